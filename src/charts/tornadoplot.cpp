// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/tornadoplot.h"

#include "charts/rows.h"

#include <qcustomplot.h>

#include <algorithm>

namespace spendwright {
namespace {

constexpr double kBarWidth = 0.62; // of a row
constexpr double kNamesShare = 0.42;

int rowLeast(const QFontMetrics& metrics)
{
    return metrics.height() + 6;
}

int rowRoomy(const QFontMetrics& metrics)
{
    return 2 * metrics.height();
}

struct Sides {
    double left = 0; ///< at most 0
    double right = 0;
};

Sides sidesOf(const InputEffect& effect)
{
    Sides sides;
    for (const auto& end : {effect.low, effect.high}) {
        if (!end || !end->visible)
            continue;
        sides.left = std::min(sides.left, end->change.mean);
        sides.right = std::max(sides.right, end->change.mean);
    }
    return sides;
}

} // namespace

TornadoPlot::TornadoPlot(QCustomPlot& plot) : m_plot(plot)
{
    prepareRows(m_plot, 0);
    m_plot.plotLayout()->setRowSpacing(0);
    m_plot.axisRect()->insetLayout()->take(m_plot.legend);
    m_plot.plotLayout()->insertRow(0); // in sight even where the bars are scrolled
    auto* above = new QCPLayoutGrid;
    m_plot.plotLayout()->addElement(0, 0, above);
    m_plot.plotLayout()->setRowStretchFactor(0, 0.001);
    placeLegend(m_plot, above);
}

int TornadoPlot::leastHeight(std::size_t bars, const QFont& font)
{
    const QFontMetrics metrics(font);
    return static_cast<int>(bars) * rowLeast(metrics) + legendHeight(metrics) + 8;
}

void TornadoPlot::draw(const Tornado& tornado, const TornadoText& text, const ChartTheme& theme,
                       const QSize& size, int highlighted)
{
    m_theme = theme;
    m_plot.clearItems();
    m_plot.clearPlottables();
    setAxes(tornado, text, size);
    highlightRow(m_plot, highlighted, tornado.bars.size(), theme);
    addBars(tornado, text);
    addAmounts(tornado, text);
}

void TornadoPlot::setAxes(const Tornado& tornado, const TornadoText& text, const QSize& size)
{
    const QFontMetrics metrics(m_theme.font);
    const double height = std::max(1, size.height() - legendHeight(metrics) - 8);
    setRows(m_plot, tornado.bars.size(), height, rowRoomy(metrics), m_theme);
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const int most = static_cast<int>(size.width() * kNamesShare);
    int names = 0;
    for (qsizetype i = 0; i < text.names.size(); ++i) {
        const QString move = QStringLiteral("  ") + text.moves.value(i);
        const QString name =
            metrics.elidedText(text.names.at(i), Qt::ElideMiddle, most - metrics.horizontalAdvance(move));
        names = std::max(names, metrics.horizontalAdvance(name + move));
        ticker->addTick(static_cast<double>(i), name + move);
    }
    m_plot.yAxis->setTicker(ticker);
    setReach(tornado, text, size.width() - names - kRowsSideMargin - 24);
}

// As far to both sides as the amounts beside the bars have room.
void TornadoPlot::setReach(const Tornado& tornado, const TornadoText& text, double width)
{
    const QFontMetricsF metrics(m_theme.font);
    double left = 0;
    double right = 0;
    double leftText = 0;
    double rightText = 0;
    for (std::size_t i = 0; i < tornado.bars.size(); ++i) {
        const Sides sides = sidesOf(tornado.bars[i]);
        left = std::max(left, -sides.left);
        right = std::max(right, sides.right);
        const auto number = static_cast<qsizetype>(i);
        leftText = std::max(leftText, metrics.horizontalAdvance(text.cheaper.value(number)));
        rightText = std::max(rightText, metrics.horizontalAdvance(text.dearer.value(number)));
    }
    const double both = std::max(left + right, 1e-12);
    const double room = std::max(width - leftText - rightText - 4 * kRowsAmountSpace, width / 5);
    const double usdOfPixel = both / room;
    m_plot.xAxis->setRange(-left - (leftText + 2 * kRowsAmountSpace) * usdOfPixel,
                           right + (rightText + 2 * kRowsAmountSpace) * usdOfPixel);
}

void TornadoPlot::addBars(const Tornado& tornado, const TornadoText& text)
{
    QColor faint = m_theme.after;
    faint.setAlphaF(0.35F);
    QCPBars* ground = makeRowBars(m_plot, kBarWidth, faint, false);
    ground->setPen(Qt::NoPen);
    QCPBars* low = makeRowBars(m_plot, kBarWidth, m_theme.after, true);
    QCPBars* high = makeRowBars(m_plot, kBarWidth, m_theme.total, false);
    for (std::size_t i = 0; i < tornado.bars.size(); ++i) {
        const InputEffect& effect = tornado.bars[i];
        const auto row = static_cast<double>(i);
        if (effect.low && effect.low->visible) {
            ground->addData(row, effect.low->change.mean);
            low->addData(row, effect.low->change.mean);
        }
        if (effect.high && effect.high->visible)
            high->addData(row, effect.high->change.mean);
    }
    low->setName(text.lowName);
    high->setName(text.highName);
    low->addToLegend();
    high->addToLegend();
    auto* present = new QCPItemLine(&m_plot);
    present->start->setCoords(0, -0.5);
    present->end->setCoords(0, static_cast<double>(tornado.bars.size()) - 0.5);
    present->setPen(QPen(m_theme.muted, 1));
}

void TornadoPlot::addAmounts(const Tornado& tornado, const TornadoText& text)
{
    const auto add = [this](double usd, double row, const QString& amount, bool left) {
        if (!amount.isEmpty())
            addRowAmount(m_plot, usd, row, amount, m_theme, left);
    };
    for (std::size_t i = 0; i < tornado.bars.size(); ++i) {
        const Sides sides = sidesOf(tornado.bars[i]);
        const auto row = static_cast<double>(i);
        add(sides.left, row, text.cheaper.value(static_cast<qsizetype>(i)), true);
        add(sides.right, row, text.dearer.value(static_cast<qsizetype>(i)), false);
    }
}

} // namespace spendwright
