// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"
#include "app/document/scenariochoice.h"
#include "app/service/results.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedLayout;

namespace spendwright {

class ContextChart;

/// A typical run of an agent, call by call, before and after: what its context is made of.
class ContextPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContextPanel)

public:
    ContextPanel(PlanDocument& document, const ScenarioChoice& choice, PlanSelection& selection,
                 Results& results, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void listAgents(const WhatIf& whatIf, const Plan& plan);
    void fill(const WhatIf& whatIf, const Outcome& outcome);
    void pick(const QString& agent, const QString& step);

    PlanDocument& m_document;
    const ScenarioChoice& m_choice;
    PlanSelection& m_selection;
    Results& m_results;
    QString m_picked; ///< path of what was picked last
    QLabel* m_agentLabel;
    QComboBox* m_agents;
    QLabel* m_sentence;
    ContextChart* m_chart;
    QLabel* m_nothing;
    QStackedLayout* m_stack;
};

} // namespace spendwright
