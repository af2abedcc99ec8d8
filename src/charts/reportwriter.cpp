// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/reportwriter.h"

#include "charts/chartobject.h"
#include "charts/reporttable.h"
#include "engine/report/celltext.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace spendwright {
namespace {

constexpr std::size_t kTablesOfAnswer = 2; // of steps and techniques; the others are what it rests on
constexpr std::size_t kMostRows = 1500;    // of a table, some forty pages
constexpr int kTitleLength = 120;
constexpr int kSentenceLength = 1200;

} // namespace

QString printed(const std::string& text, int most)
{
    QString clean = QString::fromStdString(text).simplified();
    for (QChar& character : clean) {
        const char16_t code = character.unicode();
        const bool mark = code < 0x20 || code == 0x7f || code == 0xfffc || (code >= 0xfdd0 && code <= 0xfdef)
                          || code == 0x2028 || code == 0x2029 || code >= 0xfffe;
        if (mark)
            character = QChar::ReplacementCharacter;
    }
    if (clean.size() <= most)
        return clean;
    clean.truncate(most - 1);
    if (clean.back().isHighSurrogate())
        clean.chop(1);
    return clean + u'…';
}

ReportWriter::ReportWriter(QTextDocument& document) : m_document(document), m_cursor(&document) {}

void ReportWriter::paragraph(const QString& text, const QTextCharFormat& format, double spaceBelow)
{
    if (text.isEmpty())
        return;
    QTextBlockFormat block;
    block.setBottomMargin(spaceBelow);
    block.setLayoutDirection(Qt::LeftToRight); // whatever the names in it are
    block.setLineHeight(115, QTextBlockFormat::ProportionalHeight);
    m_cursor.setBlockFormat(block);
    m_cursor.insertText(text, format);
    m_cursor.insertBlock(QTextBlockFormat());
}

void ReportWriter::heading(const QString& text)
{
    QTextBlockFormat block;
    block.setTopMargin(6 * kUnit);
    block.setBottomMargin(4 * kUnit);
    m_cursor.setBlockFormat(block);
    m_headings.push_back({m_cursor.position(), nullptr});
    m_cursor.insertText(text, paperFormat({12, true}));
    m_cursor.insertBlock(QTextBlockFormat());
}

void ReportWriter::leave(QTextTable* table)
{
    m_cursor.setPosition(table->lastPosition() + 1);
    m_cursor.setBlockFormat(QTextBlockFormat());
}

