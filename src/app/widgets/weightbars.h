// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gesture.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace spendwright {

/// Weights as bars that are drawn with the mouse, such as how busy each hour is; arrow keys choose a bar and
/// change it.
class WeightBars final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WeightBars)

public:
    /// `names` of all bars, in order, for those who can't see them; `marks` below some of them ("" for none).
    WeightBars(const QStringList& names, const QStringList& marks, QWidget* parent = nullptr);

    /// None: all alike.
    void setWeights(const std::vector<double>& weights);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Those of one stroke share a gesture.
    void drawn(const std::vector<double>& weights, int gesture);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF barArea() const;
    [[nodiscard]] std::size_t barAt(double x) const;
    [[nodiscard]] double weightAt(double y) const;
    [[nodiscard]] QString textOf(std::size_t bar) const;
    void draw(const QPointF& point);
    void put(std::size_t bar, double weight);
    void describe();
    void rescale();

    QStringList m_names;
    QStringList m_marks;
    std::vector<double> m_weights;
    bool m_given = false;
    double m_top = 1; ///< weight of a bar as high as the room there is
    std::size_t m_current = 0;
    std::size_t m_lastDrawn = 0;
    Gesture m_gesture;
};

} // namespace spendwright
