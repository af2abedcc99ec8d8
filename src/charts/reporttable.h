// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/report.h"

#include <QTextCharFormat>
#include <QTextCursor>

class QTextTable;

namespace spendwright {

struct PaperType {
    double points = 8.5;
    bool bold = false;
    bool muted = false;
};
[[nodiscard]] QTextCharFormat paperFormat(const PaperType& type);

/// Inserts a table as wide as the page, its headings repeated on every page; columns that say nothing are left
/// out, and those with much text stand below their row. Gives the table.
QTextTable* insertTable(QTextCursor& cursor, const ReportTable& table, double width);

} // namespace spendwright
