// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windows.h"

#include "app/document/fileio.h"
#include "app/terminationsignals.h"
#include "app/widgets/messagestrip.h"
#include "app/window/preferencesdialog.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace spendwright {
namespace {

constexpr qint64 kMaxCopyBytes = 4 * static_cast<qint64>(PlanFile::kMaxBytes);
constexpr int kKilledBy = 128; // as shells count
constexpr QPoint kCascade(32, 32);

std::optional<RecoveredPlan> readCopy(const QString& path)
{
    QString ignored;
    const auto bytes = readFile(path, kMaxCopyBytes, &ignored);
    return bytes ? RecoveredPlan::fromBytes(*bytes) : std::nullopt;
}

/// A lock without a copy is all that is left of one who was killed between the two.
void removeStrayLocks(const QString& folder)
{
    const QString suffix = QStringLiteral(".lock");
    for (const QFileInfo& lock : QDir(folder).entryInfoList({u'*' + suffix}, QDir::Files)) {
        const QString copy = lock.absoluteFilePath().chopped(suffix.size());
        if (!QFileInfo::exists(copy))
            static_cast<void>(RecoveryFile::take(copy)); // and lets go of it, which removes it
    }
}

/// The copies that nobody looks after.
std::vector<std::shared_ptr<RecoveryFile>> abandonedCopies(const QString& folder)
{
    removeStrayLocks(folder);
    std::vector<std::shared_ptr<RecoveryFile>> found;
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("*.recovery")}, QDir::Files, QDir::Time);
    for (const QFileInfo& file : files) {
        std::shared_ptr<RecoveryFile> copy = RecoveryFile::take(file.absoluteFilePath());
        if (copy && readCopy(copy->path()))
            found.push_back(std::move(copy));
    }
    return found;
}

} // namespace

Windows::Windows(Settings& settings, DialogService& dialogs, QObject* parent)
    : QObject(parent),
      m_settings(settings),
      m_dialogs(dialogs),
      m_live(settings, dialogs)
{}

Windows::~Windows() = default;

void Windows::useLanguage()
{
    m_languages.use(m_settings.language());
    if (!m_windows.empty())
        rebuild();
}

void Windows::useTheme()
{
    spendwright::useTheme(m_settings.theme(), m_desktop.isDark());
}

void Windows::followDesktop()
{
    connect(&m_desktop, &DesktopScheme::changed, this, &Windows::useTheme);
    m_desktop.follow();
}

// A dialog waits for an answer and refers to its window: that one goes first.
void Windows::rebuild()
{
    if (QWidget* asking = QApplication::activeModalWidget()) {
        connect(asking, &QObject::destroyed, this, qOverload<>(&Windows::rebuild), Qt::QueuedConnection);
        return;
    }
    for (auto& window : m_windows)
        rebuild(window);
    rebuildPreferences();
    m_live.rebuild();
}

void Windows::rebuild(std::unique_ptr<MainWindow>& window)
{
    window->commitTyped();
    auto next = std::make_unique<MainWindow>(m_settings, m_dialogs, window->session());
    next->setLook(window->look());
    connected(*next);
    next->session()->announce();
    const bool offers = m_offeredIn == window.get() && window->programStrip().isVisible();
    if (window->isVisible()) {
        next->show();
        window->hide();
    }
    window.swap(next);
    discardLater(std::move(next));
    if (offers)
        offer(m_offered, *window);
}

void Windows::showPreferences(const MainWindow& window)
{
    if (!m_preferences) {
        m_preferences = std::make_unique<PreferencesDialog>(m_settings);
        connect(m_preferences.get(), &PreferencesDialog::themeChanged, this, &Windows::useTheme);
        // Later: the dialog that says so is built anew, too.
        connect(m_preferences.get(), &PreferencesDialog::languageChanged, this, &Windows::useLanguage,
                Qt::QueuedConnection);
        m_preferences->setAttribute(Qt::WA_QuitOnClose, false); // the program ends with its windows
        m_preferences->adjustSize();
        m_preferences->move(window.geometry().center() - m_preferences->rect().center());
    }
    m_preferences->show();
    m_preferences->raise();
    m_preferences->activateWindow();
}

void Windows::rebuildPreferences()
{
    if (!m_preferences)
        return;
    const bool shown = m_preferences->isVisible();
    const QPoint place = m_preferences->pos();
    const QString focus =
        m_preferences->focusWidget() ? m_preferences->focusWidget()->objectName() : QString();
    m_preferences.reset();
    if (!shown)
        return;
    showPreferences(*m_windows.front());
    m_preferences->move(place);
    if (auto* widget = m_preferences->findChild<QWidget*>(focus))
        widget->setFocus();
}

MainWindow& Windows::add()
{
    return connected(*m_windows.emplace_back(std::make_unique<MainWindow>(m_settings, m_dialogs)));
}

