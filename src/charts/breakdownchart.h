// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/barchart.h"
#include "charts/breakdowntext.h"
#include "engine/report/breakdown.h"

#include <memory>

namespace spendwright {

class BreakdownPlot;

/// A breakdown on screen, as high as its parts need at least.
class BreakdownChart final : public BarChart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BreakdownChart)

public:
    explicit BreakdownChart(QWidget* parent = nullptr);
    ~BreakdownChart() override;

    void showContents(const Breakdown& breakdown, const BreakdownText& text);
    [[nodiscard]] const Breakdown& contents() const { return m_contents; }
    [[nodiscard]] const BreakdownText& text() const { return m_text; }

signals:
    void picked(int part);
    void openRequested(); ///< what was picked last
    void backRequested();

protected:
    [[nodiscard]] int barCount() const override { return static_cast<int>(m_contents.bars.size()); }
    [[nodiscard]] int barAt(const QPoint& position) const override;
    [[nodiscard]] QPoint placeOf(int bar) const override;
    [[nodiscard]] QString detailOf(int bar) const override { return m_text.details.value(bar); }
    void draw(const ChartTheme& theme) override;
    [[nodiscard]] QList<QCPAxis*> zoomedAxes() const override;
    void pick(int bar) override { emit picked(bar); }
    void openPicked() override { emit openRequested(); }
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setRoom();

    std::unique_ptr<BreakdownPlot> m_painter;
    Breakdown m_contents;
    BreakdownText m_text;
};

} // namespace spendwright
