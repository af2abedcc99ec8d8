// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run.h"

#include "app/dialogs.h"
#include "app/settings.h"
#include "app/terminationsignals.h"
#include "app/windows.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace spendwright {
namespace {

// English last: it has no translations but the forms of its plurals.
void installTranslations(QApplication& application)
{
    auto* qt = new QTranslator(&application);
    if (qt->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
    auto* own = new QTranslator(&application);
    const QString folder = QStringLiteral(":/i18n");
    if (own->load(QLocale(), QStringLiteral("spendwright"), QStringLiteral("_"), folder)
        || own->load(QStringLiteral("spendwright_en"), folder))
        QApplication::installTranslator(own);
}

} // namespace

int runWindow(int& argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("spendwright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Spendwright"));
    QApplication::setApplicationVersion(QStringLiteral(SPENDWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("spendwright"));
    installTranslations(application);
    Settings settings;
    WindowDialogs dialogs;
    Windows windows(settings, dialogs);
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
