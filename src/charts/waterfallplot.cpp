// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfallplot.h"

#include "charts/moneyticker.h"

#include <qcustomplot.h>

#include <algorithm>

namespace spendwright {
namespace {

constexpr double kBarWidth = 0.66;
constexpr double kHeadroom = 0.13;    // of the range, for the amounts above the bars
constexpr double kShownErrors = 1.96; // standard errors: 95 of 100
constexpr int kAxisSpace = 80;        // beside the bars, about
constexpr int kAslantAngle = 32;
constexpr int kAslant = 116; // longest name aslant, in pixels; the first has less room
constexpr int kFirstAslant = 76;

// As even as it gets on two lines, or as it is.
QString wrapped(const QString& name)
{
    const qsizetype middle = name.size() / 2;
    qsizetype best = -1;
    for (qsizetype i = name.indexOf(u' '); i >= 0; i = name.indexOf(u' ', i + 1)) {
        if (best < 0 || std::abs(i - middle) < std::abs(best - middle))
            best = i;
    }
    return best < 0 ? name : QString(name).replace(best, 1, u'\n');
}

} // namespace

WaterfallPlot::WaterfallPlot(QCustomPlot& plot) : m_plot(plot)
{
    m_plot.xAxis->setSubTicks(false);
    m_plot.yAxis->setSubTicks(false);
    m_plot.xAxis->grid()->setVisible(false);
    m_plot.xAxis->setTickLength(0);
    m_plot.yAxis->setTickLength(0);
    m_plot.axisRect()->setMinimumMargins(QMargins(8, 8, 12, 4));
}

void WaterfallPlot::clear()
{
    m_plot.clearItems();
    m_plot.clearPlottables();
}

void WaterfallPlot::draw(const Waterfall& waterfall, const WaterfallText& text, const ChartTheme& theme,
                         int width, int highlighted)
{
    m_theme = theme;
    clear();
    setAxes(waterfall, text, width);
    for (std::size_t i = 0; i < waterfall.bars.size(); ++i) {
        const WaterfallBar& bar = waterfall.bars[i];
        addBar(i, bar, static_cast<int>(i) == highlighted);
        if (i + 1 < waterfall.bars.size())
            addConnector(i, bar.toUsd);
        addWhisker(i, bar);
        addAmount(i, bar, text.amounts.value(static_cast<qsizetype>(i)));
    }
}

void WaterfallPlot::setAxes(const Waterfall& waterfall, const WaterfallText& text, int width)
{
    double least = 0;
    double most = 0;
    for (const WaterfallBar& bar : waterfall.bars) {
        least = std::min({least, bar.fromUsd, bar.toUsd});
        most = std::max({most, bar.fromUsd, bar.toUsd});
    }
    if (most <= least)
        most = least + 1;
    const double room = (most - least) * kHeadroom;
    m_plot.yAxis->setRange(least < 0 ? least - room : 0, most + room);
    m_plot.xAxis->setRange(-0.6, static_cast<double>(waterfall.bars.size()) - 0.4);
    m_plot.setBackground(QBrush(m_theme.background));
    for (QCPAxis* axis : {m_plot.xAxis, m_plot.yAxis}) {
        axis->setBasePen(axis == m_plot.xAxis ? QPen(m_theme.muted) : QPen(Qt::NoPen));
        axis->setTickPen(Qt::NoPen);
        axis->setTickLabelColor(axis == m_plot.xAxis ? m_theme.text : m_theme.muted);
        axis->setTickLabelFont(m_theme.font);
    }
    m_plot.yAxis->grid()->setPen(QPen(m_theme.grid));
    m_plot.yAxis->grid()->setZeroLinePen(least < 0 ? QPen(m_theme.muted) : QPen(m_theme.grid));
    m_plot.yAxis->setTicker(QSharedPointer<MoneyTicker>::create(text.tick));
    setNames(waterfall, text.names, width);
}

// Names stand on up to two lines under their bars. Where a technique's doesn't fit, all go aslant;
// scenarios, which may have any name, give way instead.
void WaterfallPlot::setNames(const Waterfall& waterfall, const QStringList& names, int width)
{
    const QFontMetricsF metrics(m_theme.font);
    const double slot = static_cast<double>(std::max(1, width - kAxisSpace))
                        / std::max(1.0, static_cast<double>(names.size()));
    const auto fits = [&metrics, slot](const QString& line) {
        return metrics.horizontalAdvance(line) <= slot - 4;
    };
    QStringList shown;
    bool allFit = true;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool total = waterfall.bars[static_cast<std::size_t>(i)].total;
        QStringList lines = (fits(names.at(i)) ? names.at(i) : wrapped(names.at(i))).split(u'\n');
        for (QString& line : lines) {
            allFit = allFit && (total || fits(line));
            line = metrics.elidedText(line, Qt::ElideRight, slot - 4);
        }
        shown << lines.join(u'\n');
    }
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString aslant =
            metrics.elidedText(names.at(i), Qt::ElideRight, i == 0 ? kFirstAslant : kAslant);
        ticker->addTick(static_cast<double>(i), allFit ? shown.at(i) : aslant);
    }
    m_plot.xAxis->setTicker(ticker);
    m_plot.xAxis->setTickLabelRotation(allFit ? 0 : -kAslantAngle);
}

