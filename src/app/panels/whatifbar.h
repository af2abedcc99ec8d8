// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "app/document/scenariochoice.h"
#include "app/gesture.h"

#include <QWidget>

#include <functional>

class QDoubleSpinBox;
class QSpinBox;

namespace spendwright {

/// Tries out more or less traffic and another period, in the second of the scenarios that are compared.
class WhatIfBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WhatIfBar)

public:
    WhatIfBar(PlanDocument& document, ScenarioChoice& choice, QWidget* parent);

private:
    void follow();
    void takeTraffic(double factor);
    void takePeriod(int days);
    void edit(const std::function<void(const QString& scenario)>& change);

    PlanDocument& m_document;
    ScenarioChoice& m_choice;
    QDoubleSpinBox* m_traffic;
    QSpinBox* m_period;
    Gesture m_gesture;
};

} // namespace spendwright
