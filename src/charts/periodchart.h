// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/barchart.h"
#include "charts/periodtext.h"
#include "engine/report/period.h"

#include <memory>

namespace spendwright {

class PeriodPlot;

/// Where a period's costs will lie, on screen; its two lanes are what the keys reach.
class PeriodChart final : public BarChart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeriodChart)

public:
    explicit PeriodChart(QWidget* parent = nullptr);
    ~PeriodChart() override;

    void showContents(const PeriodCost& period, const PeriodText& text);
    [[nodiscard]] const PeriodCost& contents() const { return m_contents; }

protected:
    [[nodiscard]] int barCount() const override { return static_cast<int>(m_text.names.size()); }
    [[nodiscard]] int barAt(const QPoint& position) const override;
    [[nodiscard]] QPoint placeOf(int bar) const override;
    [[nodiscard]] QString detailOf(int bar) const override { return m_text.details.value(bar); }
    void draw(const ChartTheme& theme) override;
    [[nodiscard]] QList<QCPAxis*> zoomedAxes() const override;
    void pick(int) override {}

private:
    std::unique_ptr<PeriodPlot> m_painter;
    PeriodCost m_contents;
    PeriodText m_text;
};

} // namespace spendwright
