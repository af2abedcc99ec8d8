// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace spendwright {

/// A factor such as ×1.5; a step is a tenth near one and grows with it. At its minimum, which stands for
/// "not one factor", it shows a dash.
class FactorBox final : public QDoubleSpinBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactorBox)

public:
    explicit FactorBox(QWidget* parent);

    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] double valueFromText(const QString& text) const override;
    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override;
    void stepBy(int steps) override;
};

} // namespace spendwright
