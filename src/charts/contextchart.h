// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/barchart.h"
#include "charts/contexttext.h"
#include "engine/report/contextchart.h"

#include <memory>

namespace spendwright {

class ContextPlot;

/// The calls of a run on screen, before and after; numbered through.
class ContextChart final : public BarChart {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContextChart)

public:
    explicit ContextChart(QWidget* parent = nullptr);
    ~ContextChart() override;

    void showContents(const ContextContents& contents, const ContextText& text);
    [[nodiscard]] const ContextContents& contents() const { return m_contents; }
    [[nodiscard]] const ContextText& text() const { return m_text; }

signals:
    void picked(const QString& agent, const QString& step);
    void openRequested(); ///< what was picked last

protected:
    [[nodiscard]] int barCount() const override;
    [[nodiscard]] int barAt(const QPoint& position) const override;
    [[nodiscard]] QPoint placeOf(int bar) const override;
    [[nodiscard]] QString detailOf(int bar) const override;
    void draw(const ChartTheme& theme) override;
    [[nodiscard]] QList<QCPAxis*> zoomedAxes() const override;
    void pick(int bar) override;
    void openPicked() override { emit openRequested(); }

private:
    std::unique_ptr<ContextPlot> m_painter;
    ContextContents m_contents;
    ContextText m_text;
};

} // namespace spendwright
