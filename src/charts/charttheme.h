// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

class QPalette;

namespace spendwright {

/// Colours and font of a chart. The series are told apart by people who see red and green alike (after
/// Okabe and Ito), and by their patterns besides.
struct ChartTheme {
    QColor background;
    QColor text;
    QColor muted; ///< axes, connecting lines, secondary text
    QColor grid;
    QColor total;
    QColor saved;
    QColor costs;
    QColor between; ///< what no technique has for its own
    QColor after;   ///< beside `total`, which is before
    QColor read;    ///< from a cache
    QColor said;    ///< by people
    QFont font;

    static ChartTheme fromPalette(const QPalette& palette, const QFont& font);
    static ChartTheme print(const QFont& font); ///< on white paper
    /// The same with all colours near the background: what is shown is being computed anew.
    [[nodiscard]] ChartTheme dimmed() const;
};

} // namespace spendwright
