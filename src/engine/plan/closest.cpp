// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/closest.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace spendwright {

namespace {

/// How many letters must be changed, added, left out or swapped with their neighbour.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

} // namespace

std::string closest(std::string_view word, const std::vector<std::string>& candidates)
{
    constexpr std::size_t kLongest = 64;
    constexpr std::size_t kMostCandidates = 2000;
    if (word.size() < 2 || word.size() > kLongest || candidates.size() > kMostCandidates)
        return {};
    std::size_t nearest = std::min<std::size_t>(3, word.size() / 3 + 1) + 1; // one more than is near
    std::string best;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > kLongest || candidate.empty())
            continue;
        const std::size_t distance = editDistance(word, candidate);
        if (distance < nearest || (distance == nearest && !best.empty() && candidate < best)) {
            nearest = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace spendwright
