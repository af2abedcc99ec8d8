// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/svg.h"

#include "engine/report/numbers.h"
#include "engine/report/xmltext.h"

#include <algorithm>
#include <cmath>

namespace spendwright {

namespace {

constexpr double kRow = 28;
constexpr double kBarHeight = 18;
constexpr double kNames = 170; // width of the names on the left
constexpr double kPlot = 460;
constexpr double kAmounts = 150;

// Distinct for colour-blind eyes (Okabe and Ito) and on light and dark ground.
constexpr const char* kTotalColour = "#7a7a7a";
constexpr const char* kSavedColour = "#0072b2";
constexpr const char* kCostsMoreColour = "#d55e00";

const char* colour(const WaterfallBar& bar)
{
    if (bar.total)
        return kTotalColour;
    return bar.savedUsd() < 0 ? kCostsMoreColour : kSavedColour;
}

std::string amount(const WaterfallBar& bar)
{
    if (bar.total)
        return dollars(bar.toUsd);
    return bar.savedUsd() < 0 ? "+" + dollars(-bar.savedUsd()) : dollars(-bar.savedUsd());
}

std::string attribute(const char* name, double value)
{
    return std::string(" ") + name + "=\"" + fixedNumber(value, 2) + "\"";
}

std::string text(double x, double y, const char* anchor, const std::string& words)
{
    return "<text" + attribute("x", x) + attribute("y", y) + " text-anchor=\"" + anchor + "\">"
           + xmlText(words) + "</text>\n";
}

} // namespace

std::string waterfallSvg(const Waterfall& waterfall)
{
    double least = 0;
    double most = 0;
    for (const WaterfallBar& bar : waterfall.bars) {
        least = std::min({least, bar.fromUsd, bar.toUsd});
        most = std::max({most, bar.fromUsd, bar.toUsd});
    }
    const double scale = most > least ? kPlot / (most - least) : 0;
    const double height = kRow * static_cast<double>(waterfall.bars.size());
    const std::string width = fixedNumber(kNames + kPlot + kAmounts, 0);
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\""
                      + fixedNumber(height, 0) + "\" viewBox=\"0 0 " + width + " " + fixedNumber(height, 0)
                      + "\" role=\"img\" font-size=\"13\" fill=\"currentColor\">\n<title>Waterfall of the "
                        "savings</title>\n";
    double y = 0;
    for (const WaterfallBar& bar : waterfall.bars) {
        const double left = kNames + (std::min(bar.fromUsd, bar.toUsd) - least) * scale;
        const double length = std::max(std::abs(bar.toUsd - bar.fromUsd) * scale, 1.0);
        const double baseline = y + kRow / 2 + 4;
        svg += text(kNames - 8, baseline, "end", bar.id);
        svg += "<rect" + attribute("x", left) + attribute("y", y + (kRow - kBarHeight) / 2)
               + attribute("width", length) + attribute("height", kBarHeight) + " fill=\"" + colour(bar)
               + "\"/>\n";
        svg += text(left + length + 6, baseline, "start", amount(bar));
        y += kRow;
    }
    return svg + "</svg>\n";
}

} // namespace spendwright
