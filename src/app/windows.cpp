// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windows.h"

#include "app/document/fileio.h"
#include "app/terminationsignals.h"
#include "app/widgets/messagestrip.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>

#include <algorithm>

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
      m_dialogs(dialogs)
{}

Windows::~Windows() = default;

MainWindow& Windows::add()
{
    MainWindow* window = m_windows.emplace_back(std::make_unique<MainWindow>(m_settings, m_dialogs)).get();
    window->files().setElsewhere([this, window]() -> FileController& { return addBeside(*window).files(); });
    connect(window, &MainWindow::newWindowRequested, this,
            [this, window] { addBeside(*window).files().startNew(); });
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
    m_closed.push_back(std::move(*found));
    m_windows.erase(found);
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
    const auto files = abandonedCopies(RecoveryCopy::folderIn(m_settings.stateFolder()));
    if (files.empty())
        return;
    const auto newest = readCopy(files.front()->path());
    const QString when =
        newest ? QLocale().toString(newest->saved.toLocalTime(), QLocale::ShortFormat) : QString();
    const QString text = files.size() == 1 && newest
                             ? tr("Spendwright found unsaved work from %1 on “%2”.").arg(when, newest->name)
                             : tr("Spendwright found unsaved work on %n plan(s), the latest from %1.",
                                  nullptr, static_cast<int>(files.size()))
                                   .arg(when);
    const QPointer<MainWindow> here = &window;
    window.programStrip().say(MessageStrip::Kind::Warning, text,
                              {{tr("&Restore"),
                                [this, files, here] {
                                    if (here)
                                        restore(files, *here);
                                }},
                               {tr("&Discard"), [files] {
                                    for (const auto& file : files)
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

void Windows::restore(const std::vector<std::shared_ptr<RecoveryFile>>& files, MainWindow& window)
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
