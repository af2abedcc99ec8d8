// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/fieldeditor.h"
#include "app/gesture.h"
#include "engine/plan/quantity.h"

#include <QTimer>

class QSlider;

namespace spendwright {

class QuantityLine;

/// A quantity or a whole number, typed, and moved by a slider where the field has one. While the slider
/// is dragged, edits come no faster than they can be answered; the last one always comes.
class QuantityField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuantityField)

public:
    QuantityField(const Field& field, QWidget* parent);

    [[nodiscard]] QWidget* input() const override;
    void showJson(const std::string& json) override;
    void showInherited(const std::string& json) override;
    /// Milliseconds between two edits of a drag.
    void setPace(int milliseconds);
    /// Takes a figure as if it had been typed.
    void take(const Quantity& quantity);

signals:
    /// Somebody wants the tokens of a text counted for this field.
    void countRequested();

private:
    void addSlider();
    void addCounting();
    void takeTyped();
    void takeWhileTyped();
    void slide(int position);
    void takeSlid();
    void showSlider(const Quantity& quantity);
    [[nodiscard]] double valueAt(int position) const;
    [[nodiscard]] int positionOf(double value) const;

    QuantityLine* m_line;
    QSlider* m_slider = nullptr;
    QTimer m_pace;
    std::string m_json; ///< as it was shown last
    Quantity m_atStart; ///< the quantity that the drag began with
    std::string m_slid; ///< waits for its turn
    Gesture m_gesture;
};

} // namespace spendwright
