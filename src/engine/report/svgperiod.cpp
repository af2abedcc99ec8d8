// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/facts.h"
#include "engine/report/svg.h"
#include "engine/report/svgbuilder.h"

#include <algorithm>

namespace spendwright {

namespace {

constexpr double kLane = 112;
constexpr double kCurve = 62; // height of the highest point
constexpr double kNames = 150;
constexpr double kRight = 24;
constexpr double kPlot = kSvgWidth - kNames - kRight;
constexpr double kAxis = 26;
constexpr double kTop = 20; // the budget's words

using Anchor = SvgBuilder::Anchor;

struct Scale {
    double least = 0;
    double most = 1;
    [[nodiscard]] double place(double usd) const { return kNames + (usd - least) / (most - least) * kPlot; }
};

double leastOf(const PeriodRange& range)
{
    return range.curve.empty() ? range.p50 : range.curve.front().usd;
}

double mostOf(const PeriodRange& range)
{
    return range.curve.empty() ? range.p50 : range.curve.back().usd;
}

Scale scaleOf(const PeriodCost& period)
{
    double most = 0;
    for (const PeriodRange* range : {&period.before, &period.after}) {
        if (range->known)
            most = std::max(most, mostOf(*range));
    }
    // a budget far above all that will be spent would squeeze the rest into a corner
    if (period.budgetUsd && *period.budgetUsd < 2 * most)
        most = std::max(most, *period.budgetUsd);
    double least = most;
    for (const PeriodRange* range : {&period.before, &period.after}) {
        if (range->known)
            least = std::min(least, leastOf(*range));
    }
    const double room = std::max((most - least) * 0.06, most * 0.01);
    return {std::max(0.0, least - room), most > 0 ? most + room : 1};
}

void drawLane(SvgBuilder& svg, const Scale& scale, const PeriodRange& range, double top,
              const std::string& name, bool after)
{
    const Ink ink = after ? Ink::After : Ink::Before;
    const double base = top + kCurve + 8;
    svg.text(kNames - 12, base - 8, Anchor::End, elidedTo((kNames - 16) / kBolder, name), Ink::Text,
             SvgBuilder::Weight::Bold);
    if (!range.known) {
        svg.text(kNames, base - 8, Anchor::Start, kUnpriced, Ink::Muted);
        return;
    }
    if (!range.curve.empty()) {
        SvgBuilder::Points outline;
        for (const CurvePoint& point : range.curve)
            outline.emplace_back(scale.place(point.usd), base - point.height * kCurve);
        SvgBuilder::Points area = outline;
        area.emplace_back(outline.back().first, base);
        area.emplace_back(outline.front().first, base);
        svg.area(area, ink, 0.3);
        svg.curve(outline, ink);
    }
    const double from = scale.place(range.p5);
    const double to = scale.place(range.p95);
    svg.fill({from, base + 3, std::max(2.0, to - from), 6}, ink);
    const double middle = scale.place(range.p50);
    svg.line({middle, base - (range.certain ? 30 : 4)}, {middle, base + 12}, Ink::Text,
             SvgBuilder::Stroke::Strong);
    const std::string words = range.certain
                                  ? dollars(range.p50, Grouping::Thousands)
                                  : dollars(range.p5, Grouping::Thousands) + " – "
                                        + dollars(range.p95, Grouping::Thousands) + ", in the middle "
                                        + dollars(range.p50, Grouping::Thousands);
    const double half = textWidth(words) / 2;
    svg.text(std::clamp((from + to) / 2, kNames + half, kSvgWidth - half - 2), base + 27, Anchor::Middle,
             words + (range.unpricedCalls > 0 ? "*" : ""));
}

void drawAxis(SvgBuilder& svg, const Scale& scale, double bottom)
{
    for (const double tick : axisTicks(scale.least, scale.most, 6)) {
        const double x = scale.place(tick);
        svg.line({x, kTop}, {x, bottom}, Ink::Grid);
        const double half = textWidth(dollars(tick, Grouping::Thousands)) / 2;
        if (x + half < kSvgWidth)
            svg.text(x, bottom + 17, Anchor::Middle, dollars(tick, Grouping::Thousands), Ink::Muted);
    }
    svg.line({kNames, bottom}, {kNames + kPlot, bottom}, Ink::Muted);
}

void drawBudget(SvgBuilder& svg, const Scale& scale, double budgetUsd, double bottom)
{
    const std::string words = "budget " + dollars(budgetUsd, Grouping::Thousands);
    if (budgetUsd > scale.most || budgetUsd < scale.least) {
        svg.text(kNames + kPlot, 13, Anchor::End, words + (budgetUsd > scale.most ? " →" : " (below)"));
        return;
    }
    const double x = scale.place(budgetUsd);
    svg.line({x, kTop - 2}, {x, bottom}, Ink::Costs, SvgBuilder::Stroke::Dashed);
    const double half = textWidth(words) / 2;
    svg.text(std::clamp(x, kNames + half, kSvgWidth - half - 2), 13, Anchor::Middle, words);
}

} // namespace

SvgPicture periodPicture(const ReportChart& chart, const PeriodCost& period)
{
    const Scale scale = scaleOf(period);
    const double bottom = kTop + 2 * kLane;
    SvgBuilder svg(kSvgWidth, bottom + kAxis, chart.title, chart.caption);
    drawAxis(svg, scale, bottom);
    drawLane(svg, scale, period.before, kTop, chart.beforeName, false);
    drawLane(svg, scale, period.after, kTop + kLane, chart.afterName, true);
    if (period.budgetUsd)
        drawBudget(svg, scale, *period.budgetUsd, bottom);
    return svg.take();
}

} // namespace spendwright
