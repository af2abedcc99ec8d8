// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/barchart.h"
#include "charts/tornadotext.h"
#include "engine/report/tornado.h"

#include <memory>

namespace spendwright {

class TornadoPlot;

/// A tornado on screen, as high as its bars need at least.
class TornadoChart final : public BarChart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TornadoChart)

public:
    explicit TornadoChart(QWidget* parent = nullptr);
    ~TornadoChart() override;

    void showContents(const Tornado& tornado, const TornadoText& text);
    [[nodiscard]] const Tornado& contents() const { return m_contents; }
    [[nodiscard]] const TornadoText& text() const { return m_text; }

signals:
    void picked(int bar);
    void openRequested(); ///< what was picked last

protected:
    [[nodiscard]] int barCount() const override { return static_cast<int>(m_contents.bars.size()); }
    [[nodiscard]] QList<QCPAxis*> zoomedAxes() const override;
    [[nodiscard]] int barAt(const QPoint& position) const override;
    [[nodiscard]] QPoint placeOf(int bar) const override;
    [[nodiscard]] QString detailOf(int bar) const override { return m_text.details.value(bar); }
    void draw(const ChartTheme& theme) override;
    void pick(int bar) override { emit picked(bar); }
    void openPicked() override { emit openRequested(); }
    void changeEvent(QEvent* event) override;

private:
    void setRoom();

    std::unique_ptr<TornadoPlot> m_painter;
    Tornado m_contents;
    TornadoText m_text;
};

} // namespace spendwright
