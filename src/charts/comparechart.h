// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/barchart.h"
#include "charts/comparetext.h"

namespace spendwright {

/// What scenarios cost, a bar each, with the range from P5 to P95.
class CompareChart final : public BarChart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareChart)

public:
    explicit CompareChart(QWidget* parent = nullptr);

    void showContents(const CompareBars& contents);
    [[nodiscard]] const CompareBars& contents() const { return m_contents; }

signals:
    void picked(int bar);

protected:
    [[nodiscard]] int barCount() const override { return static_cast<int>(m_contents.bars.size()); }
    [[nodiscard]] QList<QCPAxis*> zoomedAxes() const override;
    [[nodiscard]] int barAt(const QPoint& position) const override;
    [[nodiscard]] QPoint placeOf(int bar) const override;
    [[nodiscard]] QString detailOf(int bar) const override
    {
        return m_contents.bars[static_cast<std::size_t>(bar)].detail;
    }
    void draw(const ChartTheme& theme) override;
    void pick(int bar) override { emit picked(bar); }
    void changeEvent(QEvent* event) override;

private:
    void setRoom();
    void setAxes(const ChartTheme& theme);
    void addBars(const ChartTheme& theme);
    void addRanges(const ChartTheme& theme);

    CompareBars m_contents;
};

} // namespace spendwright
