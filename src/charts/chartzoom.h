// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spendwright {

/// Which part of its axes a chart shows: from one share of their length to another.
class ChartZoom {
public:
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }
    [[nodiscard]] bool isZoomed() const { return m_from > 0 || m_to < 1; }
    /// How many times larger things are.
    [[nodiscard]] double factor() const { return 1 / (m_to - m_from); }

    /// Makes things larger by a factor, about a place: 0 where what is seen begins, 1 where it ends. At most
    /// a hundred times in all, and never smaller than they are.
    void zoom(double factor, double place);
    void move(double share); ///< by a share of what is seen, as far as there is anything
    void reset() { *this = {}; }

private:
    void set(double from, double length);

    double m_from = 0;
    double m_to = 1;
};

} // namespace spendwright
