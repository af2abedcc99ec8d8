// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/englishnames.h"
#include "engine/report/svg.h"
#include "engine/report/svgbuilder.h"

#include <algorithm>
#include <cmath>

namespace spendwright {

namespace {

constexpr double kRow = 30;
constexpr double kBarHeight = 20;
constexpr double kNames = 180; // width of the names on the left
constexpr double kAmounts = 110;
constexpr double kPlot = kSvgWidth - kNames - kAmounts;
constexpr double kShownErrors = 1.96; // standard errors: 95 of 100

using Anchor = SvgBuilder::Anchor;
using Weight = SvgBuilder::Weight;

std::string amount(const WaterfallBar& bar)
{
    if (bar.total)
        return dollars(bar.toUsd, Grouping::Thousands);
    const double saved = bar.savedUsd();
    return (saved < 0 ? "+" : saved > 0 ? "−" : "") + dollars(std::abs(saved), Grouping::Thousands);
}

std::string nameOf(const WaterfallBar& bar, const ReportChart& chart)
{
    if (bar.id == "before")
        return chart.beforeName;
    return bar.id == "after" ? chart.afterName : englishName(bar.id);
}

void drawBar(SvgBuilder& svg, const SvgBox& box, const WaterfallBar& bar)
{
    if (bar.total)
        svg.fill(box, bar.id == "after" ? Ink::After : Ink::Before);
    else if (bar.id == "rest")
        svg.hatch(box, Ink::Between);
    else if (bar.savedUsd() < 0)
        svg.hatch(box, Ink::Costs);
    else
        svg.fill(box, Ink::Saved);
}

std::string spoken(const ReportChart& chart, const Waterfall& waterfall)
{
    std::string text;
    for (const WaterfallBar& bar : waterfall.bars)
        text += (text.empty() ? "" : "; ") + nameOf(bar, chart) + ": " + amount(bar);
    return text;
}

} // namespace

SvgPicture waterfallPicture(const ReportChart& chart, const Waterfall& waterfall)
{
    double least = 0;
    double most = 0;
    for (const WaterfallBar& bar : waterfall.bars) {
        least = std::min({least, bar.fromUsd, bar.toUsd});
        most = std::max({most, bar.fromUsd, bar.toUsd});
    }
    const double scale = most > least ? kPlot / (most - least) : 0;
    const auto place = [&](double usd) { return kNames + (usd - least) * scale; };
    const double height = kRow * static_cast<double>(waterfall.bars.size()) + 4;
    SvgBuilder svg(kSvgWidth, height, chart.title, spoken(chart, waterfall));
    svg.line({place(0), 0}, {place(0), height}, Ink::Muted);
    double y = 2;
    for (const WaterfallBar& bar : waterfall.bars) {
        const SvgBox box{place(std::min(bar.fromUsd, bar.toUsd)), y + (kRow - kBarHeight) / 2,
                         std::max(std::abs(bar.toUsd - bar.fromUsd) * scale, 1.0), kBarHeight};
        const double baseline = y + kRow / 2 + 4.5;
        const Weight weight = bar.total ? Weight::Bold : Weight::Normal;
        const double reach = bar.stderrUsd * kShownErrors * scale;
        if (&bar != &waterfall.bars.back())
            svg.line({place(bar.toUsd), box.y + kBarHeight}, {place(bar.toUsd), box.y + kRow}, Ink::Muted,
                     SvgBuilder::Stroke::Dotted);
        drawBar(svg, box, bar);
        if (reach >= 3)
            svg.line({place(bar.toUsd) - reach, y + kRow / 2}, {place(bar.toUsd) + reach, y + kRow / 2},
                     Ink::Text);
        svg.text(kNames - 10, baseline, Anchor::End, elidedTo((kNames - 14) / kBolder, nameOf(bar, chart)),
                 Ink::Text, weight);
        svg.text(box.x + box.width + (reach >= 3 ? reach : 0) + 7, baseline, Anchor::Start, amount(bar),
                 Ink::Text, weight);
        y += kRow;
    }
    return svg.take();
}

} // namespace spendwright
