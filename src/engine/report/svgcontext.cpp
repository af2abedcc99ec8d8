// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/svg.h"
#include "engine/report/svgbuilder.h"

#include <algorithm>
#include <array>

namespace spendwright {

namespace {

constexpr double kAxis = 62; // the tokens' figures
constexpr double kGap = 16;
constexpr double kSide = (kSvgWidth - kAxis - kGap) / 2;
constexpr double kTop = 24;
constexpr double kPlot = 190;
constexpr double kSteps = 22;
constexpr double kLegendRow = 20;
constexpr double kLeastNamed = 26; // a narrower step is not named

using Anchor = SvgBuilder::Anchor;

struct SeriesLook {
    const char* name;
    Ink ink;
    bool hatched;
};

// By ContextSeries; the same colours as in the window.
constexpr std::array<SeriesLook, kContextSeriesCount> kSeries = {{{"Cache read", Ink::Read, true},
                                                                  {"Cache write", Ink::After, true},
                                                                  {"Instructions", Ink::Before, false},
                                                                  {"Messages", Ink::Said, false},
                                                                  {"Own answers", Ink::Saved, true},
                                                                  {"Tool results", Ink::Costs, false},
                                                                  {"Summaries", Ink::Between, true},
                                                                  {"Output", Ink::Text, false}}};

void drawPart(SvgBuilder& svg, const SvgBox& box, const SeriesLook& look)
{
    if (look.hatched && box.height > 3 && box.width > 4)
        svg.hatch(box, look.ink);
    else
        svg.fill(box, look.ink);
}

struct Frame {
    double left = 0;
    double slot = 0; ///< width of a call
    double scale = 0;
};

void drawSide(SvgBuilder& svg, const Frame& frame, const ContextSide& side,
              const std::vector<std::string>& steps)
{
    const double base = kTop + kPlot;
    for (std::size_t call = 0; call < side.bars.size(); ++call) {
        double y = base;
        for (std::size_t s = 0; s < kContextSeriesCount; ++s) {
            const double height = side.bars[call].tokens[s] * frame.scale;
            y -= height;
            if (height > 0)
                drawPart(svg,
                         {frame.left + (static_cast<double>(call) + 0.1) * frame.slot, y, frame.slot * 0.8,
                          height},
                         kSeries[s]);
        }
    }
    svg.line({frame.left, base}, {frame.left + kSide, base}, Ink::Muted);
    for (std::size_t i = 0; i < side.spans.size() && i < steps.size(); ++i) {
        const ContextSpan& span = side.spans[i];
        const double from = frame.left + static_cast<double>(span.first) * frame.slot;
        const double width = static_cast<double>(span.count) * frame.slot;
        if (i > 0)
            svg.line({from, base}, {from, base + 5}, Ink::Muted);
        if (width >= kLeastNamed)
            svg.text(from + width / 2, base + 16, Anchor::Middle, elidedTo(width - 2, steps[i]), Ink::Muted);
    }
}

void drawAxis(SvgBuilder& svg, double most, double scale)
{
    for (const double tick : axisTicks(0, most, 4)) {
        const double y = kTop + kPlot - tick * scale;
        svg.line({kAxis, y}, {kSvgWidth, y}, Ink::Grid);
        svg.text(kAxis - 8, y + 4.5, Anchor::End, countText(tick, Grouping::Thousands), Ink::Muted);
    }
}

std::vector<std::size_t> seriesIn(const ContextContents& contents)
{
    std::vector<std::size_t> found;
    for (std::size_t s = 0; s < kContextSeriesCount; ++s) {
        const auto has = [s](const ContextBar& bar) { return bar.tokens[s] > 0; };
        if (std::any_of(contents.before.bars.begin(), contents.before.bars.end(), has)
            || std::any_of(contents.after.bars.begin(), contents.after.bars.end(), has))
            found.push_back(s);
    }
    return found;
}

double legendWidth(std::size_t series)
{
    return 24 + textWidth(kSeries[series].name) + 20;
}

int legendRows(const std::vector<std::size_t>& series)
{
    double x = kAxis;
    int rows = 1;
    for (const std::size_t s : series) {
        if (x + legendWidth(s) > kSvgWidth) {
            x = kAxis;
            ++rows;
        }
        x += legendWidth(s);
    }
    return rows;
}

void drawLegend(SvgBuilder& svg, const std::vector<std::size_t>& series, double y)
{
    double x = kAxis;
    for (const std::size_t s : series) {
        if (x + legendWidth(s) > kSvgWidth) {
            x = kAxis;
            y += kLegendRow;
        }
        drawPart(svg, {x, y, 18, 11}, kSeries[s]);
        svg.text(x + 24, y + 10, Anchor::Start, kSeries[s].name, Ink::Muted);
        x += legendWidth(s);
    }
}

} // namespace

SvgPicture contextPicture(const ReportChart& chart, const ContextPicture& picture)
{
    const ContextContents& contents = picture.contents;
    const double most = std::max(1.0, contents.most()) * 1.04;
    const double calls = static_cast<double>(
        std::max({contents.before.bars.size(), contents.after.bars.size(), std::size_t{1}}));
    const std::vector<std::size_t> series = seriesIn(contents);
    const double legendTop = kTop + kPlot + kSteps + 8;
    SvgBuilder svg(kSvgWidth, legendTop + kLegendRow * legendRows(series), chart.title, chart.caption);
    const double scale = kPlot / most;
    drawAxis(svg, most, scale);
    const Frame before{kAxis, kSide / calls, scale};
    const Frame after{kAxis + kSide + kGap, kSide / calls, scale};
    svg.text(before.left, 14, Anchor::Start, elidedTo(kSide / kBolder, chart.beforeName), Ink::Text,
             SvgBuilder::Weight::Bold);
    svg.text(after.left, 14, Anchor::Start, elidedTo(kSide / kBolder, chart.afterName), Ink::Text,
             SvgBuilder::Weight::Bold);
    drawSide(svg, before, contents.before, picture.beforeSteps);
    drawSide(svg, after, contents.after, picture.afterSteps);
    drawLegend(svg, series, legendTop);
    return svg.take();
}

} // namespace spendwright
