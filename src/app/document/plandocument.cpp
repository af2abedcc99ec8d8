// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plandocument.h"

#include "app/document/fileio.h"
#include "app/document/planjson.h"
#include "app/document/planpath.h"
#include "app/texts.h"
#include "engine/plan/steptexts.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonValue>

#include <utility>

namespace spendwright {
namespace {

/// Values that are read within a few milliseconds.
constexpr std::size_t kReadAtOnce = 3000;

QByteArray hashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

std::string std8(const QString& text)
{
    return text.toStdString();
}

} // namespace

bool PlanChange::touches(const QString& part) const
{
    const auto within = [](const QString& inner, const QString& outer) {
        return inner.startsWith(outer) && (inner.size() == outer.size() || inner.at(outer.size()) == u'/');
    };
    return kind == Kind::Everything || path.isEmpty() || within(path, part) || within(part, path);
}

PlanDocument::PlanDocument(const PriceBook& book, QObject* parent) : QObject(parent), m_book(book)
{
    connect(&m_undoStack, &QUndoStack::cleanChanged, this,
            [this](bool clean) { emit modifiedChanged(!clean); });
    connect(&m_undoStack, &QUndoStack::indexChanged, this, &PlanDocument::dropEdits);
}

PlanDocument::~PlanDocument()
{
    m_undoStack.disconnect(this);
}

QString PlanDocument::displayName() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    const QString name = string(QStringLiteral("/name"));
    return name.isEmpty() ? tr("Untitled") : name;
}

bool PlanDocument::hasChangedOnDisk() const
{
    if (m_path.isEmpty() || !QFileInfo::exists(m_path))
        return false;
    QString ignored;
    const auto bytes = readFile(m_path, PlanFile::kMaxBytes, &ignored);
    return bytes && hashOf(*bytes) != m_hashOnDisk;
}

std::optional<PlanFile> PlanDocument::parse(std::string_view bytes, QString* error) const
{
    std::vector<Issue> issues;
    auto file = PlanFile::parse(bytes, issues);
    if (!file)
        *error = issues.empty() ? tr("The file is not a plan.") : engineText(issues.front());
    return file;
}

std::optional<PlanDocument::Contents> PlanDocument::read(const QString& path, QString* error) const
{
    const auto bytes = readFile(path, PlanFile::kMaxBytes, error);
    if (!bytes)
        return std::nullopt;
    auto file = parse(std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size())), error);
    if (!file) {
        *error = tr("%1 can't be opened: %2").arg(QFileInfo(path).fileName(), *error);
        return std::nullopt;
    }
    return Contents{std::move(*file), hashOf(*bytes)};
}

bool PlanDocument::canLoad(const QString& path, QString* error) const
{
    return read(path, error).has_value();
}

bool PlanDocument::canUnderstand(std::string_view text, QString* error) const
{
    return parse(text, error).has_value();
}

bool PlanDocument::load(const QString& path, QString* error)
{
    auto contents = read(path, error);
    if (contents)
        replace(std::move(*contents), QFileInfo(path).absoluteFilePath(), lockFor(path));
    return contents.has_value();
}

bool PlanDocument::loadText(std::string_view text, QString* error)
{
    auto file = parse(text, error);
    if (file)
        replace({std::move(*file), {}}, QString(), nullptr);
    return file.has_value();
}

bool PlanDocument::restore(std::string_view text, const QString& path, const QByteArray& hashOnDisk,
                           QString* error)
{
    auto file = parse(text, error);
    if (!file)
        return false;
    const Lock lock = path.isEmpty() ? nullptr : lockFor(path);
    if (lock && !lock->take())
        replace({std::move(*file), {}}, QString(), nullptr);
    else
        replace({std::move(*file), hashOnDisk}, path, lock);
    markModified();
    return true;
}

bool PlanDocument::save(const QString& path, QString* error)
{
    const Lock lock = lockFor(path);
    if (lock && !lock->take()) {
        *error = tr("%1 is open in another window and can't be replaced.").arg(QFileInfo(path).fileName());
        return false;
    }
    const QByteArray bytes = QByteArray::fromStdString(m_file.text());
    if (!writeFile(path, bytes, error))
        return false;
    m_lock = lock;
    m_hashOnDisk = hashOf(bytes);
    m_path = QFileInfo(path).absoluteFilePath();
    m_undoStack.setClean();
    setReadOnly(false);
    emit pathChanged();
    return true;
}

PlanDocument::Lock PlanDocument::lockFor(const QString& path) const
{
    if (m_lock && m_lock->isFor(path))
        return m_lock;
    return m_lockFolder.isEmpty() ? nullptr : std::make_shared<PlanLock>(m_lockFolder, path);
}

