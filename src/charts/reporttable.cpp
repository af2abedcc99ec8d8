// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/reporttable.h"

#include "charts/reportwriter.h"
#include "engine/report/celltext.h"

#include <QColor>
#include <QFontMetricsF>
#include <QTextTable>

#include <algorithm>

namespace spendwright {
namespace {

constexpr double kPadding = 2.5 * kUnit;
constexpr double kMostShare = 0.42;  // of the width, for one column of text
constexpr double kLeastShare = 0.08; // for one that must give way
constexpr std::size_t kManyColumns = 8;
const QColor kRule(0xd9, 0xdc, 0xe0);
const QColor kMutedText(0x5c, 0x5c, 0x5c);

QString textOf(const Cell& cell, int most = 240)
{
    return printed(cellText(cell, Grouping::Thousands), most);
}

QFont fontOf(const QTextCharFormat& format)
{
    return format.font();
}

/// A table with what it shows of a report's.
class Table {
public:
    Table(const ReportTable& table, double width) : m_source(table), m_width(width)
    {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].place == TextPlace::Below)
                m_below.push_back(i);
            else if (says(i))
                m_shown.push_back(i);
        }
        for (const std::vector<Cell>& row : table.rows)
            m_rows += 1 + (hasBelow(row) ? 1 : 0);
    }

    QTextTable* insert(QTextCursor& cursor);

private:
    /// Many columns leave little room for a long name.
    [[nodiscard]] int longest() const { return m_shown.size() > 4 ? 70 : 240; }
    [[nodiscard]] double points() const { return m_shown.size() > kManyColumns ? 7.5 : 8; }
    [[nodiscard]] bool says(std::size_t column) const;
    [[nodiscard]] bool hasBelow(const std::vector<Cell>& row) const;
    [[nodiscard]] QList<QTextLength> widths() const;
    void fill(QTextTable* table, int row, int column, const QString& text, const QTextCharFormat& format);
    void fillRow(QTextTable* table, int row, std::size_t source);
    void fillBelow(QTextTable* table, int row, const std::vector<Cell>& cells);

    const ReportTable& m_source;
    double m_width;
    std::vector<std::size_t> m_shown;
    std::vector<std::size_t> m_below;
    int m_rows = 0;
};

// A column in which every row has what is usual says nothing.
bool Table::says(std::size_t column) const
{
    const std::optional<double>& usual = m_source.columns[column].usual;
    return !usual || std::any_of(m_source.rows.begin(), m_source.rows.end(), [&](const auto& row) {
        return row[column].kind != Cell::Kind::Text && row[column].number != *usual;
    });
}

bool Table::hasBelow(const std::vector<Cell>& row) const
{
    return std::any_of(m_below.begin(), m_below.end(),
                       [&](std::size_t column) { return !row[column].text.empty(); });
}

// Numbers have all the room they need; texts share the rest.
QList<QTextLength> Table::widths() const
{
    const QFontMetricsF bold(fontOf(paperFormat({points(), true})));
    const QFontMetricsF plain(fontOf(paperFormat({points()})));
    std::vector<double> natural;
    std::vector<double> least; // what the longest word of the heading needs
    double numbers = 0;
    double texts = 0;
    for (const std::size_t i : m_shown) {
        const bool number = m_source.columns[i].number;
        double width = 0;
        for (const QString& word : printed(m_source.columns[i].title).split(u' '))
            width = std::max(width, bold.horizontalAdvance(word));
        least.push_back(std::max(width + 2 * kPadding + kUnit, kLeastShare * m_width));
        for (const std::vector<Cell>& row : m_source.rows)
            width = std::max(width, (number ? bold : plain).horizontalAdvance(textOf(row[i])));
        width += 2 * kPadding + kUnit;
        natural.push_back(number ? width : std::min(width, kMostShare * m_width));
        (number ? numbers : texts) += natural.back();
    }
    QList<QTextLength> lengths;
    const double rest = std::max(m_width - numbers, 0.25 * m_width);
    for (std::size_t k = 0; k < m_shown.size(); ++k) {
        const bool number = m_source.columns[m_shown[k]].number;
        const double width = number ? natural[k] : std::max(natural[k] / texts * rest, least[k]);
        lengths << QTextLength(QTextLength::PercentageLength, 100 * width / m_width);
    }
    double sum = 0;
    for (const QTextLength& length : lengths)
        sum += length.rawValue();
    for (QTextLength& length : lengths)
        length = QTextLength(QTextLength::PercentageLength, length.rawValue() * 100 / std::max(sum, 1.0));
    return lengths;
}