void ReportWriter::writeFigures(const std::vector<KeyFigure>& figures)
{
    if (figures.empty())
        return;
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(6 * kUnit);
    format.setMargin(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    const auto columns = static_cast<int>(figures.size());
    format.setColumnWidthConstraints(
        QList<QTextLength>(columns, QTextLength(QTextLength::PercentageLength, 100.0 / columns)));
    format.setBottomMargin(10 * kUnit);
    QTextTable* const table = m_cursor.insertTable(1, columns, format);
    for (int i = 0; i < columns; ++i) {
        const KeyFigure& figure = figures[static_cast<std::size_t>(i)];
        QTextTableCellFormat cell;
        cell.setBackground(QColor(0xf2, 0xf4, 0xf6));
        cell.setPadding(7 * kUnit);
        table->cellAt(0, i).setFormat(cell);
        QTextCursor cursor = table->cellAt(0, i).firstCursorPosition();
        QTextBlockFormat block;
        block.setLayoutDirection(Qt::LeftToRight);
        cursor.setBlockFormat(block);
        cursor.insertText(printed(figure.label, 40), paperFormat({8, false, true}));
        cursor.insertBlock();
        cursor.insertText(printed(figure.value), paperFormat({15, true}));
        cursor.insertBlock();
        cursor.insertText(printed(figure.note), paperFormat({8, false, true}));
    }
    leave(table);
}

void ReportWriter::writeCharts(const Report& report)
{
    const double width = m_document.pageSize().width();
    auto* const objects = new ChartObjects(&m_document, width); // goes with the document
    for (const ReportChart& chart : report.charts) {
        objects->insert(m_cursor, chart);
        m_cursor.insertBlock(QTextBlockFormat());
    }
}

void ReportWriter::writeTable(const ReportTable& table)
{
    if (table.rows.empty())
        return;
    heading(printed(table.title));
    const std::size_t left = table.rows.size() > kMostRows ? table.rows.size() - kMostRows : 0;
    ReportTable shown = table;
    shown.rows.erase(shown.rows.end() - 1 - static_cast<std::ptrdiff_t>(left), shown.rows.end() - 1);
    m_headings.back().table = insertTable(m_cursor, shown, m_document.pageSize().width());
    leave(m_headings.back().table);
    if (left > 0)
        paragraph(QStringLiteral("%1 more rows are left out here; a workbook has all of them.").arg(left),
                  paperFormat({8, false, true}), 6 * kUnit);
}

void ReportWriter::writeFacts(const Report& report)
{
    ReportTable table;
    table.title = "What this rests on";
    table.columns = {{"fact", "Fact", false}, {"value", "Value", false}};
    for (const ReportFact& fact : report.facts)
        table.rows.push_back({Cell::ofText(fact.title), Cell::ofText(fact.value)});
    writeTable(table);
    writeNotes(report);
}

void ReportWriter::writeNotes(const Report& report)
{
    for (const std::string& note : report.notes)
        paragraph(printed(note, kSentenceLength), paperFormat({8, false, true}), 2 * kUnit);
    if (hasMarks(report))
        paragraph(QString::fromUtf8(kMarkNote), paperFormat({8, false, true}), 2 * kUnit);
}

void ReportWriter::write(const Report& report)
{
    m_cursor.beginEditBlock(); // laid out once, when all of it is there
    paragraph(printed(report.title, kTitleLength), paperFormat({21, true}), 2 * kUnit);
    paragraph(printed(report.subtitle, kTitleLength), paperFormat({11, false, true}), 10 * kUnit);
    paragraph(printed(report.headline, kSentenceLength), paperFormat({11}), 10 * kUnit);
    writeFigures(report.figures);
    writeCharts(report);
    for (std::size_t i = 0; i < report.tables.size(); ++i) {
        if (i == kTablesOfAnswer)
            writeFacts(report);
        writeTable(report.tables[i]);
    }
    if (report.tables.size() <= kTablesOfAnswer)
        writeFacts(report);
    finish();
    m_cursor.endEditBlock();
    keepWithTables();
}

// What stands behind the last table, its margin and an empty block, must not begin a page.
void ReportWriter::finish()
{
    if (!m_headings.empty() && m_headings.back().table) {
        QTextTableFormat format = m_headings.back().table->format();
        format.setBottomMargin(0);
        m_headings.back().table->setFormat(format);
    }
    QTextBlockFormat last;
    last.setLineHeight(1, QTextBlockFormat::FixedHeight);
    m_cursor.setBlockFormat(last);
}

void ReportWriter::keepWithTables()
{
    const double pageHeight = m_document.pageSize().height();
    const auto pageOf = [&](int position) {
        const QRectF box = m_document.documentLayout()->blockBoundingRect(m_document.findBlock(position));
        return static_cast<int>(box.bottom() / pageHeight);
    };
    for (const Heading& heading : m_headings) {
        if (!heading.table || heading.table->rows() < 2)
            continue;
        const int firstRow = heading.table->cellAt(1, 0).firstCursorPosition().position();
        if (pageOf(heading.position) == pageOf(firstRow))
            continue;
        QTextCursor cursor(&m_document);
        cursor.setPosition(heading.position);
        QTextBlockFormat block = cursor.blockFormat();
        block.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(block);
    }
}

} // namespace spendwright
