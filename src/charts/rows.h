// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

class QCPBars;
class QCPLayoutGrid;
class QCustomPlot;
class QFontMetrics;
class QPoint;

namespace spendwright {

struct ChartTheme;

// What charts have in common in which each thing has a row, its name on the left and bars to the right of it:
// rows count from 0 downwards on the y axis, amounts in dollars on the x axis.

inline constexpr int kRowsLeastWidth = 300; ///< pixels
inline constexpr int kRowsSideMargin = 10;  ///< pixels, right of the bars
inline constexpr int kRowsAmountSpace = 6;  ///< pixels, between a bar and the amount beside it

void prepareRows(QCustomPlot& plot, int bottomMargin);
/// Gives the legend a line of its own, which is already in the plot's layout.
void placeLegend(QCustomPlot& plot, QCPLayoutGrid* line);
[[nodiscard]] int legendHeight(const QFontMetrics& metrics);

/// As many rows as there are bars, or as few as `height` has room for where each is `roomy` pixels high.
void setRows(QCustomPlot& plot, std::size_t bars, double height, int roomy, const ChartTheme& theme);
[[nodiscard]] QCPBars* makeRowBars(QCustomPlot& plot, double width, const QColor& color, bool hatched);
/// Beside the end of a bar, on its left or right.
void addRowAmount(QCustomPlot& plot, double usd, double row, const QString& amount, const ChartTheme& theme,
                  bool left = false);
/// A band behind a row; none for what is no row below `rows`.
void highlightRow(QCustomPlot& plot, int row, std::size_t rows, const ChartTheme& theme);
/// The row at a place in the plot; -1 for none.
[[nodiscard]] int rowAt(const QCustomPlot& plot, const QPoint& position, int rows);

} // namespace spendwright
