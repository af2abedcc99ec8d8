// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/scenariobar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace spendwright {

ScenarioBar::ScenarioBar(ScenarioChoice& choice, QWidget* parent) : QWidget(parent), m_choice(choice)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 4, 0);
    m_before = addPicker(tr("&Before"), "before");
    layout->addWidget(new QLabel(QStringLiteral("→"), this));
    m_after = addPicker(tr("&After"), "after");
    connect(m_before, &QComboBox::activated, this,
            [this](int index) { m_choice.setBefore(m_before->itemData(index).toString()); });
    connect(m_after, &QComboBox::activated, this,
            [this](int index) { m_choice.setAfter(m_after->itemData(index).toString()); });
    connect(&choice, &ScenarioChoice::entriesChanged, this, &ScenarioBar::follow);
    connect(&choice, &ScenarioChoice::changed, this, &ScenarioBar::follow);
    follow();
}

QComboBox* ScenarioBar::addPicker(const QString& label, const char* name)
{
    auto* picker = new QComboBox(this);
    picker->setObjectName(QStringLiteral("scenario/") + QLatin1StringView(name));
    picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    picker->setMinimumContentsLength(16);
    auto* text = new QLabel(label, this);
    text->setBuddy(picker);
    layout()->addWidget(text);
    layout()->addWidget(picker);
    return picker;
}

void ScenarioBar::follow()
{
    const auto entries = m_choice.entries();
    const auto fill = [&entries](QComboBox* picker, const QString& current) {
        const QSignalBlocker blocker(picker);
        picker->clear();
        for (const ScenarioChoice::Entry& entry : entries)
            picker->addItem(entry.name, entry.id);
        picker->setCurrentIndex(picker->findData(current));
        picker->setToolTip(picker->currentText());
    };
    fill(m_before, m_choice.before());
    fill(m_after, m_choice.after());
}

} // namespace spendwright
