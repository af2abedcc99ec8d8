// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/charttheme.h"
#include "charts/periodtext.h"
#include "engine/report/period.h"

#include <QSize>

class QCustomPlot;
class QPen;

namespace spendwright {

/// Draws where a period's costs will lie into a plot: a lane before, a lane after, and the budget across.
class PeriodPlot {
public:
    explicit PeriodPlot(QCustomPlot& plot);

    /// `highlighted` is the number of a lane, or -1.
    void draw(const PeriodCost& period, const PeriodText& text, const ChartTheme& theme, const QSize& size,
              int highlighted);

private:
    void setAxes(const PeriodCost& period, const PeriodText& text, const QSize& size);
    void setReach(const PeriodCost& period);
    void addLane(int lane, const PeriodRange& range, const PeriodText& text);
    void addArea(int lane, const PeriodRange& range, double fromUsd, double toUsd, const QBrush& brush);
    void addOutline(int lane, const PeriodRange& range, const QColor& color);
    void addRange(int lane, const PeriodRange& range, const PeriodText& text, const QColor& color);
    void addBudget(double budgetUsd, const PeriodText& text);
    void addBand(int lane);
    void addText(double usd, double y, const QString& text, Qt::Alignment alignment, const QColor& color);
    void addLine(double fromUsd, double fromY, double toUsd, double toY, const QPen& pen);
    [[nodiscard]] double pixelsOf(double usd) const { return usd / m_usdAPixel; }

    QCustomPlot& m_plot;
    ChartTheme m_theme;
    double m_usdAPixel = 1;
};

} // namespace spendwright
