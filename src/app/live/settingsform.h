// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/prompt.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace spendwright {

class ModelBox;

/// What a prompt is sent with: model, limits, effort and thinking, as far as the model has them.
class SettingsForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsForm)

public:
    explicit SettingsForm(QWidget* parent = nullptr);

    [[nodiscard]] PromptSettings settings() const;
    void setSettings(const PromptSettings& settings);

signals:
    void changed();

private:
    void build();
    void offer();
    void edited();

    bool m_setting = false;
    ModelBox* m_model;
    QSpinBox* m_maxTokens;
    QComboBox* m_effort;
    QComboBox* m_thinking;
    QSpinBox* m_budget;
    QLabel* m_budgetLabel;
    QCheckBox* m_stream;
};

} // namespace spendwright
