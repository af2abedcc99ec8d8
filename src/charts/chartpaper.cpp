// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartpaper.h"

#include "charts/breakdownplot.h"
#include "charts/contextplot.h"
#include "charts/periodplot.h"
#include "charts/waterfallplot.h"
#include "engine/report/xmltext.h"

#include <qcustomplot.h>

#include <QBuffer>
#include <QSvgGenerator>

namespace spendwright {
namespace {

constexpr int kTitlePixels = 19;
constexpr int kTextPixels = 13;
constexpr int kDotsPerInch = 96; // at which a pixel of the chart is one of SVG's
constexpr int kSideMargin = 12;

/// Without the characters that XML can't hold, which a name may have.
QByteArray allowed(QByteArray xml)
{
    for (char& c : xml) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 0x20 && c != '\n' && c != '\t' && c != '\r')
            c = '?';
    }
    return xml.replace("\xef\xbf\xbe", "\xef\xbf\xbd").replace("\xef\xbf\xbf", "\xef\xbf\xbd");
}

class Paper {
public:
    Paper(const PaperChart& chart, const QSize& size)
        : m_size(size.expandedTo(kLeastPaper).boundedTo(kMostPaper)),
          m_theme(ChartTheme::print(fontOf(kTextPixels)))
    {
        m_plot.resize(m_size);
        m_plot.setViewport(QRect(QPoint(), m_size));
        std::visit([this](const auto& contents) { draw(contents.first, contents.second); }, chart.contents);
        addLine(0, chart.title, kTitlePixels);
        addLine(1, chart.subtitle, kTextPixels);
    }

    [[nodiscard]] QCustomPlot& plot() { return m_plot; }
    [[nodiscard]] QSize size() const { return m_size; }

private:
    static QFont fontOf(int pixels)
    {
        QFont font;
        font.setPixelSize(pixels); // the same wherever it is drawn
        return font;
    }

    // What the title leaves.
    [[nodiscard]] QSize room() const { return m_size - QSize(0, kTitlePixels + kTextPixels + 32); }

    void draw(const Waterfall& contents, const WaterfallText& text)
    {
        WaterfallPlot(m_plot).draw(contents, text, m_theme, m_size.width());
    }
    void draw(const Breakdown& contents, const BreakdownText& text)
    {
        BreakdownPlot(m_plot).draw(contents, text, m_theme, room(), -1);
    }
    void draw(const PeriodCost& contents, const PeriodText& text)
    {
        PeriodPlot(m_plot).draw(contents, text, m_theme, room(), -1);
    }
    void draw(const ContextContents& contents, const ContextText& text)
    {
        ContextPlot painter(m_plot);
        painter.draw(contents, text, m_theme, -1);
        m_plot.replot(); // only then it knows where the titles of both sides stand
        painter.draw(contents, text, m_theme, -1);
    }

    void addLine(int row, const QString& line, int pixels)
    {
        QFont font = fontOf(pixels);
        font.setBold(row == 0);
        const QString shown =
            QFontMetrics(font).elidedText(line, Qt::ElideRight, m_size.width() - 2 * kSideMargin);
        auto* element = new QCPTextElement(&m_plot, shown, font);
        element->setTextColor(row == 0 ? m_theme.text : m_theme.muted);
        element->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
        element->setMargins(QMargins(kSideMargin, row == 0 ? 8 : 0, kSideMargin, row == 0 ? 0 : 6));
        m_plot.plotLayout()->insertRow(row);
        m_plot.plotLayout()->addElement(row, 0, element);
        m_plot.plotLayout()->setRowStretchFactor(row, 0.001);
    }

    QCustomPlot m_plot;
    QSize m_size;
    ChartTheme m_theme;
};

} // namespace

QImage paperImage(const PaperChart& chart, const QSize& size, double scale)
{
    Paper paper(chart, size);
    return paper.plot().toPixmap(paper.size().width(), paper.size().height(), scale).toImage();
}

QByteArray paperSvg(const PaperChart& chart, const QSize& size)
{
    Paper paper(chart, size);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kDotsPerInch);
    generator.setSize(paper.size());
    generator.setViewBox(QRect(QPoint(), paper.size()));
    QCPPainter painter;
    if (!painter.begin(&generator))
        return {};
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    paper.plot().toPainter(&painter, paper.size().width(), paper.size().height());
    painter.end();
    // the generator would leave what stands in a title as it is
    const std::string words =
        "<title>" + xmlText(chart.title.toStdString()) + "</title>\n<desc>"
        + xmlText(QString(chart.subtitle + u' ' + chart.summary + u' ' + chart.basis).toStdString())
        + "</desc>\n";
    return allowed(bytes.insert(bytes.indexOf("<defs>"), QByteArray::fromStdString(words)));
}

} // namespace spendwright
