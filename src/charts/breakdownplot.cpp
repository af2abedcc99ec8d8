// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/breakdownplot.h"

#include <qcustomplot.h>

#include <algorithm>

namespace spendwright {
namespace {

constexpr double kBarWidth = 0.4; // of a row; two of them side by side
constexpr double kNamesShare = 0.34;
constexpr int kLabelSpace = 6;
constexpr int kRightMargin = 10;

int rowLeast(const QFontMetrics& metrics)
{
    return metrics.height() + 5;
}

int rowRoomy(const QFontMetrics& metrics)
{
    return 2 * metrics.height() + 8;
}

int legendHeight(const QFontMetrics& metrics)
{
    return metrics.height() + 12;
}

} // namespace

BreakdownPlot::BreakdownPlot(QCustomPlot& plot) : m_plot(plot)
{
    m_plot.xAxis->setVisible(false);
    m_plot.yAxis->setSubTicks(false);
    m_plot.yAxis->setTickLength(0);
    m_plot.yAxis->setRangeReversed(true);
    m_plot.yAxis->grid()->setVisible(false);
    m_plot.axisRect()->setMinimumMargins(QMargins(8, 4, kRightMargin, 0));
    m_plot.plotLayout()->setRowSpacing(0);
    m_plot.axisRect()->insetLayout()->take(m_plot.legend);
    auto* below = new QCPLayoutGrid;
    m_plot.plotLayout()->addElement(1, 0, below);
    m_plot.plotLayout()->setRowStretchFactor(1, 0.001);
    below->addElement(0, 0, m_plot.legend);
    below->addElement(0, 1, new QCPLayoutElement(&m_plot)); // keeps the names together
    below->setColumnStretchFactor(0, 0.001);
    m_plot.yAxis->setBasePen(Qt::NoPen);
    m_plot.legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    m_plot.legend->setBorderPen(Qt::NoPen);
    m_plot.legend->setBrush(Qt::NoBrush);
    m_plot.legend->setVisible(true);
    m_plot.legend->setMargins(QMargins(8, 2, 8, 4));
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
    addHighlight(breakdown, highlighted);
    for (const Label& one : labelsOf(breakdown, text)) {
        auto* label = new QCPItemText(&m_plot);
        label->position->setCoords(one.usd, one.row);
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        label->setPadding(QMargins(kLabelSpace, 0, 0, 0));
        label->setText(one.text);
        label->setFont(m_theme.font);
        label->setColor(m_theme.text);
        label->setClipToAxisRect(false);
    }
}

// Rows don't grow beyond what two lines of text need, however few there are.
void BreakdownPlot::setAxes(const Breakdown& breakdown, const BreakdownText& text, const QSize& size)
{
    const QFontMetrics metrics(m_theme.font);
    const double height = std::max(1, size.height() - legendHeight(metrics) - 8);
    const auto parts = static_cast<double>(std::max<std::size_t>(1, breakdown.bars.size()));
    const double rows = std::max(parts, height / rowRoomy(metrics));
    m_roomy = height / parts >= rowRoomy(metrics) - 2;
    m_plot.yAxis->setRange(-0.5, rows - 0.5);
    m_plot.setBackground(QBrush(m_theme.background));
    m_plot.yAxis->setTickLabelColor(m_theme.text);
    m_plot.yAxis->setTickLabelFont(m_theme.font);
    m_plot.legend->setFont(m_theme.font);
    m_plot.legend->setTextColor(m_theme.muted);
    m_plot.legend->setIconSize(metrics.height() * 3 / 2, metrics.height() * 2 / 3);
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
    setReach(labelsOf(breakdown, text), size.width() - names - kRightMargin - 24, mostUsd);
}

// As far as the amounts beside the bars have room.
void BreakdownPlot::setReach(const std::vector<Label>& labels, double width, double mostUsd)
{
    const QFontMetricsF metrics(m_theme.font);
    double reach = mostUsd > 0 ? mostUsd : 1;
    for (const Label& label : labels) {
        const double room = width - metrics.horizontalAdvance(label.text) - kLabelSpace - 2;
        reach = std::max(reach, label.usd * width / std::max(room, width / 4));
    }
    m_plot.xAxis->setRange(0, reach);
}

QCPBars* BreakdownPlot::makeBars(const QColor& color, bool hatched)
{
    auto* bars = new QCPBars(m_plot.yAxis, m_plot.xAxis);
    bars->setWidth(kBarWidth);
    bars->setPen(QPen(color, 1));
    bars->setBrush(hatched ? QBrush(color, Qt::BDiagPattern) : QBrush(color));
    bars->removeFromLegend();
    return bars;
}

void BreakdownPlot::addBars(const Breakdown& breakdown, const BreakdownText& text)
{
    QColor faint = m_theme.after;
    faint.setAlphaF(0.35F);
    QCPBars* before = makeBars(m_theme.total, false);
    QCPBars* ground = makeBars(faint, false);
    ground->setPen(Qt::NoPen);
    QCPBars* after = makeBars(m_theme.after, true);
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

void BreakdownPlot::addHighlight(const Breakdown& breakdown, int highlighted)
{
    if (highlighted < 0 || highlighted >= static_cast<int>(breakdown.bars.size()))
        return;
    auto* band = new QCPItemRect(&m_plot);
    band->topLeft->setAxes(m_plot.xAxis, m_plot.yAxis);
    band->topLeft->setCoords(0, highlighted - 0.48);
    band->bottomRight->setAxes(m_plot.xAxis, m_plot.yAxis);
    band->bottomRight->setCoords(m_plot.xAxis->range().upper, highlighted + 0.48);
    QColor color = m_theme.muted;
    color.setAlphaF(0.14F);
    band->setPen(Qt::NoPen);
    band->setBrush(color);
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
