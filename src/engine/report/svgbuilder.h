// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace spendwright {

/// What a colour of a picture stands for. Each element says it in its class, too ("f-saved" where it is
/// filled, "s-saved" where it is drawn), so that a page can give it another colour in the dark.
enum class Ink { Text, Muted, Grid, Before, After, Saved, Costs, Between, Read, Said, Ground };
inline constexpr Ink kInks[] = {Ink::Text,  Ink::Muted, Ink::Grid,    Ink::Before, Ink::After, Ink::Saved,
                                Ink::Costs, Ink::Read,  Ink::Between, Ink::Said,   Ink::Ground};

[[nodiscard]] const char* inkId(Ink ink);
[[nodiscard]] const char* inkOnPaper(Ink ink);   ///< "#009e73"
[[nodiscard]] const char* inkInTheDark(Ink ink); ///< on a dark ground

struct SvgBox {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

enum class SvgAnchor { Start, Middle, End };

struct SvgText {
    double x = 0;
    double baseline = 0;
    SvgAnchor anchor = SvgAnchor::Start;
    std::string words;
    Ink ink = Ink::Text;
    bool bold = false;
};

/// A picture whose texts lie on top of all else, so that they can be drawn by others: as text, and not as the
/// outlines that viewers make of it.
struct SvgPicture {
    double width = 0;
    double height = 0;
    std::string head;
    std::string shapes;
    std::vector<SvgText> texts;

    [[nodiscard]] std::string element() const;
    [[nodiscard]] std::string withoutTexts() const { return head + shapes + "</svg>\n"; }
};

/// Draws a picture as an SVG element. It uses only what SVG Tiny has, which every viewer understands.
class SvgBuilder {
public:
    using Anchor = SvgAnchor;
    enum class Weight { Normal, Bold };
    enum class Stroke { Thin, Strong, Dotted, Dashed };
    using Points = std::vector<std::pair<double, double>>;

    static constexpr double kFontSize = 13;

    /// `description` is for those who can't see the picture.
    SvgBuilder(double width, double height, const std::string& title, const std::string& description);

    void fill(const SvgBox& box, Ink ink, double opacity = 1);
    void hatch(const SvgBox& box, Ink ink); ///< a faint ground with strokes aslant and an outline
    void line(std::pair<double, double> from, std::pair<double, double> to, Ink ink,
              Stroke stroke = Stroke::Thin);
    void area(const Points& points, Ink ink, double opacity);
    void curve(const Points& points, Ink ink);
    void text(double x, double baseline, Anchor anchor, const std::string& words, Ink ink = Ink::Text,
              Weight weight = Weight::Normal);

    [[nodiscard]] SvgPicture take() { return std::move(m_picture); }

private:
    SvgPicture m_picture;
};

/// About how wide a text is at that size; what fonts make of it differs by a tenth or so.
[[nodiscard]] double textWidth(const std::string& text, double fontSize = SvgBuilder::kFontSize);
/// On one line, and cut with "…" where it is wider than that.
[[nodiscard]] std::string elidedTo(double width, const std::string& text);
inline constexpr double kBolder = 1.14; ///< how much wider bold letters are

/// Round values from 0 to at least `most`, about `count` of them, for an axis.
[[nodiscard]] std::vector<double> axisTicks(double least, double most, int count);

} // namespace spendwright