void PlanDocument::setReadOnly(bool readOnly)
{
    if (readOnly == m_readOnly)
        return;
    m_readOnly = readOnly;
    emit readOnlyChanged(readOnly);
}

bool PlanDocument::makeEditable(QString* error)
{
    if (!claim()) {
        *error = tr("%1 is open in another window.").arg(displayName());
        return false;
    }
    if (hasChangedOnDisk())
        return load(m_path, error);
    setReadOnly(false);
    return true;
}

// Views offer no edits of a read-only plan; one that comes nevertheless leaves no trace.
void PlanDocument::dropEdits()
{
    if (m_readOnly && m_undoStack.count() > 0)
        m_undoStack.clear();
}

void PlanDocument::replace(Contents contents, const QString& path, Lock lock)
{
    m_file = std::move(contents.file);
    m_plans.reset();
    m_issues.clear();
    m_good = true;
    m_path = path;
    m_hashOnDisk = std::move(contents.hash);
    m_lock = std::move(lock);
    m_undoStack.clear();
    ++m_revision;
    forgetUsed(PlanChange{});
    understand();
    setReadOnly(m_lock && !m_lock->take());
    emit changed(PlanChange{});
    if (m_understood)
        tellUnderstood(false);
    emit issuesChanged();
    emit pathChanged();
}

PlanDocument::Meaning PlanDocument::meaningOf(const PlanFile& file, const PriceBook& book)
{
    Meaning meaning;
    auto plans = readPlanSet(file, book, meaning.issues);
    if (plans)
        meaning.plans = std::make_shared<const PlanSet>(std::move(*plans));
    return meaning;
}

void PlanDocument::understand()
{
    m_understood = false;
    m_reader.cancel();
    if (m_file.valueCount() <= kReadAtOnce) {
        take(meaningOf(m_file, m_book));
        return;
    }
    m_reader.start([this, file = m_file](quint64 ticket) {
        const auto meaning = std::make_shared<Meaning>(meaningOf(file, m_book));
        m_reader.post(ticket, [this, meaning] {
            take(std::move(*meaning));
            tellUnderstood(true);
        });
    });
}

void PlanDocument::take(Meaning meaning)
{
    m_understood = true;
    m_good = meaning.plans != nullptr;
    m_issuesDiffer = meaning.issues != m_issues;
    m_issues = std::move(meaning.issues);
    if (meaning.plans)
        m_plans = std::move(meaning.plans);
}

void PlanDocument::tellUnderstood(bool late)
{
    emit understood(late);
    if (std::exchange(m_issuesDiffer, false))
        emit issuesChanged();
}

bool PlanDocument::apply(const std::function<bool(PlanFile&)>& edit, const PlanChange& change)
{
    if (m_readOnly || !edit(m_file))
        return false;
    ++m_revision;
    forgetUsed(change);
    understand();
    emit changed(change);
    if (m_understood)
        tellUnderstood(false);
    return true;
}

std::string PlanDocument::json(const QString& path) const
{
    return m_file.get(std8(path)).value_or("");
}

QString PlanDocument::string(const QString& path) const
{
    return jsonFromText(json(path)).toString();
}

int PlanDocument::size(const QString& path) const
{
    return m_file.size(std8(path));
}

QStringList PlanDocument::keys(const QString& path) const
{
    QStringList keys;
    for (const std::string& key : m_file.keys(std8(path)))
        keys << QString::fromStdString(key);
    return keys;
}

QString PlanDocument::childPath(const QString& path, int index) const
{
    const QString pointer =
        QString::fromStdString(m_file.pointer(std8(path))) + u'/' + QString::number(index);
    return QString::fromStdString(m_file.idPath(std8(pointer)));
}

QString PlanDocument::label(const QString& path) const
{
    const QString name = string(path + QStringLiteral("/name"));
    if (!name.isEmpty())
        return name;
    const QString id = string(path + QStringLiteral("/id"));
    return id.isEmpty() && contains(path) ? placeOf(path).id : id;
}

// To find them takes a look at all of the plan, so a change of something else lets them stand.
void PlanDocument::forgetUsed(const PlanChange& change)
{
    const QString last = change.path.mid(change.path.lastIndexOf(u'/') + 1);
    const bool isField = change.kind == PlanChange::Kind::Value && !placeOf(change.path).field.isEmpty();
    if (!isField || m_used.contains(last))
        m_used.clear();
}

const QStringList& PlanDocument::usedInSteps(const QString& key) const
{
    const auto known = m_used.constFind(key);
    if (known != m_used.constEnd())
        return *known;
    QStringList used;
    for (const std::string& text : stepTexts(m_file, key.toStdString())) {
        if (!text.empty())
            used << QString::fromStdString(text);
    }
    used.sort();
    return *m_used.insert(key, used);
}

} // namespace spendwright
