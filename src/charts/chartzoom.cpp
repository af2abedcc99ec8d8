// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartzoom.h"

#include <algorithm>

namespace spendwright {
namespace {

constexpr double kMost = 100;
constexpr double kAll = 0.999; // so near to all of it is all of it

} // namespace

void ChartZoom::zoom(double factor, double place)
{
    const double seen = m_to - m_from;
    const double length = std::clamp(seen / factor, 1 / kMost, 1.0);
    set(m_from + place * (seen - length), length);
}

void ChartZoom::move(double share)
{
    const double seen = m_to - m_from;
    set(m_from + share * seen, seen);
}

void ChartZoom::set(double from, double length)
{
    if (length > kAll) {
        reset();
        return;
    }
    m_from = std::clamp(from, 0.0, 1 - length);
    m_to = m_from + length;
}

} // namespace spendwright
