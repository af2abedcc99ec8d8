// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartobject.h"

#include "charts/reporttable.h"
#include "charts/reportwriter.h"
#include "engine/report/svg.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextDocument>

namespace spendwright {
namespace {

constexpr int kChartObject = QTextFormat::UserObject + 1;
constexpr int kChartNumber = QTextFormat::UserProperty + 1;
constexpr double kGap = 5 * kUnit;
constexpr double kBelow = 16 * kUnit;
constexpr int kCaptionFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

ChartObjects::ChartObjects(QTextDocument* document, double width) : QObject(document), m_width(width)
{
    document->documentLayout()->registerHandler(kChartObject, this);
}

ChartObjects::~ChartObjects() = default;

void ChartObjects::insert(QTextCursor& cursor, const ReportChart& chart)
{
    Chart made;
    made.title = printed(chart.title);
    made.caption = printed(chart.caption, 400);
    made.picture = chartPicture(chart);
    made.shapes = std::make_unique<QSvgRenderer>(QByteArray::fromStdString(made.picture.withoutTexts()));
    const QFontMetricsF caption(paperFormat({8.5}).font());
    const QRectF room(0, 0, m_width, 100 * kUnit);
    made.above = QFontMetricsF(paperFormat({12, true}).font()).height()
                 + caption.boundingRect(room, kCaptionFlags, made.caption).height() + 2 * kGap;
    QTextCharFormat format;
    format.setObjectType(kChartObject);
    format.setProperty(kChartNumber, static_cast<int>(m_charts.size()));
    m_charts.push_back(std::move(made));
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

const ChartObjects::Chart& ChartObjects::chartOf(const QTextFormat& format) const
{
    return m_charts.at(static_cast<std::size_t>(format.intProperty(kChartNumber)));
}

QSizeF ChartObjects::intrinsicSize(QTextDocument*, int, const QTextFormat& format)
{
    const Chart& chart = chartOf(format);
    return {m_width, chart.above + chart.picture.height * m_width / chart.picture.width + kBelow};
}

void ChartObjects::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                              const QTextFormat& format)
{
    if (painter->hasClipping() && !painter->clipBoundingRect().intersects(rect))
        return; // on another page
    const Chart& chart = chartOf(format);
    painter->save();
    const QTextCharFormat title = paperFormat({12, true});
    const QTextCharFormat caption = paperFormat({8.5, false, true});
    const double titleHeight = QFontMetricsF(title.font()).height();
    painter->setFont(title.font());
    painter->setPen(title.foreground().color());
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, chart.title);
    painter->setFont(caption.font());
    painter->setPen(caption.foreground().color());
    painter->drawText(rect.adjusted(0, titleHeight + kGap / 2, 0, 0), kCaptionFlags, chart.caption);
    const QRectF place = rect.adjusted(0, chart.above, 0, -kBelow);
    chart.shapes->render(painter, place);
    drawTexts(*painter, place, chart.picture);
    painter->restore();
}

// As text: the renderer makes outlines of it, which nobody can select or search.
void ChartObjects::drawTexts(QPainter& painter, const QRectF& rect, const SvgPicture& picture)
{
    const double scale = rect.width() / picture.width;
    for (const SvgText& text : picture.texts) {
        const QTextCharFormat format = paperFormat({SvgBuilder::kFontSize * scale / kUnit, text.bold, false});
        painter.setFont(format.font());
        painter.setPen(QColor(QLatin1String(inkOnPaper(text.ink))));
        const QString words = printed(text.words);
        const double width = QFontMetricsF(format.font()).horizontalAdvance(words);
        const double shift = text.anchor == SvgAnchor::Start ? 0 : text.anchor == SvgAnchor::End ? 1 : 0.5;
        painter.drawText(
            QPointF(rect.left() + text.x * scale - shift * width, rect.top() + text.baseline * scale), words);
    }
}

} // namespace spendwright
