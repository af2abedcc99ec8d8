// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/contextplot.h"

#include "charts/rows.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

constexpr double kBarWidth = 0.8;
constexpr double kHeadroom = 1.06;
constexpr int kTitleMargin = 16;

struct SeriesLook {
    QColor color;
    Qt::BrushStyle pattern;
};

// After Okabe and Ito; neighbours differ in their pattern, too.
SeriesLook lookOf(ContextSeries series, const ChartTheme& theme)
{
    switch (series) {
    case ContextSeries::CacheRead:
        return {theme.read, Qt::BDiagPattern};
    case ContextSeries::CacheWrite:
        return {theme.after, Qt::FDiagPattern};
    case ContextSeries::Prefix:
        return {theme.total, Qt::SolidPattern};
    case ContextSeries::Messages:
        return {theme.said, Qt::SolidPattern};
    case ContextSeries::Answers:
        return {theme.saved, Qt::Dense3Pattern};
    case ContextSeries::Results:
        return {theme.costs, Qt::SolidPattern};
    case ContextSeries::Summaries:
        return {theme.between, Qt::Dense4Pattern};
    case ContextSeries::Output:
        return {theme.text, Qt::SolidPattern};
    }
    return {theme.text, Qt::SolidPattern};
}

} // namespace

ContextPlot::ContextPlot(QCustomPlot& plot) : m_plot(plot)
{
    m_plot.setLocale(QLocale());
    m_plot.axisRect()->insetLayout()->take(m_plot.legend);
    m_plot.plotLayout()->clear();
    auto* sides = new QCPLayoutGrid;
    m_plot.plotLayout()->addElement(0, 0, sides);
    sides->setRowSpacing(2);
    sides->setColumnSpacing(14);
    auto* group = new QCPMarginGroup(&m_plot);
    for (int i = 0; i < 2; ++i) {
        Side& side = m_sides.at(static_cast<std::size_t>(i));
        side.title = new QCPTextElement(&m_plot, QString());
        side.title->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
        side.rect = new QCPAxisRect(&m_plot, true);
        side.rect->setMarginGroup(QCP::msBottom | QCP::msTop, group);
        side.rect->setMinimumMargins(QMargins(i == 0 ? 8 : 2, 2, 8, 2));
        side.rect->axis(QCPAxis::atBottom)->setTickLength(0);
        side.rect->axis(QCPAxis::atBottom)->setSubTicks(false);
        side.rect->axis(QCPAxis::atBottom)->grid()->setVisible(false);
        side.rect->axis(QCPAxis::atLeft)->setSubTicks(false);
        side.rect->axis(QCPAxis::atLeft)->setTickLength(0);
        side.rect->axis(QCPAxis::atLeft)->setBasePen(Qt::NoPen);
        side.rect->axis(QCPAxis::atLeft)->setNumberFormat(QStringLiteral("f"));
        side.rect->axis(QCPAxis::atLeft)->setNumberPrecision(0);
        sides->addElement(0, i, side.title);
        sides->addElement(1, i, side.rect);
    }
    sides->setRowStretchFactor(0, 0.001);
    auto* below = new QCPLayoutGrid;
    m_plot.plotLayout()->addElement(1, 0, below);
    m_plot.plotLayout()->setRowStretchFactor(1, 0.001);
    placeLegend(m_plot, below);
}

void ContextPlot::draw(const ContextContents& contents, const ContextText& text, const ChartTheme& theme,
                       int highlighted)
{
    m_theme = theme;
    m_plot.clearItems();
    m_plot.clearPlottables();
    m_plot.setBackground(QBrush(theme.background));
    const double calls = static_cast<double>(
        std::max({contents.before.bars.size(), contents.after.bars.size(), std::size_t{1}}));
    const double most = std::max(1.0, contents.most()) * kHeadroom;
    for (const Side& side : m_sides) {
        side.rect->axis(QCPAxis::atBottom)->setRange(-0.5, calls - 0.5);
        side.rect->axis(QCPAxis::atLeft)->setRange(0, most);
    }
    m_sides[0].rect->axis(QCPAxis::atLeft)->setLabel(text.axis);
    const auto inBefore = static_cast<int>(contents.before.bars.size());
    drawSide(m_sides[0], contents.before, text.before, highlighted);
    drawSide(m_sides[1], contents.after, text.after, highlighted >= inBefore ? highlighted - inBefore : -1);
    showLegend(contents, text);
}

void ContextPlot::drawSide(const Side& side, const ContextSide& contents, const ContextSideText& text,
                           int highlighted)
{
    QFont bold = m_theme.font;
    bold.setBold(true);
    const int indent = side.rect->left() - side.title->outerRect().left();
    const int room = m_plot.width() / 2 - indent - kTitleMargin;
    side.title->setText(QFontMetrics(bold).elidedText(text.title, Qt::ElideRight, std::max(0, room)));
    side.title->setFont(bold);
    side.title->setTextColor(m_theme.text);
    side.title->setMargins(QMargins(indent, 2, 4, 2));
    QCPAxis* tokens = side.rect->axis(QCPAxis::atLeft);
    tokens->setTickLabelColor(m_theme.muted);
    tokens->setTickLabelFont(m_theme.font);
    tokens->setLabelColor(m_theme.muted);
    tokens->setLabelFont(m_theme.font);
    tokens->grid()->setPen(QPen(m_theme.grid, 1));
    tokens->grid()->setZeroLinePen(QPen(m_theme.muted, 1));
    side.rect->axis(QCPAxis::atBottom)->setBasePen(QPen(m_theme.muted, 1));
    if (highlighted >= 0 && highlighted < static_cast<int>(contents.bars.size())) {
        auto* band = new QCPItemRect(&m_plot);
        band->setClipAxisRect(side.rect);
        band->topLeft->setAxes(side.rect->axis(QCPAxis::atBottom), tokens);
        band->topLeft->setCoords(highlighted - 0.5, tokens->range().upper);
        band->bottomRight->setAxes(side.rect->axis(QCPAxis::atBottom), tokens);
        band->bottomRight->setCoords(highlighted + 0.5, 0);
        QColor color = m_theme.muted;
        color.setAlphaF(0.18F);
        band->setPen(Qt::NoPen);
        band->setBrush(color);
    }
    addBars(side, contents);
    nameSteps(side, contents, text);
}

