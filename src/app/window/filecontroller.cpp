// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/filecontroller.h"

#include "app/document/planedits.h"
#include "app/document/planjson.h"
#include "examples/examples.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace spendwright {
namespace {

constexpr std::string_view kFirstExample = "research-agent";
const QString kSuffix = QStringLiteral("spendplan");

QString qstring(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString exampleName(const Example& example)
{
    std::vector<Issue> issues;
    const auto file = PlanFile::parse(example.text, issues);
    const QString name = file ? jsonFromText(file->get("/name").value_or("")).toString() : QString();
    return name.isEmpty() ? qstring(example.id) : name;
}

} // namespace

FileController::FileController(PlanDocument& document, Settings& settings, DialogService& dialogs,
                               QWidget* window)
    : QObject(window),
      m_document(document),
      m_settings(settings),
      m_dialogs(dialogs),
      m_window(window)
{}

QString FileController::filter() const
{
    return tr("Plans (*.%1);;All files (*)").arg(kSuffix);
}

void FileController::openFirst()
{
    const QStringList recent = m_settings.recentFiles();
    QString ignored;
    if (!recent.isEmpty() && m_document.load(recent.first(), &ignored))
        return;
    loadExample(kFirstExample);
}

void FileController::newPlan()
{
    settle([this] { startNew(); });
}

void FileController::startNew()
{
    QString error;
    if (m_document.loadText(newPlanText(m_document.book().asOf), &error))
        emit succeeded();
    else
        emit failed(error);
}

void FileController::open()
{
    settle([this] {
        m_dialogs.openFile(m_window, {tr("Open plan"), m_settings.lastFolder(), filter(), kSuffix},
                           [this](const QString& path) { load(path); });
    });
}

void FileController::openPath(const QString& path)
{
    settle([this, path] { load(path); });
}

void FileController::openExample(std::string_view id)
{
    settle([this, id = std::string(id)] { loadExample(id); });
}

void FileController::loadExample(std::string_view id)
{
    const auto all = examples();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Example& e) { return e.id == id; });
    QString error;
    if (found == all.end())
        startNew();
    else if (m_document.loadText(found->text, &error))
        emit succeeded();
    else
        emit failed(error);
}

void FileController::load(const QString& path)
{
    QString error;
    if (!m_document.load(path, &error)) {
        m_settings.removeRecentFile(path);
        if (m_document.revision() == 0)
            startNew();
        emit failed(error);
        return;
    }
    remember(m_document.path());
    emit succeeded();
}

void FileController::remember(const QString& path)
{
    m_settings.addRecentFile(path);
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
}

void FileController::save()
{
    saveThen([] {});
}

void FileController::saveAs()
{
    saveAsThen([] {});
}

void FileController::saveThen(std::function<void()> next)
{
    emit committing();
    if (m_document.path().isEmpty()) {
        saveAsThen(std::move(next));
        return;
    }
    if (!m_document.hasChangedOnDisk()) {
        write(m_document.path(), next);
        return;
    }
    const DialogService::Question question{
        tr("Save"),
        tr("“%1” was changed by another program since it was opened.").arg(m_document.displayName()),
        tr("Saving replaces those changes by yours."), tr("&Replace them")};
    m_dialogs.ask(m_window, question, [this, next = std::move(next)](DialogService::Answer answer) {
        if (answer == DialogService::Answer::Yes)
            write(m_document.path(), next);
    });
}

void FileController::saveAsThen(std::function<void()> next)
{
    emit committing();
    QString name = m_document.path();
    if (name.isEmpty()) {
        name = m_document.displayName();
        name.replace(QDir::separator(), u'-').replace(u'/', u'-');
        name = QDir(m_settings.lastFolder()).filePath(name + u'.' + kSuffix);
    }
    m_dialogs.saveFile(m_window, {tr("Save plan as"), name, filter(), kSuffix},
                       [this, next = std::move(next)](const QString& path) { write(path, next); });
}

void FileController::write(const QString& path, const std::function<void()>& next)
{
    QString error;
    if (!m_document.save(path, &error)) {
        emit failed(error);
        return;
    }
    remember(m_document.path());
    emit succeeded();
    next();
}

QString FileController::planIn(const QMimeData& data)
{
    const auto urls = data.urls();
    const QString path = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    return path.endsWith(u'.' + kSuffix, Qt::CaseInsensitive) ? path : QString();
}

void FileController::settle(std::function<void()> next)
{
    emit committing();
    if (!m_document.isModified()) {
        next();
        return;
    }
    const DialogService::Question question{tr("Unsaved changes"),
                                           tr("Save the changes to “%1”?").arg(m_document.displayName()),
                                           tr("They are lost otherwise."),
                                           {}};
    m_dialogs.ask(m_window, question, [this, next = std::move(next)](DialogService::Answer answer) {
        if (answer == DialogService::Answer::Save)
            saveThen(next);
        else if (answer == DialogService::Answer::Discard)
            next();
    });
}

void FileController::setMenus(QMenu* examplesMenu, QMenu* recentMenu)
{
    connect(examplesMenu, &QMenu::aboutToShow, this, [this, examplesMenu] { fillExamples(examplesMenu); });
    connect(recentMenu, &QMenu::aboutToShow, this, [this, recentMenu] { fillRecent(recentMenu); });
}

void FileController::fillExamples(QMenu* menu)
{
    if (!menu->isEmpty())
        return;
    for (const Example& example : examples()) {
        QAction* action = menu->addAction(exampleName(example));
        action->setObjectName(qstring(example.id));
        connect(action, &QAction::triggered, this, [this, id = example.id] { openExample(id); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("None"))->setEnabled(false);
}

void FileController::fillRecent(QMenu* menu)
{
    menu->clear();
    const QStringList files = m_settings.recentFiles();
    for (const QString& path : files) {
        QAction* action = menu->addAction(QFileInfo(path).fileName().replace(u'&', QStringLiteral("&&")));
        action->setToolTip(QDir::toNativeSeparators(path));
        action->setStatusTip(action->toolTip());
        connect(action, &QAction::triggered, this, [this, path] { openPath(path); });
    }
    menu->setToolTipsVisible(true);
    if (files.isEmpty()) {
        menu->addAction(tr("None"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Clear this list")), &QAction::triggered, this,
            [this] { m_settings.clearRecentFiles(); });
}

} // namespace spendwright
