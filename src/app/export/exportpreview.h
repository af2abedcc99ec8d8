// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QTabWidget;
class QVBoxLayout;

namespace spendwright {

struct ExportedFile;
struct ReportTable;

/// Shows a file before it is written: its pages, its sheets, or its text.
class ExportPreview final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportPreview)

public:
    explicit ExportPreview(QWidget* parent = nullptr);

    void showFile(const ExportedFile& file);
    void showWords(const QString& words); ///< instead of a file

    [[nodiscard]] QSize sizeHint() const override { return {560, 520}; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPages(const ExportedFile& file);
    void fitPages();
    void showTables(const ExportedFile& file);
    QWidget* sheetOf(const ReportTable& table);

    QLabel* m_words;
    QScrollArea* m_area;
    QWidget* m_pages = nullptr;
    QPlainTextEdit* m_text;
    QTabWidget* m_sheets;
};

} // namespace spendwright