void ContextPlot::addBars(const Side& side, const ContextSide& contents)
{
    QCPBars* below = nullptr;
    for (std::size_t s = 0; s < kContextSeriesCount; ++s) {
        const SeriesLook look = lookOf(static_cast<ContextSeries>(s), m_theme);
        auto* bars = new QCPBars(side.rect->axis(QCPAxis::atBottom), side.rect->axis(QCPAxis::atLeft));
        bars->setWidth(kBarWidth);
        bars->setPen(QPen(look.color, 0.5));
        bars->setBrush(QBrush(look.color, look.pattern));
        bars->removeFromLegend();
        QVector<double> keys;
        QVector<double> values;
        for (std::size_t i = 0; i < contents.bars.size(); ++i) {
            keys.push_back(static_cast<double>(i));
            values.push_back(contents.bars[i].tokens[s]);
        }
        bars->setData(keys, values, true);
        if (below)
            bars->moveAbove(below);
        below = bars;
    }
}

// A name stands in the middle of its step's calls where there is room for some of it.
void ContextPlot::nameSteps(const Side& side, const ContextSide& contents, const ContextSideText& text)
{
    constexpr int kLeastLetters = 4;
    const QFontMetrics metrics(m_theme.font);
    QCPAxis* axis = side.rect->axis(QCPAxis::atBottom);
    const double perCall = side.rect->width() / axis->range().size();
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const ContextSpan& span : contents.spans) {
        const int room = static_cast<int>(perCall * static_cast<double>(span.count)) - 4;
        const double middle = static_cast<double>(span.first) + (static_cast<double>(span.count) - 1) / 2;
        if (room >= kLeastLetters * metrics.averageCharWidth())
            ticker->addTick(middle, metrics.elidedText(text.steps.value(static_cast<qsizetype>(span.first)),
                                                       Qt::ElideRight, room));
        if (span.first == 0)
            continue;
        auto* line = new QCPItemLine(&m_plot);
        line->setClipAxisRect(side.rect);
        for (QCPItemPosition* end : {line->start, line->end})
            end->setAxes(axis, side.rect->axis(QCPAxis::atLeft));
        line->start->setCoords(static_cast<double>(span.first) - 0.5, 0);
        line->end->setCoords(static_cast<double>(span.first) - 0.5,
                             side.rect->axis(QCPAxis::atLeft)->range().upper);
        line->setPen(QPen(m_theme.grid, 1, Qt::DotLine));
    }
    axis->setTicker(ticker);
    axis->setTickLabelFont(m_theme.font);
    axis->setTickLabelColor(m_theme.text);
}

void ContextPlot::showLegend(const ContextContents& contents, const ContextText& text)
{
    const QFontMetrics metrics(m_theme.font);
    m_plot.legend->setFont(m_theme.font);
    m_plot.legend->setTextColor(m_theme.muted);
    m_plot.legend->setIconSize(metrics.height(), metrics.height() * 2 / 3);
    const auto shown = [&](std::size_t s) {
        const auto has = [s](const ContextBar& bar) { return bar.tokens[s] > 0; };
        return std::any_of(contents.before.bars.begin(), contents.before.bars.end(), has)
               || std::any_of(contents.after.bars.begin(), contents.after.bars.end(), has);
    };
    for (std::size_t s = 0; s < kContextSeriesCount; ++s) {
        QCPAbstractPlottable* bars = m_plot.plottable(static_cast<int>(s)); // before's are the first
        bars->setName(text.series.value(static_cast<qsizetype>(s)));
        if (shown(s))
            bars->addToLegend();
    }
}

int ContextPlot::callAt(const ContextContents& contents, const QPoint& position) const
{
    int first = 0;
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        const auto count = static_cast<int>((i == 0 ? contents.before : contents.after).bars.size());
        const QCPAxisRect& rect = *m_sides.at(i).rect;
        if (rect.outerRect().contains(position)) {
            const double at = rect.axis(QCPAxis::atBottom)->pixelToCoord(position.x());
            const int call = static_cast<int>(std::lround(at));
            return call >= 0 && call < count && position.x() >= rect.left() ? first + call : -1;
        }
        first += count;
    }
    return -1;
}

QList<QCPAxis*> ContextPlot::callAxes() const
{
    return {m_sides[0].rect->axis(QCPAxis::atBottom), m_sides[1].rect->axis(QCPAxis::atBottom)};
}

QPoint ContextPlot::placeOf(const ContextContents& contents, int call) const
{
    const auto inBefore = static_cast<int>(contents.before.bars.size());
    const bool isAfter = call >= inBefore;
    const Side& side = m_sides.at(isAfter ? 1 : 0);
    const int at = isAfter ? call - inBefore : call;
    const ContextBar& bar = (isAfter ? contents.after : contents.before).bars[static_cast<std::size_t>(at)];
    return QPointF(side.rect->axis(QCPAxis::atBottom)->coordToPixel(at),
                   side.rect->axis(QCPAxis::atLeft)->coordToPixel(bar.total()))
        .toPoint();
}

} // namespace spendwright
