// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/report.h"

#include <QString>
#include <QTextCharFormat>
#include <QTextCursor>

#include <vector>

class QTextDocument;
class QTextTable;

namespace spendwright {

/// Units of a page's layout in a point: fine enough that rounding to them is not seen.
inline constexpr int kUnit = 10;

/// A text of a plan on one line and not longer than that, without what a document takes for its own marks.
[[nodiscard]] QString printed(const std::string& text, int most = 240);

/// Writes a report into a document that has its page size already.
class ReportWriter {
public:
    explicit ReportWriter(QTextDocument& document);

    void write(const Report& report);

private:
    void paragraph(const QString& text, const QTextCharFormat& format, double spaceBelow);
    void heading(const QString& text);
    void writeFigures(const std::vector<KeyFigure>& figures);
    void writeCharts(const Report& report);
    void writeTable(const ReportTable& table);
    void writeFacts(const Report& report);
    void writeNotes(const Report& report);
    void leave(QTextTable* table);

    struct Heading {
        int position = 0;
        QTextTable* table = nullptr; ///< that follows
    };
    void finish();
    void keepWithTables(); ///< no heading stays behind at the bottom of a page

    QTextDocument& m_document;
    QTextCursor m_cursor;
    std::vector<Heading> m_headings;
};

} // namespace spendwright
