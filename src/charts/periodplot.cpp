// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/periodplot.h"

#include "charts/moneyticker.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

constexpr double kNamesShare = 0.24;
constexpr double kTop = 0.16;   // within a lane of height 1: the curve's summit,
constexpr double kBase = 0.62;  // what it stands on,
constexpr double kBar = 0.69;   // the range's bar
constexpr double kWords = 0.73; // and the amounts
constexpr double kReach = 0.8;  // of what there is to see: how far off a budget is shown in its place
constexpr int kMargins = 40;

double heightAt(const std::vector<CurvePoint>& curve, double usd)
{
    const auto right = std::lower_bound(curve.begin(), curve.end(), usd,
                                        [](const CurvePoint& point, double x) { return point.usd < x; });
    if (right == curve.begin() || right == curve.end())
        return 0;
    const auto left = right - 1;
    const double share = (usd - left->usd) / (right->usd - left->usd);
    return left->height + share * (right->height - left->height);
}

double levelOf(int lane, double height)
{
    return lane + kBase - (kBase - kTop) * height;
}

double leastOf(const PeriodRange& range)
{
    return range.curve.empty() ? range.p50 : range.curve.front().usd;
}

double mostOf(const PeriodRange& range)
{
    return range.curve.empty() ? range.p50 : range.curve.back().usd;
}

} // namespace

