// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/quantity.h"

#include <QWidget>

namespace spendwright {

/// A distribution as a small curve, with its mean, and P5 and P95 where there is an end to be told.
class DistributionView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DistributionView)

public:
    explicit DistributionView(QWidget* parent = nullptr);

    void show(const Quantity& quantity, const QString& unit);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Scale {
        double from = 0;
        double to = 1;
        QRectF area;
        [[nodiscard]] double x(double value) const
        {
            return area.left() + (value - from) / (to - from) * area.width();
        }
    };
    [[nodiscard]] Scale scale() const;
    void paintCurve(QPainter& painter, const Scale& scale) const;
    void paintValues(QPainter& painter, const Scale& scale) const;
    void paintMarks(QPainter& painter, const Scale& scale) const;
    void paintFigures(QPainter& painter) const;

    Quantity m_quantity;
    QString m_unit;
};

} // namespace spendwright