QColor WaterfallPlot::colorOf(const WaterfallBar& bar) const
{
    if (bar.total)
        return m_theme.total;
    if (bar.id == "rest")
        return m_theme.between;
    return bar.savedUsd() < 0 ? m_theme.costs : m_theme.saved;
}

void WaterfallPlot::addBar(std::size_t number, const WaterfallBar& bar, bool highlighted)
{
    auto* bars = new QCPBars(m_plot.xAxis, m_plot.yAxis);
    const QColor color = highlighted ? colorOf(bar).lighter(118) : colorOf(bar);
    bars->setWidth(kBarWidth);
    bars->setBaseValue(bar.fromUsd);
    bars->setPen(QPen(color, highlighted ? 2 : 1));
    bars->setBrush(color);
    if (!bar.total && (bar.id == "rest" || bar.savedUsd() < 0)) { // a pattern besides the colour
        QColor faint = color;
        faint.setAlphaF(0.25F);
        auto* ground = new QCPBars(m_plot.xAxis, m_plot.yAxis);
        ground->setWidth(kBarWidth);
        ground->setBaseValue(bar.fromUsd);
        ground->setPen(Qt::NoPen);
        ground->setBrush(faint);
        ground->addData(static_cast<double>(number), bar.toUsd - bar.fromUsd);
        bars->setBrush(QBrush(color, bar.id == "rest" ? Qt::DiagCrossPattern : Qt::BDiagPattern));
    }
    bars->addData(static_cast<double>(number), bar.toUsd - bar.fromUsd);
}

void WaterfallPlot::addWhisker(std::size_t number, const WaterfallBar& bar)
{
    const double reach = bar.stderrUsd * kShownErrors;
    const double pixels = reach / m_plot.yAxis->range().size() * m_plot.height();
    if (pixels < 3) // nothing to see
        return;
    auto* graph = new QCPGraph(m_plot.xAxis, m_plot.yAxis);
    graph->setLineStyle(QCPGraph::lsNone);
    graph->addData(static_cast<double>(number), bar.toUsd);
    auto* whisker = new QCPErrorBars(m_plot.xAxis, m_plot.yAxis);
    whisker->setDataPlottable(graph);
    whisker->setPen(QPen(m_theme.text, 1.2));
    whisker->setWhiskerWidth(7);
    whisker->addData(reach);
}

void WaterfallPlot::addConnector(std::size_t number, double level)
{
    auto* line = new QCPItemLine(&m_plot);
    const double x = static_cast<double>(number);
    line->start->setCoords(x + kBarWidth / 2, level);
    line->end->setCoords(x + 1 - kBarWidth / 2, level);
    line->setPen(QPen(m_theme.muted, 1, Qt::DotLine));
}

void WaterfallPlot::addAmount(std::size_t number, const WaterfallBar& bar, const QString& amount)
{
    auto* label = new QCPItemText(&m_plot);
    label->position->setCoords(static_cast<double>(number),
                               std::max(bar.fromUsd, bar.toUsd)
                                   + std::max(0.0, bar.stderrUsd * kShownErrors));
    label->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    label->setPadding(QMargins(0, 0, 0, 3));
    label->setText(amount);
    QFont font = m_theme.font;
    font.setBold(bar.total);
    label->setFont(font);
    label->setColor(m_theme.text);
    label->setClipToAxisRect(false);
}

} // namespace spendwright
