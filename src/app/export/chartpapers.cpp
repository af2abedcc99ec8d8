// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/chartpapers.h"

#include "app/pages/breakdownwords.h"
#include "app/pages/contextwords.h"
#include "app/pages/periodwords.h"
#include "app/pages/savingstext.h"
#include "engine/report/assumptions.h"

#include <QBuffer>
#include <QCoreApplication>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExportedChart)
};

BreakdownBy partsOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Agents:
        return BreakdownBy::Agent;
    case ChartKind::Models:
        return BreakdownBy::Model;
    case ChartKind::Tokens:
        return BreakdownBy::TokenClass;
    case ChartKind::Causes:
        return BreakdownBy::Cause;
    default:
        return BreakdownBy::Step;
    }
}

PaperChart savingsChart(const ChartSource& source)
{
    const Waterfall contents = waterfall(source.savings, source.view);
    const WaterfallText text = waterfallText(contents, source.savings, source.names);
    return {text.title, text.subtitle, text.summary, std::pair(contents, text)};
}

PaperChart breakdownChart(ChartKind kind, const ChartSource& source)
{
    const BreakdownBy by = partsOf(kind);
    const Breakdown contents = breakdown(source.plan, source.savings, by);
    const BreakdownText text = breakdownText(contents, *source.plan.prices, source.names);
    return {chartTitle(source.savings), chartSubtitle(breakdownName(by), source.savings), text.summary,
            std::pair(contents, text)};
}

PaperChart monthChart(const ChartSource& source)
{
    const PeriodCost contents = periodCost(source.plan, source.savings);
    const PeriodText text = periodText(contents, source.names);
    return {chartTitle(source.savings), chartSubtitle(chartName(ChartKind::Month), source.savings),
            text.summary, std::pair(contents, text)};
}

PaperChart contextChart(const ChartSource& source)
{
    const TypicalRun& run = source.runs->front();
    const Agent* const agent = source.plan.agent(run.agent);
    const ContextText text = contextText(run, source.plan, source.names);
    const QString name =
        QString::fromStdString(agent ? Plan::label(agent->name, agent->id) : run.agent).simplified();
    return {Text::tr("%1: a typical run of %2", "plan, agent")
                .arg(QString::fromStdString(source.savings.planName).simplified(), name),
            text.summary, text.summary, std::pair(contextContents(run), text)};
}

} // namespace

QString chartName(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Savings:
        return Text::tr("Savings");
    case ChartKind::Context:
        return Text::tr("Context of a run");
    case ChartKind::Agents:
        return Text::tr("Cost by agent");
    case ChartKind::Steps:
        return Text::tr("Cost by step");
    case ChartKind::Models:
        return Text::tr("Cost by model");
    case ChartKind::Tokens:
        return Text::tr("Cost by kind of token");
    case ChartKind::Causes:
        return Text::tr("Cost by cause");
    case ChartKind::Month:
        return Text::tr("Where the cost will lie");
    }
    return {};
}

std::optional<PaperChart> paperChart(ChartKind kind, const ChartSource& source)
{
    const bool known = source.savings.before.costKnown() && source.savings.after.costKnown();
    if (kind == ChartKind::Context) {
        const bool any = source.runs && !source.runs->empty();
        return any ? std::optional(contextChart(source)) : std::nullopt;
    }
    if (!known)
        return std::nullopt;
    if (kind == ChartKind::Savings)
        return savingsChart(source);
    return kind == ChartKind::Month ? monthChart(source) : breakdownChart(kind, source);
}

QString basisOf(const ChartSource& source, const std::string& date)
{
    return QString::fromStdString(
        "Plan " + source.savings.planName + (date.empty() ? "" : ", made on " + date) + ", prices of "
        + source.savings.priceDate + ", seed " + std::to_string(source.savings.seed) + ", fingerprint "
        + source.savings.fingerprint + ". Assumptions: " + assumptionsText(source.plan));
}

QByteArray pngOf(QImage image, const PaperChart& chart, const ChartSource& source, const std::string& date)
{
    const SavingsResult& savings = source.savings;
    const auto add = [&image](const char* key, const std::string& value) {
        image.setText(QLatin1String(key), QString::fromStdString(value));
    };
    add("Title", savings.planName + ": " + savings.against + " to " + savings.scenario);
    image.setText(QStringLiteral("Description"), chart.summary);
    add("Software", "Spendwright " SPENDWRIGHT_VERSION);
    add("Prices", savings.priceDate);
    add("Period", std::to_string(savings.periodDays) + " days");
    add("Seed", std::to_string(savings.seed));
    add("Fingerprint", savings.fingerprint);
    add("Creation Time", date);
    add("Assumptions", assumptionsText(source.plan));
    add("Doubts", savings.hasBeliefs ? "entered" : "no doubts entered");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace spendwright
