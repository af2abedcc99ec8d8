// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/filecontroller.h"

#include "app/document/planedits.h"
#include "app/start/exampletexts.h"
#include "app/window/newplandialog.h"
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
    const QString title = exampleTitle(example.id);
    return title.isEmpty() ? qstring(example.id) : title;
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
    const bool first = m_settings.isFirstStart();
    m_settings.setStarted();
    if (first) {
        loadExample(kFirstExample);
        return;
    }
    const QStringList recent = m_settings.recentFiles();
    QString ignored;
    if (!m_settings.opensLast() || recent.isEmpty() || !m_document.load(recent.first(), &ignored))
        openStart();
}

void FileController::openStart()
{
    startNew();
    emit startRequested();
}

bool FileController::isUntouched() const
{
    return m_document.path().isEmpty() && !m_document.isModified();
}

FileController& FileController::place()
{
    emit committing();
    if (isUntouched() || !m_elsewhere)
        return *this;
    FileController& other = m_elsewhere();
    emit wentElsewhere();
    return other;
}

void FileController::report(bool done, const QString& error)
{
    if (done)
        emit succeeded();
    else
        emit failed(error);
}

void FileController::newPlan()
{
    auto* dialog = new NewPlanDialog(m_document.book(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { place().startWith(dialog->planText()); });
    dialog->open();
}

void FileController::startNew()
{
    startWith(newPlanText(m_document.book().asOf));
}

void FileController::startWith(const std::string& text)
{
    QString error;
    const bool done = m_document.loadText(text, &error);
    report(done, error);
}

void FileController::open()
{
    m_dialogs.openFile(m_window, {tr("Open plan"), m_settings.lastFolder(), filter(), kSuffix},
                       [this](const QString& path) { openPath(path); });
}

// What can't be opened is said where it was asked for.
void FileController::openPath(const QString& path)
{
    QString error;
    if (m_document.canLoad(path, &error)) {
        place().loadHere(path);
        return;
    }
    m_settings.removeRecentFile(path);
    if (m_document.revision() == 0)
        startNew();
    emit failed(error);
}

void FileController::openExample(std::string_view id)
{
    place().loadExample(id);
}

void FileController::openText(const std::string& text)
{
    place().startWith(text);
}

void FileController::loadExample(std::string_view id)
{
    const auto all = examples();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Example& e) { return e.id == id; });
    if (found == all.end()) {
        startNew();
        return;
    }
    QString error;
    const bool done = m_document.loadText(found->text, &error);
    report(done, error);
}

void FileController::loadHere(const QString& path)
{
    QString error;
    const bool done = m_document.load(path, &error);
    if (done)
        remember(m_document.path());
    report(done, error);
}

void FileController::reload()
{
    emit committing();
    if (!m_document.isModified()) {
        loadHere(m_document.path());
        return;
    }
    using Answer = DialogService::Answer;
    m_dialogs.ask(m_window,
                  {tr("Reload"),
                   tr("“%1” has changes that are not saved.").arg(m_document.displayName()),
                   tr("They are lost when the plan is read from disk again."),
                   {},
                   {{Answer::Reload, tr("&Reload"), true}}},
                  [this](Answer answer) {
                      if (answer == Answer::Reload)
                          loadHere(m_document.path());
                  });
}

void FileController::makeEditable()
{
    QString error;
    const bool done = m_document.makeEditable(&error);
    report(done, error);
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
    if (m_document.path().isEmpty() || m_document.isReadOnly())
        saveAsThen(std::move(next));
    else
        saveTo(m_document.path(), std::move(next));
}

// Never over changes that somebody else made since the plan was read.
void FileController::saveTo(const QString& path, std::function<void()> next)
{
    const bool own = QFileInfo(path) == QFileInfo(m_document.path());
    if (!own || !m_document.hasChangedOnDisk()) {
        write(path, next);
        return;
    }
    using Answer = DialogService::Answer;
    const DialogService::Question question{
        tr("Save"),
        tr("“%1” was changed by another program since it was opened.").arg(m_document.displayName()),
        tr("Reloading loses your changes, overwriting loses those of the other program."),
        {},
        {{Answer::SaveAs, tr("Save &as…")},
         {Answer::Reload, tr("&Reload"), true},
         {Answer::Overwrite, tr("&Overwrite"), true}}};
    m_dialogs.ask(m_window, question, [this, path, next = std::move(next)](Answer answer) {
        if (answer == Answer::Overwrite)
            write(path, next);
        else if (answer == Answer::Reload)
            loadHere(m_document.path());
        else if (answer == Answer::SaveAs)
            saveAsThen(next);
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
                       [this, next = std::move(next)](const QString& path) { saveTo(path, next); });
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