PeriodPlot::PeriodPlot(QCustomPlot& plot) : m_plot(plot)
{
    m_plot.yAxis->grid()->setVisible(false);
    m_plot.yAxis->setBasePen(Qt::NoPen);
    m_plot.yAxis->setRange(0, 2);
    m_plot.yAxis->setRangeReversed(true);
    m_plot.axisRect()->setMinimumMargins(QMargins(8, 6, 18, 4));
    for (QCPAxis* axis : {m_plot.xAxis, m_plot.yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLength(0);
        axis->setTickPen(Qt::NoPen);
    }
}

void PeriodPlot::draw(const PeriodCost& period, const PeriodText& text, const ChartTheme& theme,
                      const QSize& size, int highlighted)
{
    m_theme = theme;
    m_plot.clearItems();
    m_plot.clearPlottables();
    setAxes(period, text, size);
    if (highlighted >= 0)
        addBand(highlighted);
    addLane(0, period.before, text);
    addLane(1, period.after, text);
    if (period.budgetUsd)
        addBudget(*period.budgetUsd, text);
}

// A budget that is far from all that will be spent doesn't squeeze that into a corner.
void PeriodPlot::setReach(const PeriodCost& period)
{
    double least = 0;
    double most = 0;
    bool any = false;
    for (const PeriodRange* range : {&period.before, &period.after}) {
        if (!range->known)
            continue;
        least = any ? std::min(least, leastOf(*range)) : leastOf(*range);
        most = std::max(most, mostOf(*range));
        any = true;
    }
    if (period.budgetUsd) {
        const double off = kReach * std::max(most - least, most / 2);
        const double budget = *period.budgetUsd;
        if (budget > least - off && budget < most + off) {
            least = std::min(least, budget);
            most = std::max(most, budget);
        }
    }
    const double room = std::max((most - least) * 0.06, most * 0.01);
    m_plot.xAxis->setRange(std::max(0.0, least - room), most > 0 ? most + room : 1);
}

void PeriodPlot::setAxes(const PeriodCost& period, const PeriodText& text, const QSize& size)
{
    setReach(period);
    m_plot.setBackground(QBrush(m_theme.background));
    m_plot.xAxis->setBasePen(QPen(m_theme.muted));
    m_plot.xAxis->grid()->setPen(QPen(m_theme.grid));
    m_plot.xAxis->grid()->setZeroLinePen(QPen(m_theme.grid));
    m_plot.xAxis->setTicker(QSharedPointer<MoneyTicker>::create(text.amount));
    const QFontMetricsF metrics(m_theme.font);
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    double names = 0;
    for (int lane = 0; lane < 2; ++lane) {
        const QString name =
            metrics.elidedText(text.names.value(lane), Qt::ElideRight, size.width() * kNamesShare);
        names = std::max(names, metrics.horizontalAdvance(name));
        ticker->addTick(lane + (kTop + kBar) / 2, name);
    }
    m_plot.yAxis->setTicker(ticker);
    for (QCPAxis* axis : {m_plot.xAxis, m_plot.yAxis}) {
        axis->setTickLabelColor(axis == m_plot.yAxis ? m_theme.text : m_theme.muted);
        axis->setTickLabelFont(m_theme.font);
    }
    m_usdAPixel = m_plot.xAxis->range().size() / std::max(1.0, size.width() - names - kMargins);
}

void PeriodPlot::addBand(int lane)
{
    auto* band = new QCPItemRect(&m_plot);
    band->topLeft->setCoords(m_plot.xAxis->range().lower, lane + 0.02);
    band->bottomRight->setCoords(m_plot.xAxis->range().upper, lane + 0.98);
    QColor color = m_theme.muted;
    color.setAlphaF(0.12F);
    band->setPen(Qt::NoPen);
    band->setBrush(color);
}

// The whole is faint, and what nine in ten are is strong; hatched for after.
void PeriodPlot::addLane(int lane, const PeriodRange& range, const PeriodText& text)
{
    const QColor color = lane == 0 ? m_theme.total : m_theme.after;
    const QCPRange shown = m_plot.xAxis->range();
    if (!range.known) {
        addText(shown.center(), lane + 0.36, text.unknown.value(lane), Qt::AlignHCenter | Qt::AlignTop,
                m_theme.muted);
        return;
    }
    addLine(shown.lower, lane + kBase, shown.upper, lane + kBase, QPen(m_theme.grid));
    if (range.certain) {
        addLine(range.p50, lane + kTop, range.p50, lane + kBase, QPen(color, 3));
    } else {
        QColor faint = color;
        faint.setAlphaF(0.2F);
        addArea(lane, range, leastOf(range), mostOf(range), faint);
        faint.setAlphaF(0.5F);
        addArea(lane, range, range.p5, range.p95,
                lane == 0 ? QBrush(faint) : QBrush(color, Qt::BDiagPattern));
        addOutline(lane, range, color);
    }
    addRange(lane, range, text, color);
}

void PeriodPlot::addArea(int lane, const PeriodRange& range, double fromUsd, double toUsd,
                         const QBrush& brush)
{
    auto* area = new QCPCurve(m_plot.xAxis, m_plot.yAxis);
    QVector<double> x{fromUsd, fromUsd};
    QVector<double> y{levelOf(lane, 0), levelOf(lane, heightAt(range.curve, fromUsd))};
    for (const CurvePoint& point : range.curve) {
        if (point.usd > fromUsd && point.usd < toUsd) {
            x << point.usd;
            y << levelOf(lane, point.height);
        }
    }
    x << toUsd << toUsd;
    y << levelOf(lane, heightAt(range.curve, toUsd)) << levelOf(lane, 0);
    area->setData(x, y);
    area->setPen(Qt::NoPen);
    area->setBrush(brush);
}

void PeriodPlot::addOutline(int lane, const PeriodRange& range, const QColor& color)
{
    auto* line = new QCPGraph(m_plot.xAxis, m_plot.yAxis);
    for (const CurvePoint& point : range.curve)
        line->addData(point.usd, levelOf(lane, point.height));
    line->setPen(QPen(color, 1.6));
}

// From P5 to P95, with the middle marked.
void PeriodPlot::addRange(int lane, const PeriodRange& range, const PeriodText& text, const QColor& color)
{
    addLine(range.p5, lane + kBar, range.p95, lane + kBar, QPen(color, 4, Qt::SolidLine, Qt::FlatCap));
    addLine(range.p50, lane + kBar - 0.04, range.p50, lane + kBar + 0.04, QPen(m_theme.text, 2));
    const double y = lane + kWords;
    const QFontMetricsF metrics(m_theme.font);
    const double places[] = {range.p5, range.p50, range.p95};
    const auto halves = [&](int a, int b) {
        return (metrics.horizontalAdvance(text.amount(places[a]))
                + metrics.horizontalAdvance(text.amount(places[b])))
                   / 2
               + 8;
    };
    const bool fits =
        pixelsOf(range.p50 - range.p5) > halves(0, 1) && pixelsOf(range.p95 - range.p50) > halves(1, 2);
    if (!fits) {
        addText((range.p5 + range.p95) / 2, y, text.range(range.p5, range.p95),
                Qt::AlignHCenter | Qt::AlignTop, m_theme.text);
        return;
    }
    for (int i = 0; i < 3; ++i)
        addText(places[i], y, text.amount(places[i]), Qt::AlignHCenter | Qt::AlignTop,
                i == 1 ? m_theme.text : m_theme.muted);
}

void PeriodPlot::addBudget(double budgetUsd, const PeriodText& text)
{
    const QCPRange shown = m_plot.xAxis->range();
    if (budgetUsd > shown.upper) {
        addText(shown.upper, 0, text.budgetBeyond, Qt::AlignRight | Qt::AlignTop, m_theme.costs);
        return;
    }
    const bool onTheRight = budgetUsd < shown.center();
    addText(std::max(budgetUsd, shown.lower), 0, text.budget,
            (onTheRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop, m_theme.costs);
    if (budgetUsd >= shown.lower)
        addLine(budgetUsd, 0, budgetUsd, 2, QPen(m_theme.costs, 1.6, Qt::DashLine));
}

// What is centred keeps within the plot.
void PeriodPlot::addText(double usd, double y, const QString& text, Qt::Alignment alignment,
                         const QColor& color)
{
    auto* label = new QCPItemText(&m_plot);
    const QCPRange shown = m_plot.xAxis->range();
    const double half = QFontMetricsF(m_theme.font).horizontalAdvance(text) / 2 * m_usdAPixel;
    if (alignment.testFlag(Qt::AlignHCenter) && 2 * half < shown.size())
        usd = std::clamp(usd, shown.lower + half, shown.upper - half);
    label->position->setCoords(usd, y);
    label->setPositionAlignment(alignment);
    label->setPadding(QMargins(5, 0, 5, 0));
    label->setText(text);
    label->setFont(m_theme.font);
    label->setColor(color);
    label->setClipToAxisRect(false);
}

void PeriodPlot::addLine(double fromUsd, double fromY, double toUsd, double toY, const QPen& pen)
{
    auto* line = new QCPItemLine(&m_plot);
    line->start->setCoords(fromUsd, fromY);
    line->end->setCoords(toUsd, toY);
    line->setPen(pen);
}

} // namespace spendwright
