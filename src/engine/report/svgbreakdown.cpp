// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/englishnames.h"
#include "engine/report/facts.h"
#include "engine/report/svg.h"
#include "engine/report/svgbuilder.h"

#include <algorithm>

namespace spendwright {

namespace {

constexpr double kRow = 42;
constexpr double kBarHeight = 14;
constexpr double kNames = 210;
constexpr double kAmounts = 150;
constexpr double kPlot = kSvgWidth - kNames - kAmounts;
constexpr double kLegend = 26;

using Anchor = SvgBuilder::Anchor;

std::string nameOf(const BreakdownBar& bar, const Breakdown& breakdown)
{
    if (bar.others > 0)
        return std::to_string(bar.others) + " others";
    const bool isStep = breakdown.by == BreakdownBy::Step;
    const bool several = std::any_of(breakdown.bars.begin(), breakdown.bars.end(), [&](const auto& other) {
        return other.others == 0 && other.agent != breakdown.bars.front().agent;
    });
    if (isStep && several)
        return bar.agentLabel + " › " + bar.label;
    const bool named =
        breakdown.by == BreakdownBy::Agent || isStep || (breakdown.by == BreakdownBy::Model && !bar.fees);
    return named ? bar.label : englishName(bar.id);
}

std::string amountOf(const CostPart& part, const CostPart& bill)
{
    if (!part.known())
        return kUnpriced;
    const std::string mark = part.unpricedCalls > 0 ? "*" : "";
    const auto share = shareOfBill(part, bill);
    return dollars(part.costUsd, Grouping::Thousands) + mark + (share ? " · " + percent(*share) : "");
}

std::string spoken(const ReportChart& chart, const Breakdown& breakdown)
{
    std::string text;
    for (const BreakdownBar& bar : breakdown.bars)
        text += (text.empty() ? "" : "; ") + nameOf(bar, breakdown) + ": " + chart.beforeName + " "
                + amountOf(bar.before, breakdown.before) + ", " + chart.afterName + " "
                + amountOf(bar.after, breakdown.after);
    return text;
}

double legendEntry(SvgBuilder& svg, double x, const std::string& name, bool after)
{
    const SvgBox sample{x, 5, 18, 11};
    if (after)
        svg.hatch(sample, Ink::After);
    else
        svg.fill(sample, Ink::Before);
    const std::string shown = elidedTo(220, name);
    svg.text(x + 24, 15, Anchor::Start, shown, Ink::Muted);
    return x + 24 + textWidth(shown) + 26;
}

} // namespace

SvgPicture breakdownPicture(const ReportChart& chart, const Breakdown& breakdown)
{
    double most = 0;
    for (const BreakdownBar& bar : breakdown.bars)
        most = std::max({most, bar.before.costUsd, bar.after.costUsd});
    const double scale = most > 0 ? kPlot / most : 0;
    const double height = kLegend + kRow * static_cast<double>(breakdown.bars.size());
    SvgBuilder svg(kSvgWidth, height, chart.title, spoken(chart, breakdown));
    legendEntry(svg, legendEntry(svg, kNames, chart.beforeName, false), chart.afterName, true);
    double y = kLegend;
    for (const BreakdownBar& bar : breakdown.bars) {
        svg.text(kNames - 10, y + kRow / 2 + 3, Anchor::End, elidedTo(kNames - 14, nameOf(bar, breakdown)));
        const SvgBox before{kNames, y + 5, std::max(1.0, bar.before.costUsd * scale), kBarHeight};
        const SvgBox after{kNames, y + 6 + kBarHeight, std::max(1.0, bar.after.costUsd * scale), kBarHeight};
        svg.fill(before, Ink::Before);
        svg.hatch(after, Ink::After);
        svg.text(before.x + before.width + 7, before.y + 11.5, Anchor::Start,
                 amountOf(bar.before, breakdown.before));
        svg.text(after.x + after.width + 7, after.y + 11.5, Anchor::Start,
                 amountOf(bar.after, breakdown.after));
        y += kRow;
    }
    svg.line({kNames, kLegend}, {kNames, height}, Ink::Muted);
    return svg.take();
}

} // namespace spendwright
