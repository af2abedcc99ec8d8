// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/quantity.h"

#include "engine/plan/reader.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace spendwright {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kNoBreakSpace = "\xc2\xa0";
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    for (bool again = true; again;) {
        again = false;
        if (!text.empty() && blank(text.front())) {
            text.remove_prefix(1);
            again = true;
        } else if (!text.empty() && blank(text.back())) {
            text.remove_suffix(1);
            again = true;
        } else if (text.starts_with(kNoBreakSpace)) {
            text.remove_prefix(kNoBreakSpace.size());
            again = true;
        } else if (text.ends_with(kNoBreakSpace)) {
            text.remove_suffix(kNoBreakSpace.size());
            again = true;
        }
    }
    return text;
}

int suffixExponent(char suffix)
{
    switch (suffix) {
    case 'k':
    case 'K':
        return 3;
    case 'M':
        return 6;
    case 'G':
    case 'B':
        return 9;
    default:
        return 0;
    }
}

/// A number from 0 with perhaps a suffix. The suffix goes into the decimal exponent, so that 4.35k is
/// the same number as 4350.
std::optional<double> numberFromText(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() || text.size() > 40
        || !((text.front() >= '0' && text.front() <= '9') || text.front() == '.'))
        return std::nullopt;
    int exponent = suffixExponent(text.back());
    if (exponent > 0)
        text = trimmed(text.substr(0, text.size() - 1));
    std::string digits(text);
    if (const std::size_t e = digits.find_first_of("eE"); e != std::string::npos) {
        const std::size_t from = digits.find('+', e) == e + 1 ? e + 2 : e + 1;
        int written = 0;
        const auto [end, error] =
            std::from_chars(digits.data() + from, digits.data() + digits.size(), written);
        if (error != std::errc() || end != digits.data() + digits.size())
            return std::nullopt;
        if (written < -400 || written > 400)
            return std::nullopt;
        exponent += written;
        digits.erase(e);
    }
    digits += "e" + std::to_string(exponent);
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<Quantity> lognormalOrNothing(double p5, double p95)
{
    if (!(p5 > 0) || !(p5 <= p95) || !std::isfinite(p95))
        return std::nullopt;
    return p5 == p95 ? Quantity(p5) : Quantity::lognormal(p5, p95);
}

std::optional<Quantity> plusMinusFromText(std::string_view text, std::size_t place, std::size_t length)
{
    std::string_view spread = trimmed(text.substr(place + length));
    if (!spread.ends_with('%'))
        return std::nullopt;
    const auto middle = numberFromText(text.substr(0, place));
    const auto percent = numberFromText(spread.substr(0, spread.size() - 1));
    if (!middle || !percent || *percent >= 100)
        return std::nullopt;
    return lognormalOrNothing(*middle * (100 - *percent) / 100, *middle * (100 + *percent) / 100);
}

std::optional<Quantity> triangularFromText(std::string_view text)
{
    const std::size_t first = text.find('~');
    const std::size_t second = text.find('~', first + 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    const auto min = numberFromText(text.substr(0, first));
    const auto mode = numberFromText(text.substr(first + 1, second - first - 1));
    const auto max = numberFromText(text.substr(second + 1));
    if (!min || !mode || !max || *min > *mode || *mode > *max)
        return std::nullopt;
    return Quantity::triangular(*min, *mode, *max);
}

std::optional<Quantity> fromJsonText(std::string_view text)
{
    std::vector<Issue> found;
    IssueList issues(found);
    const auto json = parseJson(text, issues);
    if (!json)
        return std::nullopt;
    return readQuantity({&*json, "", ""}, limits::kAnything, issues);
}

std::string shortNumber(double value)
{
    std::string best = numberText(value);
    for (const auto& [suffix, exponent] : {std::pair{'k', 3}, std::pair{'M', 6}}) {
        // Found by reading back, since a division may not be exact.
        std::string candidate = numberText(value / std::pow(10.0, exponent)) + suffix;
        if (candidate.size() < best.size() && numberFromText(candidate) == value)
            best = std::move(candidate);
    }
    return best;
}

std::string jsonText(const Quantity& quantity)
{
    Json json;
    if (quantity.kind == Quantity::Kind::Discrete)
        json = {{"values", quantity.values}, {"weights", quantity.weights}};
    else if (quantity.kind == Quantity::Kind::Uniform)
        json = {{"min", quantity.a}, {"max", quantity.b}};
    else if (quantity.kind == Quantity::Kind::Triangular)
        json = {{"min", quantity.a}, {"mode", quantity.c}, {"max", quantity.b}};
    else if (quantity.kind == Quantity::Kind::Lognormal)
        json = {{"p5", quantity.a}, {"p95", quantity.b}};
    else
        json = quantity.a;
    return json.dump();
}

std::string lognormalText(const Quantity& quantity)
{
    std::string best = shortNumber(quantity.a) + ".." + shortNumber(quantity.b);
    const double middle = (quantity.a + quantity.b) / 2;
    const double percent = std::round((quantity.b - middle) / middle * 1000) / 10;
    std::string candidate = shortNumber(middle) + " ±" + shortNumber(percent) + "%";
    if (candidate.size() - 1 < best.size() && quantityFromText(candidate) == quantity) // ± is two bytes
        best = std::move(candidate);
    return best;
}

} // namespace

std::optional<Quantity> quantityFromText(std::string_view text)
{
    text = trimmed(text);
    if (text.size() > 65536)
        return std::nullopt;
    if (text.starts_with('{'))
        return fromJsonText(text);
    if (text.find("...") != std::string_view::npos)
        return std::nullopt;
    for (const std::string_view sign : {"±", "+/-", "+-"}) {
        if (const std::size_t place = text.find(sign); place != std::string_view::npos)
            return plusMinusFromText(text, place, sign.size());
    }
    if (text.find('~') != std::string_view::npos)
        return triangularFromText(text);
    if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
        const auto p5 = numberFromText(text.substr(0, dots));
        const auto p95 = numberFromText(text.substr(dots + 2));
        return p5 && p95 ? lognormalOrNothing(*p5, *p95) : std::nullopt;
    }
    const auto number = numberFromText(text);
    return number ? std::optional<Quantity>(*number) : std::nullopt;
}

std::string quantityToText(const Quantity& quantity)
{
    std::string text;
    if (quantity.kind == Quantity::Kind::Constant)
        text = shortNumber(quantity.a);
    else if (quantity.kind == Quantity::Kind::Lognormal)
        text = lognormalText(quantity);
    else if (quantity.kind == Quantity::Kind::Triangular)
        text = shortNumber(quantity.a) + "~" + shortNumber(quantity.c) + "~" + shortNumber(quantity.b);
    if (!text.empty() && quantityFromText(text) == quantity)
        return text;
    return jsonText(quantity);
}

} // namespace spendwright
