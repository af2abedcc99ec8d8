// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run.h"

#include "app/dialogs.h"
#include "app/settings.h"
#include "app/terminationsignals.h"
#include "app/windows.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace spendwright {
namespace {

// Where Qt finds none it ends the program, with words that help nobody.
bool hasDisplay(int argc, char** argv)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    const bool chosen = std::any_of(
        argv, argv + argc, [](const char* argument) { return std::string_view(argument) == "-platform"; });
    return chosen || qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
           || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    return true;
#endif
}

} // namespace

int runWindow(int& argc, char** argv)
{
    if (!hasDisplay(argc, argv)) {
        std::fputs("spendwright: there is no display to open the window on. The commands need none: "
                   "spendwright --help\n",
                   stderr);
        return 1;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("spendwright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Spendwright"));
    QApplication::setApplicationVersion(QStringLiteral(SPENDWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("spendwright"));
    Settings settings;
    WindowDialogs dialogs;
    Windows windows(settings, dialogs);
    windows.useLanguage();
    windows.useTheme();
    windows.followDesktop();
    MainWindow& window = windows.add();
    const TerminationSignals terminated;
    windows.endBy(terminated);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() > 1)
        window.files().openPath(arguments.at(1));
    else
        window.files().openFirst();
    window.show();
    windows.offerRecovery(window);
    return QApplication::exec();
}

} // namespace spendwright
