// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/quantity.h"

#include <QLineEdit>

#include <optional>

namespace spendwright {

/// A line in which a quantity is typed as people think of it (`2k`, `300..900`), with its unit and, where
/// it is a distribution, a little picture of that at the end. Bad text is marked while it is typed.
class QuantityLine : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuantityLine)

public:
    explicit QuantityLine(QWidget* parent = nullptr);

    void setUnit(const QString& unit);
    /// Whole numbers only: no distributions.
    void setWholeOnly(bool whole) { m_wholeOnly = whole; }

    /// Nothing where the text is empty or can't be read.
    [[nodiscard]] std::optional<Quantity> quantity() const;
    /// What is wrong with the text, with what could be typed instead; "" where nothing is.
    [[nodiscard]] QString problem() const;

signals:
    void problemChanged(const QString& problem);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void check();
    void setMargins();
    void paintDistribution(QPainter& painter, const QRectF& area, const Quantity& quantity) const;
    [[nodiscard]] bool isDistribution() const { return m_quantity && !m_quantity->isConstant(); }

    QString m_unit;
    QString m_problem;
    std::optional<Quantity> m_quantity;
    bool m_wholeOnly = false;
};

} // namespace spendwright
