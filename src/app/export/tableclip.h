// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <memory>

class QMimeData;

namespace spendwright {

struct ReportTable;

/// A table for the clipboard, headings first: as text with tabs for a spreadsheet, and as HTML for a mail or a
/// document. Texts that a spreadsheet would run as a formula get an apostrophe in front; numbers stay numbers in
/// the reader's locale. (Chats that take Markdown get that by its own format: a clipboard has but one text.)
[[nodiscard]] std::unique_ptr<QMimeData> tableClip(const QList<QStringList>& rows);

/// The rows of a report's table, headings first, numbers with all their digits.
[[nodiscard]] QList<QStringList> clipRows(const ReportTable& table);

} // namespace spendwright
