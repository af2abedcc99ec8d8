// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportpreview.h"

#include "app/export/exportjob.h"
#include "engine/report/celltext.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace spendwright {
namespace {

constexpr int kShownRows = 200;
constexpr int kPageGap = 12;

} // namespace

ExportPreview::ExportPreview(QWidget* parent)
    : QStackedWidget(parent),
      m_words(new QLabel(this)),
      m_area(new QScrollArea(this)),
      m_text(new QPlainTextEdit(this)),
      m_sheets(new QTabWidget(this))
{
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setObjectName(QStringLiteral("exportWords"));
    m_area->setWidgetResizable(false);
    m_area->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_area->setBackgroundRole(QPalette::Mid);
    m_area->setAccessibleName(tr("Preview of the pages"));
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setObjectName(QStringLiteral("exportText"));
    m_text->setAccessibleName(tr("Preview of the text"));
    m_sheets->setObjectName(QStringLiteral("exportSheets"));
    m_sheets->setAccessibleName(tr("Preview of the sheets"));
    m_sheets->setDocumentMode(true);
    m_sheets->setUsesScrollButtons(true);
    for (QWidget* widget : {static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_area),
                            static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_sheets)})
        addWidget(widget);
}

void ExportPreview::showWords(const QString& words)
{
    m_words->setText(words);
    setCurrentWidget(m_words);
}

void ExportPreview::showFile(const ExportedFile& file)
{
    if (!file.pages.isEmpty()) {
        showPages(file);
    } else if (!file.tables.empty()) {
        showTables(file);
    } else {
        m_text->setPlainText(file.text);
        setCurrentWidget(m_text);
    }
}

void ExportPreview::showPages(const ExportedFile& file)
{
    m_pages = new QWidget;
    auto* column = new QVBoxLayout(m_pages);
    column->setContentsMargins(kPageGap, kPageGap, kPageGap, kPageGap);
    column->setSpacing(kPageGap);
    for (qsizetype i = 0; i < file.pages.size(); ++i) {
        auto* page = new QLabel(m_pages);
        page->setPixmap(QPixmap::fromImage(file.pages.at(i)));
        page->setScaledContents(true);
        page->setAccessibleName(tr("Page %1").arg(i + 1));
        column->addWidget(page, 0, Qt::AlignHCenter);
    }
    const int more = file.pageCount - static_cast<int>(file.pages.size());
    if (more > 0) {
        auto* rest = new QLabel(tr("and %n more page(s)", nullptr, more), m_pages);
        column->addWidget(rest, 0, Qt::AlignHCenter);
    }
    column->addStretch(1);
    m_area->setWidget(m_pages); // the one before goes with it
    setCurrentWidget(m_area);
    fitPages();
}

// As wide as there is room for, and never larger than it is.
void ExportPreview::fitPages()
{
    if (!m_pages)
        return;
    const int room = std::max(80, m_area->viewport()->width() - 2 * kPageGap);
    for (QLabel* page : m_pages->findChildren<QLabel*>()) {
        const QSize size = page->pixmap().size();
        if (!size.isEmpty())
            page->setFixedSize(size.width() > room ? size.scaled(room, size.height(), Qt::KeepAspectRatio)
                                                   : size);
    }
    m_pages->adjustSize();
    m_pages->resize(m_area->viewport()->width(), m_pages->sizeHint().height());
}

QWidget* ExportPreview::sheetOf(const ReportTable& table)
{
    const int rows = std::min(kShownRows, static_cast<int>(table.rows.size()));
    auto* sheet = new QTableWidget(rows, static_cast<int>(table.columns.size()), m_sheets);
    sheet->setAccessibleName(QString::fromStdString(table.title));
    sheet->setEditTriggers(QAbstractItemView::NoEditTriggers);
    sheet->verticalHeader()->hide();
    QStringList titles;
    for (const ReportColumn& column : table.columns)
        titles << QString::fromStdString(column.title);
    sheet->setHorizontalHeaderLabels(titles);
    for (int row = 0; row < rows; ++row) {
        const std::vector<Cell>& cells = table.rows[static_cast<std::size_t>(row)];
        for (std::size_t i = 0; i < cells.size(); ++i) {
            auto* item = new QTableWidgetItem(
                QString::fromStdString(cellText(cells[i], Grouping::Thousands)).left(200).simplified());
            if (table.columns[i].number)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            sheet->setItem(row, static_cast<int>(i), item);
        }
    }
    sheet->resizeColumnsToContents();
    return sheet;
}

void ExportPreview::showTables(const ExportedFile& file)
{
    const int shown = m_sheets->currentIndex();
    while (m_sheets->count() > 0) {
        QWidget* sheet = m_sheets->widget(0);
        m_sheets->removeTab(0);
        sheet->deleteLater();
    }
    for (const ReportTable& table : file.tables)
        m_sheets->addTab(sheetOf(table), QString::fromStdString(table.title));
    m_sheets->setCurrentIndex(std::clamp(shown, 0, m_sheets->count() - 1));
    setCurrentWidget(m_sheets);
}

void ExportPreview::resizeEvent(QResizeEvent* event)
{
    QStackedWidget::resizeEvent(event);
    fitPages();
}

} // namespace spendwright
