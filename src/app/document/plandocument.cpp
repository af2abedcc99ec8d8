// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plandocument.h"

#include "app/document/fileio.h"
#include "app/document/planjson.h"
#include "app/texts.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace spendwright {
namespace {

QByteArray hashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

std::string std8(const QString& text)
{
    return text.toStdString();
}

} // namespace

PlanDocument::PlanDocument(const PriceBook& book, QObject* parent) : QObject(parent), m_book(book)
{
    connect(&m_undoStack, &QUndoStack::cleanChanged, this,
            [this](bool clean) { emit modifiedChanged(!clean); });
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

bool PlanDocument::load(const QString& path, QString* error)
{
    const auto bytes = readFile(path, PlanFile::kMaxBytes, error);
    if (!bytes)
        return false;
    auto file = parse(std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size())), error);
    if (!file) {
        *error = tr("%1 can't be opened: %2").arg(QFileInfo(path).fileName(), *error);
        return false;
    }
    replace(std::move(*file), QFileInfo(path).absoluteFilePath(), *bytes);
    return true;
}

bool PlanDocument::loadText(std::string_view text, QString* error)
{
    auto file = parse(text, error);
    if (!file)
        return false;
    replace(std::move(*file), QString(), {});
    return true;
}

bool PlanDocument::save(const QString& path, QString* error)
{
    const QByteArray bytes = QByteArray::fromStdString(m_file.text());
    if (!writeFile(path, bytes, error))
        return false;
    m_hashOnDisk = hashOf(bytes);
    m_path = QFileInfo(path).absoluteFilePath();
    m_undoStack.setClean();
    emit pathChanged();
    return true;
}

void PlanDocument::replace(PlanFile file, const QString& path, const QByteArray& bytes)
{
    m_file = std::move(file);
    m_plans.reset();
    m_path = path;
    m_hashOnDisk = hashOf(bytes);
    m_undoStack.clear();
    ++m_revision;
    read();
    emit changed(PlanChange{});
    emit issuesChanged();
    emit pathChanged();
}

void PlanDocument::read()
{
    m_used.clear();
    m_issues.clear();
    auto plans = readPlanSet(m_file, m_book, m_issues);
    m_good = plans.has_value();
    if (plans)
        m_plans = std::make_shared<const PlanSet>(std::move(*plans));
}

bool PlanDocument::apply(const std::function<bool(PlanFile&)>& edit, const PlanChange& change)
{
    if (!edit(m_file))
        return false;
    ++m_revision;
    const auto before = std::move(m_issues);
    read();
    emit changed(change);
    if (m_issues != before)
        emit issuesChanged();
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

QString PlanDocument::childPath(const QString& path, int index) const
{
    const QString pointer =
        QString::fromStdString(m_file.pointer(std8(path))) + u'/' + QString::number(index);
    return QString::fromStdString(m_file.idPath(std8(pointer)));
}

QString PlanDocument::label(const QString& path) const
{
    const QString name = string(path + QStringLiteral("/name"));
    return name.isEmpty() ? string(path + QStringLiteral("/id")) : name;
}

const QStringList& PlanDocument::usedInSteps(const QString& key) const
{
    const auto known = m_used.constFind(key);
    if (known != m_used.constEnd())
        return *known;
    QStringList used;
    const QJsonArray agents = jsonFromText(json(QStringLiteral("/agents"))).toArray();
    for (const QJsonValue& agent : agents) {
        const QJsonArray steps = agent[QStringLiteral("steps")].toArray();
        for (const QJsonValue& step : steps)
            used << step[key].toString();
    }
    used.sort();
    used.removeDuplicates();
    used.removeAll(QString());
    return *m_used.insert(key, used);
}

} // namespace spendwright
