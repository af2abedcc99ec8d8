// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/englishnames.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace spendwright {

namespace {

constexpr std::pair<std::string_view, const char*> kNames[] = {
    {"input", "Fresh input"},
    {"cache_write_5m", "Cache write (5 min)"},
    {"cache_write_1h", "Cache write (1 h)"},
    {"step", "Steps' own calls"},
    {"retry", "Retries"},
    {"fetch", "Fetches"},
    {"tool_fee", "Tool fees"},
    {"unpriced", "Calls without a price"},
    {"set", "Changes to the plan"},
    {"rest", "Interplay"},
};

bool turnsDirection(const std::string& name)
{
    // Hebrew, Arabic and their neighbours; their forms; marks and embeddings of direction.
    static constexpr std::array<std::string_view, 5> kMarks = {"\xe2\x80\x8f", "\xe2\x80\xaa", "\xe2\x80\xab",
                                                               "\xe2\x80\xad", "\xe2\x80\xae"};
    const auto rightToLeft = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0xd6 && byte <= 0xdf) || byte == 0xef;
    };
    return std::any_of(name.begin(), name.end(), rightToLeft)
           || name.find("\xe2\x81\xa6") != std::string::npos || name.find("\xe2\x81\xa7") != std::string::npos
           || name.find("\xe2\x81\xa8") != std::string::npos || name.find("\xe2\x81\xa9") != std::string::npos
           || std::any_of(kMarks.begin(), kMarks.end(),
                          [&](std::string_view mark) { return name.find(mark) != std::string::npos; });
}

} // namespace

std::string englishName(const std::string& id)
{
    for (const auto& [known, name] : kNames) {
        if (id == known)
            return name;
    }
    std::string name = id;
    std::replace(name.begin(), name.end(), '_', ' ');
    if (!name.empty())
        name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
    return name;
}

std::string isolatedName(const std::string& name)
{
    return turnsDirection(name) ? "\xe2\x81\xa8" + name + "\xe2\x81\xa9" : name;
}

} // namespace spendwright
