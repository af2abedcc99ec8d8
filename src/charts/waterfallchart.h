// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/barchart.h"
#include "charts/waterfalltext.h"
#include "engine/report/contents.h"

#include <memory>

namespace spendwright {

class WaterfallPlot;

/// A waterfall on screen.
class WaterfallChart final : public BarChart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaterfallChart)

public:
    explicit WaterfallChart(QWidget* parent = nullptr);
    ~WaterfallChart() override;

    void showContents(const Waterfall& waterfall, const WaterfallText& text);
    [[nodiscard]] const Waterfall& contents() const { return m_contents; }

signals:
    void picked(const QString& id);

protected:
    [[nodiscard]] int barCount() const override { return static_cast<int>(m_contents.bars.size()); }
    [[nodiscard]] int barAt(const QPoint& position) const override;
    [[nodiscard]] QPoint placeOf(int bar) const override;
    [[nodiscard]] QString detailOf(int bar) const override { return m_text.details.value(bar); }
    void draw(const ChartTheme& theme) override;
    [[nodiscard]] QList<QCPAxis*> zoomedAxes() const override;
    void pick(int bar) override;

private:
    std::unique_ptr<WaterfallPlot> m_painter;
    Waterfall m_contents;
    WaterfallText m_text;
};

} // namespace spendwright
