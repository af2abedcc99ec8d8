// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/breakdownplot.h"

#include "charts/rows.h"

#include <qcustomplot.h>

#include <algorithm>

namespace spendwright {
namespace {

constexpr double kBarWidth = 0.4; // of a row; two of them side by side
constexpr double kNamesShare = 0.34;

int rowLeast(const QFontMetrics& metrics)
{
    return metrics.height() + 5;
}

int rowRoomy(const QFontMetrics& metrics)
{
    return 2 * metrics.height() + 8;
}

} // namespace

BreakdownPlot::BreakdownPlot(QCustomPlot& plot) : m_plot(plot)
{
    prepareRows(m_plot, 0);
    m_plot.plotLayout()->setRowSpacing(0);
    m_plot.axisRect()->insetLayout()->take(m_plot.legend);
    auto* below = new QCPLayoutGrid;
    m_plot.plotLayout()->addElement(1, 0, below);
    m_plot.plotLayout()->setRowStretchFactor(1, 0.001);
    placeLegend(m_plot, below);
}

int BreakdownPlot::leastHeight(std::size_t parts, const QFont& font)
{
    const QFontMetrics metrics(font);
    return static_cast<int>(parts) * rowLeast(metrics) + legendHeight(metrics) + 8;
}

void BreakdownPlot::draw(const Breakdown& breakdown, const BreakdownText& text, const ChartTheme& theme,
                         const QSize& size, int highlighted)
{
    m_theme = theme;
    m_plot.clearItems();
    m_plot.clearPlottables();
    setAxes(breakdown, text, size);
    addBars(breakdown, text);
    highlightRow(m_plot, highlighted, breakdown.bars.size(), theme);
    for (const Label& label : labelsOf(breakdown, text))
        addRowAmount(m_plot, label.usd, label.row, label.text, theme);
}

// Rows don't grow beyond what two lines of text need, however few there are.
void BreakdownPlot::setAxes(const Breakdown& breakdown, const BreakdownText& text, const QSize& size)
{
    const QFontMetrics metrics(m_theme.font);
    const double height = std::max(1, size.height() - legendHeight(metrics) - 8);
    const auto parts = static_cast<double>(std::max<std::size_t>(1, breakdown.bars.size()));
    m_roomy = height / parts >= rowRoomy(metrics) - 2;
    setRows(m_plot, breakdown.bars.size(), height, rowRoomy(metrics), m_theme);
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const int most = static_cast<int>(size.width() * kNamesShare);
    int names = 0;
    for (qsizetype i = 0; i < text.names.size(); ++i) {
        const QString name = metrics.elidedText(text.names.at(i), Qt::ElideMiddle, most);
        names = std::max(names, metrics.horizontalAdvance(name));
        ticker->addTick(static_cast<double>(i), name);
    }
    m_plot.yAxis->setTicker(ticker);
    double mostUsd = 0;
    for (const BreakdownBar& bar : breakdown.bars)
        mostUsd = std::max({mostUsd, bar.before.costUsd, bar.after.costUsd});
    setReach(labelsOf(breakdown, text), size.width() - names - kRowsSideMargin - 24, mostUsd);
}

// As far as the amounts beside the bars have room.
void BreakdownPlot::setReach(const std::vector<Label>& labels, double width, double mostUsd)
{
    const QFontMetricsF metrics(m_theme.font);
    double reach = mostUsd > 0 ? mostUsd : 1;
    for (const Label& label : labels) {
        const double room = width - metrics.horizontalAdvance(label.text) - kRowsAmountSpace - 2;
        reach = std::max(reach, label.usd * width / std::max(room, width / 4));
    }
    m_plot.xAxis->setRange(0, reach);
}

void BreakdownPlot::addBars(const Breakdown& breakdown, const BreakdownText& text)
{
    QColor faint = m_theme.after;
    faint.setAlphaF(0.35F);
    QCPBars* before = makeRowBars(m_plot, kBarWidth, m_theme.total, false);
    QCPBars* ground = makeRowBars(m_plot, kBarWidth, faint, false);
    ground->setPen(Qt::NoPen);
    QCPBars* after = makeRowBars(m_plot, kBarWidth, m_theme.after, true);
    for (std::size_t i = 0; i < breakdown.bars.size(); ++i) {
        const BreakdownBar& bar = breakdown.bars[i];
        const auto row = static_cast<double>(i);
        before->addData(row - kBarWidth / 2, bar.before.costUsd);
        ground->addData(row + kBarWidth / 2, bar.after.costUsd);
        after->addData(row + kBarWidth / 2, bar.after.costUsd);
    }
    const QFontMetrics metrics(m_theme.font);
    const auto shortened = [&metrics](const QString& name) {
        return metrics.elidedText(name, Qt::ElideRight, 40 * metrics.averageCharWidth());
    };
    before->setName(shortened(text.beforeName));
    after->setName(shortened(text.afterName));
    before->addToLegend();
    after->addToLegend();
}

std::vector<BreakdownPlot::Label> BreakdownPlot::labelsOf(const Breakdown& breakdown,
                                                          const BreakdownText& text) const
{
    std::vector<Label> labels;
    for (std::size_t i = 0; i < breakdown.bars.size(); ++i) {
        const BreakdownBar& bar = breakdown.bars[i];
        const auto number = static_cast<qsizetype>(i);
        const auto row = static_cast<double>(i);
        if (m_roomy) {
            labels.push_back({row - kBarWidth / 2, bar.before.costUsd, text.beforeAmounts.value(number)});
            labels.push_back({row + kBarWidth / 2, bar.after.costUsd, text.afterAmounts.value(number)});
        } else {
            labels.push_back(
                {row, std::max(bar.before.costUsd, bar.after.costUsd), text.amounts.value(number)});
        }
    }
    return labels;
}

} // namespace spendwright
