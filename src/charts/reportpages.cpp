// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/reportpages.h"

#include "charts/reporttable.h"
#include "charts/reportwriter.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontMetricsF>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextOption>

namespace spendwright {
namespace {

// A4 in units; margins for a hole punch and for thumbs.
constexpr QSizeF kPage(595 * kUnit, 842 * kUnit);
constexpr double kSide = 48 * kUnit;
constexpr double kTop = 60 * kUnit;
constexpr double kBottom = 56 * kUnit;
constexpr QSizeF kText(kPage.width() - 2 * kSide, kPage.height() - kTop - kBottom);

QString factOf(const Report& report, const char* id)
{
    for (const ReportFact& fact : report.facts) {
        if (fact.id == id)
            return printed(fact.value);
    }
    return {};
}

} // namespace

ReportPages::ReportPages(const Report& report)
    : m_document(std::make_unique<QTextDocument>()),
      m_title(printed(report.title))
{
    QStringList foot;
    if (const QString date = factOf(report, "date"); !date.isEmpty())
        foot << date;
    foot << QStringLiteral("prices of ") + factOf(report, "price_date")
         << QStringLiteral("seed ") + factOf(report, "seed")
         << QStringLiteral("fingerprint ") + factOf(report, "fingerprint")
         << QStringLiteral("Spendwright " SPENDWRIGHT_VERSION);
    m_foot = foot.join(QStringLiteral(" · "));
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setUseDesignMetrics(true);
    m_document->setDefaultFont(paperFormat({}).font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document->setDefaultTextOption(option);
    m_document->setPageSize(kText);
    ReportWriter(*m_document).write(report);
}

ReportPages::~ReportPages() = default;

int ReportPages::count() const
{
    return m_document->pageCount();
}

void ReportPages::paintMargins(QPainter& painter, int page) const
{
    const QTextCharFormat format = paperFormat({7.5, false, true});
    painter.setFont(format.font());
    painter.setPen(format.foreground().color());
    const QFontMetricsF metrics(format.font());
    const QRectF foot(kSide, kPage.height() - kBottom + 18 * kUnit, kText.width(), 14 * kUnit);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_foot);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("Page %1 of %2").arg(page + 1).arg(count()));
    if (page == 0) // it has the title itself
        return;
    const QRectF head(kSide, kTop - 32 * kUnit, kText.width(), 14 * kUnit);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_title, Qt::ElideRight, kText.width() * 0.8));
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("Cost report"));
    painter.setPen(QPen(QColor(0xd9, 0xdc, 0xe0), 0.5 * kUnit));
    painter.drawLine(head.bottomLeft(), head.bottomRight());
}

void ReportPages::paint(QPainter& painter, int page) const
{
    painter.save();
    paintMargins(painter, page);
    painter.restore();
    painter.save();
    painter.translate(kSide, kTop - page * kText.height());
    const QRectF part(0, page * kText.height(), kText.width(), kText.height());
    painter.setClipRect(part);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part;
    context.palette.setColor(QPalette::Text, Qt::black);
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
}

QImage ReportPages::image(int page, int width) const
{
    const double scale = width / kPage.width();
    QImage image(width, qRound(kPage.height() * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paint(painter, page);
    return image;
}

QByteArray ReportPages::pdf() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72 * kUnit);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
    writer.setTitle(m_title);
    writer.setCreator(QStringLiteral("Spendwright " SPENDWRIGHT_VERSION));
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    for (int page = 0; page < count(); ++page) {
        if (page > 0)
            writer.newPage();
        paint(painter, page);
    }
    painter.end();
    return bytes;
}

} // namespace spendwright
