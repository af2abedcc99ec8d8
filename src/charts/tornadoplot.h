// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/charttheme.h"
#include "charts/tornadotext.h"
#include "engine/report/tornado.h"

#include <QSize>

class QCPBars;
class QCustomPlot;

namespace spendwright {

/// Draws a tornado into a plot: a row an input, with what its low and its high end make of the cost on both
/// sides of the present cost.
class TornadoPlot {
public:
    explicit TornadoPlot(QCustomPlot& plot);

    /// `highlighted` is the number of a bar, or -1.
    void draw(const Tornado& tornado, const TornadoText& text, const ChartTheme& theme, const QSize& size,
              int highlighted);
    [[nodiscard]] static int leastHeight(std::size_t bars, const QFont& font);

private:
    void setAxes(const Tornado& tornado, const TornadoText& text, const QSize& size);
    void setReach(const Tornado& tornado, const TornadoText& text, double width);
    void addBars(const Tornado& tornado, const TornadoText& text);
    void addAmounts(const Tornado& tornado, const TornadoText& text);

    QCustomPlot& m_plot;
    ChartTheme m_theme;
};

} // namespace spendwright
