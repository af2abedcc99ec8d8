// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tokens/tokenestimate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace spendwright {
namespace {

enum class Class {
    Lower,
    Upper,
    Accented, // Latin beyond ASCII
    Digit,
    Blank,
    Break,
    Sign, // ASCII punctuation
    Cyrillic,
    Hangul,
    Alphabet,  // other scripts of letters
    Ideograph, // Chinese characters and kana
    Dash,      // typographic signs and symbols
    Unusual,   // emoji, rare characters, what is not UTF-8
    None
};

// What the rule counts, in hundredths of a token each.
constexpr std::int64_t kToken = 100;
constexpr std::int64_t kWordPiece = 90;         // of six letters, or the rest of a word
constexpr std::int64_t kForeignWordPiece = 110; // of three letters, in lines with accented ones
constexpr std::int64_t kLettersInPiece = 6;
constexpr std::int64_t kLettersInForeignPiece = 3;
constexpr std::int64_t kDigitsInPiece = 3;
constexpr std::int64_t kSignsInPiece = 2;
constexpr std::int64_t kCyrillic = 55;
constexpr std::int64_t kHangul = 140;
constexpr std::int64_t kAlphabet = 130;
constexpr std::int64_t kIdeograph = 100;
constexpr std::int64_t kDash = 60;
constexpr std::int64_t kUnusual = 200;
constexpr std::int64_t kForeignShare = 100; // one accented letter in so many makes a line foreign

struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
};

Character firstOf(std::string_view text)
{
    constexpr char32_t kNotText = 0xffffff;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (lead < 0xc2 || lead > 0xf4 || length > text.size())
        return {kNotText, 1};
    char32_t code = lead & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0U) != 0x80)
            return {kNotText, 1};
        code = code << 6U | (byte(i) & 0x3fU);
    }
    return {code, length};
}

Class asciiClass(char32_t code)
{
    if (code >= 'a' && code <= 'z')
        return Class::Lower;
    if (code >= 'A' && code <= 'Z')
        return Class::Upper;
    if (code >= '0' && code <= '9')
        return Class::Digit;
    if (code == '\n' || code == '\r')
        return Class::Break;
    return code <= ' ' ? Class::Blank : Class::Sign;
}

Class classOf(char32_t code)
{
    struct Range {
        char32_t from;
        char32_t to;
        Class is;
    };
    constexpr std::array<Range, 12> kRanges = {{{0xa0, 0xa0, Class::Blank},
                                                {0xa1, 0xbf, Class::Dash},
                                                {0xc0, 0x24f, Class::Accented},
                                                {0x400, 0x52f, Class::Cyrillic},
                                                {0x250, 0x1dff, Class::Alphabet},
                                                {0x1e00, 0x1eff, Class::Accented},
                                                {0x1f00, 0x1fff, Class::Alphabet},
                                                {0x2000, 0x303f, Class::Dash},
                                                {0x3040, 0x9fff, Class::Ideograph},
                                                {0xac00, 0xd7ff, Class::Hangul},
                                                {0xf900, 0xfaff, Class::Ideograph},
                                                {0xff00, 0xffef, Class::Ideograph}}};
    if (code < 0x80)
        return asciiClass(code);
    for (const Range& range : kRanges) {
        if (code >= range.from && code <= range.to)
            return range.is;
    }
    return Class::Unusual;
}

std::int64_t pieces(std::int64_t length, std::int64_t each)
{
    return (length + each - 1) / each;
}

/// Goes over the text once; runs of a class are counted when they end, words when their line does.
class Counter {
public:
    void add(Class next);
    void finish();
    [[nodiscard]] std::int64_t total() const
    {
        return m_words + m_foreignWords + m_digits + m_signs + m_other;
    }
    [[nodiscard]] std::int64_t signs() const { return m_signs; }
    [[nodiscard]] std::int64_t foreign() const { return m_foreignWords + m_scripts; }

private:
    static bool isLetter(Class of) { return of <= Class::Accented; }
    void endRun();
    void endLine();
    void addOther(Class next);

