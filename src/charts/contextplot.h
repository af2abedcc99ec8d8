// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/charttheme.h"
#include "charts/contexttext.h"
#include "engine/report/contextchart.h"

#include <QList>
#include <QPoint>

#include <array>

class QCPAxis;
class QCPAxisRect;
class QCPTextElement;
class QCustomPlot;

namespace spendwright {

/// Draws the calls of a run into a plot: a stacked bar each, before on the left and after on the right, on the
/// same scale.
class ContextPlot {
public:
    explicit ContextPlot(QCustomPlot& plot);

    /// `highlighted` is the number of a call, those after behind those before; or -1.
    void draw(const ContextContents& contents, const ContextText& text, const ChartTheme& theme,
              int highlighted);

    /// The call at a place in the plot, numbered as above; -1 for none.
    [[nodiscard]] int callAt(const ContextContents& contents, const QPoint& position) const;
    [[nodiscard]] QList<QCPAxis*> callAxes() const; ///< of both sides
    [[nodiscard]] QPoint placeOf(const ContextContents& contents, int call) const;

private:
    struct Side {
        QCPAxisRect* rect = nullptr;
        QCPTextElement* title = nullptr;
    };

    void drawSide(const Side& side, const ContextSide& contents, const ContextSideText& text,
                  int highlighted);
    void addBars(const Side& side, const ContextSide& contents);
    void nameSteps(const Side& side, const ContextSide& contents, const ContextSideText& text);
    void showLegend(const ContextContents& contents, const ContextText& text);

    QCustomPlot& m_plot;
    ChartTheme m_theme;
    std::array<Side, 2> m_sides;
};

} // namespace spendwright