MainWindow& Windows::connected(MainWindow& made)
{
    MainWindow* window = &made;
    window->files().setElsewhere([this, window]() -> FileController& { return addBeside(*window).files(); });
    connect(window, &MainWindow::newWindowRequested, this,
            [this, window] { addBeside(*window).files().openStart(); });
    connect(window, &MainWindow::preferencesRequested, this, [this, window] { showPreferences(*window); });
    connect(window, &MainWindow::promptRequested, this, [this, window] { m_live.showPrompt(*window); });
    connect(window, &MainWindow::ledgerRequested, this, [this, window] { m_live.showLedger(*window); });
    connect(window, &MainWindow::endpointsRequested, this, [this, window] { m_live.showEndpoints(*window); });
    connect(window, &MainWindow::quitRequested, this, &Windows::quit);
    connect(window, &MainWindow::closed, this, [this, window] { forget(window); });
    return *window;
}

MainWindow& Windows::addBeside(const MainWindow& window)
{
    MainWindow& other = add();
    other.resize(window.size());
    other.move(window.pos() + kCascade);
    other.show();
    other.activateWindow();
    return other;
}

std::vector<MainWindow*> Windows::all() const
{
    std::vector<MainWindow*> windows;
    for (const auto& window : m_windows)
        windows.push_back(window.get());
    return windows;
}

// The last one goes with the program.
void Windows::forget(MainWindow* window)
{
    const auto found = std::find_if(m_windows.begin(), m_windows.end(),
                                    [window](const auto& own) { return own.get() == window; });
    if (m_windows.size() < 2 || found == m_windows.end())
        return;
    std::unique_ptr<MainWindow> closed = std::move(*found);
    m_windows.erase(found);
    discardLater(std::move(closed));
}

// What closes or replaces a window may be called by it.
void Windows::discardLater(std::unique_ptr<MainWindow> window)
{
    m_closed.push_back(std::move(window));
    QMetaObject::invokeMethod(
        this, [this] { m_closed.clear(); }, Qt::QueuedConnection);
}

void Windows::quit()
{
    const auto open = std::find_if(m_windows.begin(), m_windows.end(),
                                   [](const auto& window) { return window->isVisible(); });
    if (open == m_windows.end())
        return;
    MainWindow& window = **open;
    if (window.document().isModified()) {
        window.raise();
        window.activateWindow();
    }
    window.files().settle([this, &window] {
        window.closeSettled();
        quit();
    });
}

void Windows::endBy(const TerminationSignals& terminated)
{
    connect(&terminated, &TerminationSignals::received, this, [this](int number) {
        keepUnsaved();
        QCoreApplication::exit(kKilledBy + number);
    });
}

void Windows::keepUnsaved()
{
    for (const auto& window : m_windows) {
        window->commitTyped();
        window->recovery().write();
    }
}

void Windows::offerRecovery(MainWindow& window)
{
    const Copies files = abandonedCopies(RecoveryCopy::folderIn(m_settings.stateFolder()));
    if (!files.empty())
        offer(files, window);
}

void Windows::offer(const Copies& files, MainWindow& window)
{
    m_offered = files;
    m_offeredIn = &window;
    const auto newest = readCopy(files.front()->path());
    const QString when =
        newest ? QLocale().toString(newest->saved.toLocalTime(), QLocale::ShortFormat) : QString();
    const QString text = files.size() == 1 && newest
                             ? tr("Spendwright found unsaved work from %1 on “%2”.").arg(when, newest->name)
                             : tr("Spendwright found unsaved work on %n plan(s), the latest from %1.",
                                  nullptr, static_cast<int>(files.size()))
                                   .arg(when);
    window.programStrip().say(MessageStrip::Kind::Warning, text,
                              {{tr("&Restore"),
                                [this] {
                                    const Copies copies = std::exchange(m_offered, {});
                                    if (m_offeredIn)
                                        restore(copies, *m_offeredIn);
                                }},
                               {tr("&Discard"), [this] {
                                    for (const auto& file : std::exchange(m_offered, {}))
                                        file->remove();
                                }}});
}

// Where the plan itself is shown and nobody worked on it, its work belongs into that window.
MainWindow& Windows::placeFor(const QString& path, MainWindow& window)
{
    for (const auto& own : m_windows) {
        PlanDocument& document = own->document();
        if (!path.isEmpty() && document.path() == path && !document.isModified() && !document.isReadOnly())
            return *own;
    }
    return window.files().isUntouched() ? window : addBeside(window);
}

void Windows::restore(const Copies& files, MainWindow& window)
{
    for (const auto& file : files) {
        const auto plan = readCopy(file->path());
        QString error;
        if (plan && window.document().canUnderstand(plan->text, &error)) {
            MainWindow& place = placeFor(plan->path, window);
            place.document().restore(plan->text, plan->path, plan->hash, &error);
            place.recovery().adopt(file);
            continue;
        }
        window.programStrip().say(
            MessageStrip::Kind::Problem,
            tr("The copy %1 can't be restored. %2").arg(QDir::toNativeSeparators(file->path()), error));
    }
}

} // namespace spendwright
