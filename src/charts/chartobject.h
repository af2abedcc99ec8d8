// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/report.h"
#include "engine/report/svgbuilder.h"

#include <QObject>
#include <QSvgRenderer>
#include <QTextObjectInterface>

#include <memory>
#include <vector>

class QTextCursor;

namespace spendwright {

/// Charts in a document, painted as vectors, each with its title and caption above: they stay together.
class ChartObjects final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
    Q_DISABLE_COPY_MOVE(ChartObjects)

public:
    /// For that document, which it goes with; `width` is its page's.
    ChartObjects(QTextDocument* document, double width);
    ~ChartObjects() override;

    void insert(QTextCursor& cursor, const ReportChart& chart);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    struct Chart {
        QString title;
        QString caption;
        std::unique_ptr<QSvgRenderer> shapes;
        SvgPicture picture;
        double above = 0; ///< height of title and caption
    };

    static void drawTexts(QPainter& painter, const QRectF& rect, const SvgPicture& picture);
    [[nodiscard]] const Chart& chartOf(const QTextFormat& format) const;

    double m_width;
    std::vector<Chart> m_charts;
};

} // namespace spendwright
