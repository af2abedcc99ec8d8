// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include <memory>

class QPainter;
class QTextDocument;

namespace spendwright {

struct Report;

/// A report on sheets of A4: its charts as vectors, its tables over as many pages as they need, their headings
/// repeated. Needs no window, and may be made and painted on any one thread.
class ReportPages {
public:
    explicit ReportPages(const Report& report);
    ~ReportPages();
    ReportPages(const ReportPages&) = delete;
    ReportPages& operator=(const ReportPages&) = delete;

    [[nodiscard]] int count() const;
    /// Page `page`, from 0, as wide as that many pixels.
    [[nodiscard]] QImage image(int page, int width) const;
    /// The whole as a PDF file, with text as text; empty where that fails.
    [[nodiscard]] QByteArray pdf() const;

private:
    void paint(QPainter& painter, int page) const;
    void paintMargins(QPainter& painter, int page) const;

    std::unique_ptr<QTextDocument> m_document;
    QString m_title;
    QString m_foot;
};

} // namespace spendwright