    Class m_last = Class::None;
    std::int64_t m_run = 0;
    std::int64_t m_lineLetters = 0;
    std::int64_t m_lineAccents = 0;
    std::int64_t m_linePieces = 0;
    std::int64_t m_lineForeignPieces = 0;
    std::int64_t m_words = 0; // this and the following: in hundredths of a token
    std::int64_t m_foreignWords = 0;
    std::int64_t m_digits = 0;
    std::int64_t m_signs = 0;
    std::int64_t m_scripts = 0;
    std::int64_t m_other = 0; // with m_scripts
};

// A word goes on in small letters, and ends before a capital: tokenHit are two.
void Counter::add(Class next)
{
    const bool sameWord =
        isLetter(next) && isLetter(m_last) && !(next == Class::Upper && m_last != Class::Upper);
    if (next != m_last && !sameWord)
        endRun();
    ++m_run;
    m_last = next;
    if (isLetter(next)) {
        ++m_lineLetters;
        m_lineAccents += next == Class::Accented ? 1 : 0;
    } else if (next > Class::Sign) {
        addOther(next);
    }
}

void Counter::addOther(Class next)
{
    const std::int64_t weight = next == Class::Cyrillic    ? kCyrillic
                                : next == Class::Hangul    ? kHangul
                                : next == Class::Alphabet  ? kAlphabet
                                : next == Class::Ideograph ? kIdeograph
                                : next == Class::Dash      ? kDash
                                                           : kUnusual;
    m_other += weight;
    m_scripts += next == Class::Dash ? 0 : weight;
}

void Counter::endRun()
{
    if (isLetter(m_last)) {
        m_linePieces += pieces(m_run, kLettersInPiece);
        m_lineForeignPieces += pieces(m_run, kLettersInForeignPiece);
    } else if (m_last == Class::Digit) {
        m_digits += pieces(m_run, kDigitsInPiece) * kToken;
    } else if (m_last == Class::Sign) {
        m_signs += pieces(m_run, kSignsInPiece) * kToken;
    } else if (m_last == Class::Break) {
        m_other += kToken;
        endLine();
    }
    m_run = 0;
}

void Counter::endLine()
{
    if (m_lineAccents * kForeignShare >= m_lineLetters && m_lineAccents > 0)
        m_foreignWords += m_lineForeignPieces * kForeignWordPiece;
    else
        m_words += m_linePieces * kWordPiece;
    m_lineLetters = m_lineAccents = m_linePieces = m_lineForeignPieces = 0;
}

void Counter::finish()
{
    endRun();
    endLine();
}

bool isJson(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return false;
    const char last = text[text.find_last_not_of(kBlanks)];
    return (text[first] == '{' && last == '}') || (text[first] == '[' && last == ']');
}

TextKind kindOf(std::string_view text, const Counter& counter)
{
    constexpr std::int64_t kSignsOfCode = 35; // percent
    if (counter.foreign() * 2 > counter.total())
        return TextKind::OtherLanguage;
    if (isJson(text))
        return TextKind::Json;
    return counter.signs() * 100 >= counter.total() * kSignsOfCode ? TextKind::Code : TextKind::Prose;
}

double errorOf(TextKind kind)
{
    switch (kind) {
    case TextKind::Prose:
        return 0.15;
    case TextKind::Code:
    case TextKind::Json:
        return 0.2;
    case TextKind::OtherLanguage:
        break;
    }
    return 0.35;
}

} // namespace

TokenEstimate estimateTokens(std::string_view text, double tokenizerRatio)
{
    constexpr double kErrorOfRatio = 0.1; // measured ratios of newer tokenizers differ by so much
    Counter counter;
    TokenEstimate estimate;
    for (std::size_t place = 0; place < text.size();) {
        const Character character = firstOf(text.substr(place));
        counter.add(classOf(character.code));
        place += character.bytes;
        ++estimate.characters;
    }
    counter.finish();
    estimate.kind = kindOf(text, counter);
    estimate.error = errorOf(estimate.kind) + (tokenizerRatio == 1 ? 0 : kErrorOfRatio);
    const double tokens = static_cast<double>(counter.total()) / static_cast<double>(kToken) * tokenizerRatio;
    estimate.tokens = static_cast<std::int64_t>(std::floor(tokens + 0.5));
    if (!text.empty())
        estimate.tokens = std::max<std::int64_t>(estimate.tokens, 1);
    return estimate;
}

} // namespace spendwright
