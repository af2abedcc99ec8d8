// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/fieldeditor.h"

class QComboBox;

namespace spendwright {

/// One of several values. Its list is made when it is shown, so that it knows what the plan has by then.
class ChoiceField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceField)

public:
    ChoiceField(const Field& field, QWidget* parent);

    [[nodiscard]] QWidget* input() const override;
    void showJson(const std::string& json) override;

private:
    void fill();
    void takeTyped();

    QComboBox* m_box;
    std::string m_json;
    QString m_shown;
};

} // namespace spendwright
