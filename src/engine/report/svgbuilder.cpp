// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/svgbuilder.h"

#include "engine/report/numbers.h"
#include "engine/report/xmltext.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace spendwright {

namespace {

struct InkLook {
    const char* id;
    const char* paper;
    const char* dark;
};

// Distinct for colour-blind eyes (after Okabe and Ito); the same as in the window.
constexpr InkLook kLooks[] = {
    {"text", "#1a1a1a", "#e8e8e8"},   {"muted", "#666666", "#a8a8a8"},   {"grid", "#e2e2e2", "#3a3a3a"},
    {"before", "#3d5a7a", "#8fa9c4"}, {"after", "#e69f00", "#f0b43c"},   {"saved", "#009e73", "#2fb48c"},
    {"costs", "#d55e00", "#f58a4b"},  {"between", "#a56aa0", "#c9a2d8"}, {"read", "#56b4e9", "#6fc3f0"},
    {"said", "#d8c820", "#f0e462"},   {"ground", "#ffffff", "#1b1d20"},
};

const InkLook& lookOf(Ink ink)
{
    return kLooks[static_cast<std::size_t>(ink)];
}

std::string attribute(const char* name, double value)
{
    std::string number = fixedNumber(value, 2);
    while (number.back() == '0')
        number.pop_back();
    if (number.back() == '.')
        number.pop_back();
    return std::string(" ") + name + "=\"" + number + "\"";
}

std::string filled(Ink ink)
{
    return std::string(" class=\"f-") + inkId(ink) + "\" fill=\"" + inkOnPaper(ink) + "\"";
}

std::string drawn(Ink ink)
{
    return std::string(" class=\"s-") + inkId(ink) + "\" stroke=\"" + inkOnPaper(ink) + "\" fill=\"none\"";
}

std::string pathOf(const SvgBuilder::Points& points)
{
    std::string path;
    for (const auto& [x, y] : points)
        path += (path.empty() ? "M" : "L") + fixedNumber(x, 1) + " " + fixedNumber(y, 1);
    return path;
}

double widthOf(char32_t character)
{
    constexpr std::u32string_view kNarrow = U"iljtfrI.,:;'|!()[] \u00a0";
    constexpr std::u32string_view kWide = U"mwMWQOGD@%&\u2192";
    if (kNarrow.find(character) != std::u32string_view::npos)
        return 0.34;
    if (kWide.find(character) != std::u32string_view::npos)
        return 0.86;
    return character >= 0x1100 ? 1.0 : 0.6;
}

/// Calls `visit(character, end)` with each character of UTF-8 text and where it ends, while that says true.
template <typename Visit>
void forEachCharacter(const std::string& text, const Visit& visit)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80U ? 1 : lead < 0xe0U ? 2 : lead < 0xf0U ? 3 : 4;
        char32_t character = length == 1 ? lead : lead & (0xffU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
            character = (character << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3fU);
        i = std::min(i + length, text.size());
        if (!visit(character, i))
            return;
    }
}

} // namespace

const char* inkId(Ink ink)
{
    return lookOf(ink).id;
}

const char* inkOnPaper(Ink ink)
{
    return lookOf(ink).paper;
}

const char* inkInTheDark(Ink ink)
{
    return lookOf(ink).dark;
}

SvgBuilder::SvgBuilder(double width, double height, const std::string& title, const std::string& description)
{
    const std::string size = attribute("width", width) + attribute("height", height);
    m_picture.width = width;
    m_picture.height = height;
    m_picture.head = "<svg xmlns=\"http://www.w3.org/2000/svg\"" + size + " viewBox=\"0 0 "
                     + fixedNumber(width, 0) + " " + fixedNumber(height, 0) + "\" role=\"img\""
                     + attribute("font-size", kFontSize) + ">\n<title>" + xmlText(title) + "</title>\n<desc>"
                     + xmlText(description) + "</desc>\n";
}

void SvgBuilder::fill(const SvgBox& box, Ink ink, double opacity)
{
    m_picture.shapes += "<rect" + attribute("x", box.x) + attribute("y", box.y)
                        + attribute("width", box.width) + attribute("height", box.height) + filled(ink)
                        + (opacity < 1 ? attribute("fill-opacity", opacity) : std::string()) + "/>\n";
}

