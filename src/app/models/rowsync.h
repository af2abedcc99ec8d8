// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace spendwright {

/// Makes `rows` have the keys of `wanted`, in its order, by few removals, moves and insertions, so that
/// views keep their selection and place. `remove(i)`, `move(from, to)` (`to` is above `from`) and
/// `insert(i)` (of number i of `wanted`) must change `rows` by that one row.
template <typename Row, typename Key, typename KeyOf, typename Remove, typename Move, typename Insert>
void syncRows(std::vector<Row>& rows, const std::vector<Key>& wanted, KeyOf keyOf, Remove remove, Move move,
              Insert insert)
{
    const auto isWanted = [&](const Row& row) {
        return std::find(wanted.begin(), wanted.end(), keyOf(row)) != wanted.end();
    };
    for (std::size_t i = rows.size(); i-- > 0;) {
        if ((i >= wanted.size() || keyOf(rows[i]) != wanted[i]) && !isWanted(rows[i]))
            remove(i);
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (i < rows.size() && keyOf(rows[i]) == wanted[i])
            continue;
        const auto old = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(std::min(i, rows.size())),
                                      rows.end(), [&](const Row& row) { return keyOf(row) == wanted[i]; });
        if (old != rows.end())
            move(static_cast<std::size_t>(old - rows.begin()), i);
        else
            insert(i);
    }
    while (rows.size() > wanted.size())
        remove(rows.size() - 1);
}

} // namespace spendwright
