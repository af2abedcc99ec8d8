// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartfile.h"

#include "app/export/chartpapers.h"
#include "charts/reportpages.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>

namespace spendwright {

namespace {

QString scenarioName(const Plan& plan, const std::string& id)
{
    const Scenario* const scenario = plan.scenario(id);
    return QString::fromStdString(scenario ? Plan::label(scenario->name, id) : id);
}

QByteArray draw(const Drawing& drawing)
{
    if (drawing.format == "pdf")
        return ReportPages(drawing.report).pdf();
    const SavingsResult& savings = drawing.savings;
    const ChartSource source{
        drawing.plan,
        savings,
        &drawing.runs,
        {scenarioName(drawing.plan, savings.against), scenarioName(drawing.plan, savings.scenario)},
        SavingsView::InOrder};
    auto chart = paperChart(drawing.chart, source);
    if (!chart)
        return {};
    chart->basis = basisOf(source, drawing.date);
    const QSize size(drawing.width, drawing.height);
    return drawing.format == "svg"
               ? paperSvg(*chart, size)
               : pngOf(paperImage(*chart, size, drawing.scale), *chart, source, drawing.date);
}

/// A platform without a display has a lot to say that is no one's concern.
void dropMessage(QtMsgType, const QMessageLogContext&, const QString&) {}

} // namespace

ChartWriter chartFileWriter()
{
    return [](const Drawing& drawing) -> std::string {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(dropMessage);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); // as the commands' other files
        std::string program = "spendwright";
        char* arguments[] = {program.data(), nullptr};
        int count = 1;
        const QApplication application(count, arguments);
        QTranslator plurals;
        if (plurals.load(QStringLiteral(":/i18n/spendwright_en.qm")))
            QApplication::installTranslator(&plurals);
        return draw(drawing).toStdString();
    };
}

} // namespace spendwright
