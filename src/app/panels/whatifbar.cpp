// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/whatifbar.h"

#include "app/document/whatifs.h"
#include "app/widgets/factorbox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace spendwright {
namespace {

constexpr int kLongestPeriod = 3660; // days

} // namespace

WhatIfBar::WhatIfBar(PlanDocument& document, ScenarioChoice& choice, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_choice(choice),
      m_traffic(new FactorBox(this)),
      m_period(new QSpinBox(this))
{
    m_traffic->setObjectName(QStringLiteral("whatif/traffic"));
    m_traffic->setToolTip(tr("Tries out more or less traffic: every agent’s runs a day, times this.\n"
                             "Kept in the scenario “After”, so exports say the same; ×1 takes it back."));
    m_period->setObjectName(QStringLiteral("whatif/period"));
    m_period->setRange(1, kLongestPeriod);
    m_period->setKeyboardTracking(false);
    m_period->setToolTip(tr("Tries out another period than the plan’s own, in the scenario “After”."));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 4, 0);
    const auto add = [this, layout](const QString& label, QWidget* box) {
        auto* text = new QLabel(label, this);
        text->setBuddy(box);
        layout->addWidget(text);
        layout->addWidget(box);
    };
    add(tr("Tra&ffic"), m_traffic);
    layout->addSpacing(8);
    add(tr("Perio&d"), m_period);
    connect(m_traffic, &QDoubleSpinBox::valueChanged, this, &WhatIfBar::takeTraffic);
    connect(m_period, &QSpinBox::valueChanged, this, &WhatIfBar::takePeriod);
    connect(&document, &PlanDocument::understood, this, &WhatIfBar::follow);
    connect(&document, &PlanDocument::readOnlyChanged, this, &WhatIfBar::follow);
    connect(&choice, &ScenarioChoice::changed, this, &WhatIfBar::follow);
    follow();
}

void WhatIfBar::follow()
{
    const auto plans = m_document.plans();
    const bool known = plans && m_document.isGood();
    setEnabled(known && !m_document.isReadOnly());
    if (!known)
        return;
    const QSignalBlocker blockTraffic(m_traffic);
    const QSignalBlocker blockPeriod(m_period);
    const auto factor = trafficFactor(*plans, m_choice.after());
    m_traffic->setEnabled(hasTraffic(*plans));
    m_traffic->setValue(factor.value_or(m_traffic->minimum()));
    const int days = periodDays(*plans, m_choice.after());
    m_period->setValue(days);
    m_period->setSuffix(tr(" day(s)", "after a number", days));
}

void WhatIfBar::takeTraffic(double factor)
{
    if (factor > m_traffic->minimum())
        edit([&](const QString& scenario) {
            setTrafficFactor(m_document, scenario, factor, m_gesture.next());
        });
    else
        follow();
}

void WhatIfBar::takePeriod(int days)
{
    edit([&](const QString& scenario) { setPeriodDays(m_document, scenario, days, m_gesture.next()); });
}

void WhatIfBar::edit(const std::function<void(const QString& scenario)>& change)
{
    if (m_choice.afterIsEditable()) {
        change(m_choice.after());
        return;
    }
    m_document.undoStack()->beginMacro(tr("New scenario"));
    change(m_choice.makeEditable());
    m_document.undoStack()->endMacro();
}

} // namespace spendwright
