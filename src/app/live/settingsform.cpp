// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/settingsform.h"

#include "app/live/livefields.h"
#include "live/modelfeatures.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <utility>

namespace spendwright {
namespace {

constexpr int kMostTokens = 300000;
constexpr int kLeastBudget = 1024;
constexpr int kStep = 256;
constexpr std::array kEfforts = {Effort::Unset, Effort::Low,   Effort::Medium,
                                 Effort::High,  Effort::XHigh, Effort::Max};
constexpr std::array kThinking = {ThinkingMode::Adaptive, ThinkingMode::Enabled, ThinkingMode::Disabled,
                                  ThinkingMode::BetweenTools};

QSpinBox* tokenBox(int least, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(least, kMostTokens);
    box->setSingleStep(kStep);
    box->setGroupSeparatorShown(true);
    box->setAlignment(Qt::AlignRight);
    return box;
}

} // namespace

SettingsForm::SettingsForm(QWidget* parent)
    : QWidget(parent),
      m_model(new ModelBox(this)),
      m_maxTokens(tokenBox(0, this)),
      m_effort(new QComboBox(this)),
      m_thinking(new QComboBox(this)),
      m_budget(tokenBox(kLeastBudget, this)),
      m_budgetLabel(new QLabel(tr("&Budget"), this)),
      m_stream(new QCheckBox(tr("St&ream the answer"), this))
{
    build();
    connect(m_model, &QComboBox::currentTextChanged, this, [this] {
        offer();
        edited();
    });
    connect(m_maxTokens, &QSpinBox::valueChanged, this, &SettingsForm::edited);
    connect(m_budget, &QSpinBox::valueChanged, this, &SettingsForm::edited);
    connect(m_effort, &QComboBox::currentIndexChanged, this, &SettingsForm::edited);
    connect(m_thinking, &QComboBox::currentIndexChanged, this, &SettingsForm::edited);
    connect(m_stream, &QCheckBox::toggled, this, &SettingsForm::edited);
    setSettings(PromptSettings());
}

void SettingsForm::build()
{
    m_model->setObjectName(QStringLiteral("settings/model"));
    m_maxTokens->setObjectName(QStringLiteral("settings/maxTokens"));
    m_effort->setObjectName(QStringLiteral("settings/effort"));
    m_thinking->setObjectName(QStringLiteral("settings/thinking"));
    m_budget->setObjectName(QStringLiteral("settings/budget"));
    m_stream->setObjectName(QStringLiteral("settings/stream"));
    m_maxTokens->setToolTip(tr("The most that the model may write; 0 only warms the cache"));
    for (const Effort effort : kEfforts)
        m_effort->addItem(effortText(effort), static_cast<int>(effort));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(10, 4, 10, 4);
    grid->setHorizontalSpacing(10);
    const auto add = [this, grid](QLabel* label, QWidget* field, int row, int column) {
        label->setBuddy(field);
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1);
    };
    add(new QLabel(tr("&Model"), this), m_model, 0, 0);
    add(new QLabel(tr("Most to&kens"), this), m_maxTokens, 0, 2);
    add(new QLabel(tr("E&ffort"), this), m_effort, 1, 0);
    add(new QLabel(tr("T&hinking"), this), m_thinking, 1, 2);
    add(m_budgetLabel, m_budget, 2, 2);
    grid->addWidget(m_stream, 2, 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
}

// A model that nobody knows is offered everything; the API decides.
void SettingsForm::offer()
{
    const bool setting = std::exchange(m_setting, true);
    const std::optional<ModelFeatures> features = modelFeatures(m_model->model());
    const QVariant chosen = m_thinking->currentData();
    m_effort->setEnabled(!features || features->effort);
    if (!m_effort->isEnabled())
        m_effort->setCurrentIndex(0);
    m_thinking->clear();
    m_thinking->addItem(thinkingText(ThinkingMode::Unset), static_cast<int>(ThinkingMode::Unset));
    for (const ThinkingMode mode : kThinking) {
        if (!features
            || std::find(features->thinking.begin(), features->thinking.end(), mode)
                   != features->thinking.end())
            m_thinking->addItem(thinkingText(mode), static_cast<int>(mode));
    }
    m_thinking->setCurrentIndex(std::max(0, m_thinking->findData(chosen)));
    m_thinking->setEnabled(m_thinking->count() > 1);
    m_setting = setting;
}

PromptSettings SettingsForm::settings() const
{
    PromptSettings settings;
    settings.model = m_model->model();
    settings.maxTokens = m_maxTokens->value();
    settings.effort = static_cast<Effort>(m_effort->currentData().toInt());
    settings.thinking = static_cast<ThinkingMode>(m_thinking->currentData().toInt());
    settings.budgetTokens = m_budget->value();
    settings.stream = m_stream->isChecked();
    return settings;
}

void SettingsForm::setSettings(const PromptSettings& settings)
{
    m_setting = true;
    m_model->setModel(settings.model);
    offer();
    m_maxTokens->setValue(static_cast<int>(std::min<std::int64_t>(settings.maxTokens, kMostTokens)));
    m_effort->setCurrentIndex(std::max(0, m_effort->findData(static_cast<int>(settings.effort))));
    m_thinking->setCurrentIndex(std::max(0, m_thinking->findData(static_cast<int>(settings.thinking))));
    m_budget->setValue(settings.budgetTokens);
    m_stream->setChecked(settings.stream);
    m_setting = false;
    edited();
}

void SettingsForm::edited()
{
    const bool budget = m_thinking->currentData().toInt() == static_cast<int>(ThinkingMode::Enabled);
    m_budget->setVisible(budget);
    m_budgetLabel->setVisible(budget);
    if (!m_setting)
        emit changed();
}

} // namespace spendwright