void SvgBuilder::hatch(const SvgBox& box, Ink ink)
{
    constexpr double kStep = 5;
    fill(box, ink, 0.25);
    std::string path;
    for (double start = kStep; start < box.width + box.height; start += kStep) {
        const double fromX = std::min(start, box.width);
        const double fromY = start - fromX;
        const double toY = std::min(start, box.height);
        path += pathOf({{box.x + fromX, box.y + fromY}, {box.x + start - toY, box.y + toY}});
    }
    if (!path.empty())
        m_picture.shapes += "<path d=\"" + path + "\"" + drawn(ink) + " stroke-width=\"1\"/>\n";
    m_picture.shapes += "<rect" + attribute("x", box.x) + attribute("y", box.y)
                        + attribute("width", box.width) + attribute("height", box.height) + drawn(ink)
                        + "/>\n";
}

void SvgBuilder::line(std::pair<double, double> from, std::pair<double, double> to, Ink ink, Stroke stroke)
{
    m_picture.shapes += "<line" + attribute("x1", from.first) + attribute("y1", from.second)
                        + attribute("x2", to.first) + attribute("y2", to.second) + drawn(ink);
    if (stroke == Stroke::Strong)
        m_picture.shapes += " stroke-width=\"2\"";
    else if (stroke == Stroke::Dotted)
        m_picture.shapes += " stroke-dasharray=\"2 3\"";
    else if (stroke == Stroke::Dashed)
        m_picture.shapes += " stroke-width=\"1.5\" stroke-dasharray=\"6 4\"";
    m_picture.shapes += "/>\n";
}

void SvgBuilder::area(const Points& points, Ink ink, double opacity)
{
    m_picture.shapes +=
        "<path d=\"" + pathOf(points) + "Z\"" + filled(ink) + attribute("fill-opacity", opacity) + "/>\n";
}

void SvgBuilder::curve(const Points& points, Ink ink)
{
    m_picture.shapes += "<path d=\"" + pathOf(points) + "\"" + drawn(ink) + " stroke-width=\"1.5\"/>\n";
}

void SvgBuilder::text(double x, double baseline, Anchor anchor, const std::string& words, Ink ink,
                      Weight weight)
{
    m_picture.texts.push_back({x, baseline, anchor, words, ink, weight == Weight::Bold});
}

std::string SvgPicture::element() const
{
    static constexpr const char* kAnchors[] = {"start", "middle", "end"};
    std::string svg = head + shapes;
    for (const SvgText& text : texts)
        svg += "<text" + attribute("x", text.x) + attribute("y", text.baseline) + " text-anchor=\""
               + kAnchors[static_cast<std::size_t>(text.anchor)] + "\"" + filled(text.ink)
               + (text.bold ? " font-weight=\"bold\">" : ">") + xmlText(text.words) + "</text>\n";
    return svg + "</svg>\n";
}

double textWidth(const std::string& text, double fontSize)
{
    double width = 0;
    forEachCharacter(text, [&](char32_t character, std::size_t) {
        width += widthOf(character);
        return true;
    });
    return width * fontSize;
}

std::string elidedTo(double width, const std::string& text)
{
    double used = 0;
    std::size_t fits = 0;
    std::size_t all = 0;
    const double most = width / SvgBuilder::kFontSize;
    forEachCharacter(text, [&](char32_t character, std::size_t end) {
        used += widthOf(character);
        all = end;
        if (used <= most - 0.9)
            fits = end;
        return used <= most;
    });
    std::string shown = used <= most && all == text.size() ? text : text.substr(0, fits) + "…";
    std::replace_if(
        shown.begin(), shown.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    return shown;
}

std::vector<double> axisTicks(double least, double most, int count)
{
    const double range = most - least;
    if (!(range > 0))
        return {least};
    const double raw = range / std::max(1, count);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    const double step = raw / power <= 1   ? power
                        : raw / power <= 2 ? 2 * power
                        : raw / power <= 5 ? 5 * power
                                           : 10 * power;
    std::vector<double> ticks;
    for (double n = std::ceil(least / step); n * step <= most + step * 1e-6; ++n)
        ticks.push_back(n * step);
    return ticks;
}

} // namespace spendwright
