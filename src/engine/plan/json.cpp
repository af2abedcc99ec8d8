// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/json.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace spendwright {

void IssueList::error(std::string pointer, std::string text, std::vector<std::string> args)
{
    add({Issue::Severity::Error, std::move(pointer), {std::move(text), std::move(args)}}, m_errors);
}

void IssueList::warning(std::string pointer, std::string text, std::vector<std::string> args)
{
    add({Issue::Severity::Warning, std::move(pointer), {std::move(text), std::move(args)}}, m_warnings);
}

void IssueList::add(Issue issue, int& count)
{
    if (++count > kMost + 1)
        return;
    if (count == kMost + 1) {
        issue.pointer.clear();
        issue.message = {QT_TRANSLATE_NOOP("Engine", "There is more of the kind; the first %1 are listed"),
                         {std::to_string(kMost)}};
    }
    m_issues.push_back(std::move(issue));
}

std::size_t findInvalidUtf8(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    std::size_t i = 0;
    while (i < text.size()) {
        const unsigned char lead = byte(i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (lead < 0xc2 || lead > 0xf4 || i + length > text.size())
            return i;
        const unsigned char second = byte(i + 1);
        const bool overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
        const bool beyond = (lead == 0xed && second > 0x9f) || (lead == 0xf4 && second > 0x8f);
        if (overlong || beyond)
            return i;
        for (std::size_t k = 1; k < length; ++k) {
            if ((byte(i + k) & 0xc0U) != 0x80)
                return i;
        }
        i += length;
    }
    return std::string_view::npos;
}

std::string escapeKey(std::string_view key)
{
    std::string escaped;
    for (const char character : key) {
        if (character == '~')
            escaped += "~0";
        else if (character == '/')
            escaped += "~1";
        else
            escaped += character;
    }
    return escaped;
}

std::string childPointer(const std::string& pointer, std::string_view key)
{
    return pointer + "/" + escapeKey(key);
}

std::string childPointer(const std::string& pointer, std::size_t index)
{
    return pointer + "/" + std::to_string(index);
}

std::optional<std::vector<std::string>> splitPointer(std::string_view pointer)
{
    std::vector<std::string> keys;
    if (pointer.empty())
        return keys;
    if (pointer.front() != '/')
        return std::nullopt;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == '/') {
            keys.emplace_back();
        } else if (pointer[i] != '~') {
            keys.back() += pointer[i];
        } else {
            const char code = ++i < pointer.size() ? pointer[i] : ' ';
            if (code != '0' && code != '1')
                return std::nullopt;
            keys.back() += code == '0' ? '~' : '/';
        }
    }
    return keys;
}

std::string excerpt(const Json& value)
{
    if (value.is_object())
        return value.empty() ? "{}" : "{...}";
    if (value.is_array())
        return value.empty() ? "[]" : "[...]";
    if (value.is_string())
        return "\"" + cutShort(value.get_ref<const std::string&>()) + "\"";
    if (value.is_number_float())
        return plainNumber(value.get<double>());
    return value.dump();
}

std::string cutShort(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return std::string(text);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80)
        --end;
    return std::string(text.substr(0, end)) + "...";
}

std::string numberText(double value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

std::string plainNumber(double value)
{
    constexpr double kAstronomical = 1e15;
    const bool plain = std::abs(value) < kAstronomical && value == std::floor(value);
    return plain ? std::to_string(static_cast<long long>(value)) : numberText(value);
}

} // namespace spendwright