void Table::fill(QTextTable* table, int row, int column, const QString& text, const QTextCharFormat& format)
{
    const QTextTableCell cell = table->cellAt(row, column);
    QTextCursor cursor = cell.firstCursorPosition();
    const bool number = m_source.columns[m_shown[static_cast<std::size_t>(column)]].number;
    if (number) {
        QTextBlockFormat block;
        block.setAlignment(Qt::AlignRight);
        block.setNonBreakableLines(row > 0);
        cursor.setBlockFormat(block);
    }
    cursor.insertText(text, format);
}

void Table::fillRow(QTextTable* table, int row, std::size_t source)
{
    const std::vector<Cell>& cells = m_source.rows[source];
    const bool total = m_source.lastIsTotal && source + 1 == m_source.rows.size();
    const QTextCharFormat format = paperFormat({points(), total});
    for (std::size_t k = 0; k < m_shown.size(); ++k) {
        const Cell& cell = cells[m_shown[k]];
        // what a row belongs to is said once
        const bool again = k == 0 && source > 0 && m_source.columns[m_shown[k]].id == "of"
                           && m_source.rows[source - 1][m_shown[k]].text == cell.text;
        if (!again)
            fill(table, row, static_cast<int>(k), textOf(cell, longest()), format);
        QTextTableCellFormat border;
        border.setPadding(kPadding);
        border.setTopBorder(total ? kUnit : 0.5 * kUnit);
        border.setTopBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        border.setTopBorderBrush(total ? kMutedText : kRule);
        table->cellAt(row, static_cast<int>(k)).setFormat(border);
    }
}

void Table::fillBelow(QTextTable* table, int row, const std::vector<Cell>& cells)
{
    QString text;
    for (const std::size_t i : m_below) {
        if (!cells[i].text.empty())
            text += (text.isEmpty() ? QString() : QStringLiteral("   ")) + textOf(cells[i]);
    }
    table->mergeCells(row, 0, 1, static_cast<int>(m_shown.size()));
    QTextTableCellFormat border;
    border.setPadding(kPadding);
    border.setTopPadding(0);
    table->cellAt(row, 0).setFormat(border);
    table->cellAt(row, 0).firstCursorPosition().insertText(text, paperFormat({7, false, true}));
}

QTextTable* Table::insert(QTextCursor& cursor)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setCellPadding(kPadding);
    format.setCellSpacing(0);
    format.setHeaderRowCount(1);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(widths());
    format.setBottomMargin(14 * kUnit);
    QTextTable* const table = cursor.insertTable(m_rows + 1, static_cast<int>(m_shown.size()), format);
    for (std::size_t k = 0; k < m_shown.size(); ++k) {
        fill(table, 0, static_cast<int>(k), printed(m_source.columns[m_shown[k]].title),
             paperFormat({points(), true, true}));
        QTextTableCellFormat cell;
        cell.setPadding(kPadding);
        cell.setVerticalAlignment(QTextCharFormat::AlignBottom);
        table->cellAt(0, static_cast<int>(k)).setFormat(cell);
    }
    int row = 1;
    for (std::size_t source = 0; source < m_source.rows.size(); ++source) {
        fillRow(table, row++, source);
        if (hasBelow(m_source.rows[source]))
            fillBelow(table, row++, m_source.rows[source]);
    }
    return table;
}

} // namespace

QTextCharFormat paperFormat(const PaperType& type)
{
    QTextCharFormat format;
    QFont font;
    font.setPixelSize(qRound(type.points * kUnit));
    font.setBold(type.bold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05); // no ligatures, which searches don't find
    format.setFont(font);
    format.setForeground(type.muted ? kMutedText : QColor(0x1a, 0x1a, 0x1a));
    return format;
}

QTextTable* insertTable(QTextCursor& cursor, const ReportTable& table, double width)
{
    return Table(table, width).insert(cursor);
}

} // namespace spendwright
