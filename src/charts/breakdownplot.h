// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/breakdowntext.h"
#include "charts/charttheme.h"
#include "engine/report/breakdown.h"

#include <QSize>

class QCPBars;
class QCustomPlot;

namespace spendwright {

/// Draws a breakdown into a plot: a row a part, with a bar before and one after.
class BreakdownPlot {
public:
    explicit BreakdownPlot(QCustomPlot& plot);

    /// `highlighted` is the number of a part, or -1.
    void draw(const Breakdown& breakdown, const BreakdownText& text, const ChartTheme& theme,
              const QSize& size, int highlighted);
    /// Pixels that the parts and the legend take where one line of text a part must do.
    [[nodiscard]] static int leastHeight(std::size_t parts, const QFont& font);

private:
    struct Label {
        double row = 0;
        double usd = 0;
        QString text;
    };

    void setAxes(const Breakdown& breakdown, const BreakdownText& text, const QSize& size);
    void setReach(const std::vector<Label>& labels, double width, double mostUsd);
    void addBars(const Breakdown& breakdown, const BreakdownText& text);
    [[nodiscard]] std::vector<Label> labelsOf(const Breakdown& breakdown, const BreakdownText& text) const;

    QCustomPlot& m_plot;
    ChartTheme m_theme;
    bool m_roomy = false; ///< a line of text for each bar
};

} // namespace spendwright
