// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/charttheme.h"
#include "charts/waterfalltext.h"
#include "engine/report/contents.h"

class QCustomPlot;

namespace spendwright {

/// Draws a waterfall into a plot: on screen and for files alike.
class WaterfallPlot {
public:
    explicit WaterfallPlot(QCustomPlot& plot);

    /// `highlighted` is the number of a bar, or -1. Fits names into `width` pixels.
    void draw(const Waterfall& waterfall, const WaterfallText& text, const ChartTheme& theme, int width,
              int highlighted = -1);

private:
    void clear();
    void setAxes(const Waterfall& waterfall, const WaterfallText& text, int width);
    void setNames(const Waterfall& waterfall, const QStringList& names, int width);
    void addBar(std::size_t number, const WaterfallBar& bar, bool highlighted);
    void addWhisker(std::size_t number, const WaterfallBar& bar);
    void addConnector(std::size_t number, double level);
    void addAmount(std::size_t number, const WaterfallBar& bar, const QString& amount);
    [[nodiscard]] QColor colorOf(const WaterfallBar& bar) const;

    QCustomPlot& m_plot;
    ChartTheme m_theme;
};

} // namespace spendwright
