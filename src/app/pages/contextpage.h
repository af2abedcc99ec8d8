// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"
#include "app/pages/resultpage.h"

class QComboBox;

namespace spendwright {

class ContextChart;

/// A typical run of an agent, call by call, before and after: what its context is made of.
class ContextPage final : public ResultPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContextPage)

public:
    ContextPage(PlanDocument& document, const ScenarioChoice& choice, PlanSelection& selection,
                Results& results, QWidget* parent = nullptr);

private:
    void follow() override;
    void listAgents(const WhatIf& whatIf, const Plan& plan);
    void fill(const WhatIf& whatIf, const Outcome& outcome);
    void pick(const QString& agent, const QString& step);

    PlanDocument& m_document;
    PlanSelection& m_selection;
    QString m_picked; ///< path of what was picked last
    QLabel* m_agentLabel;
    QComboBox* m_agents;
    QLabel* m_sentence;
    ContextChart* m_chart;
};

} // namespace spendwright
