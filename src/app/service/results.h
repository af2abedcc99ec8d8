// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "app/document/scenariochoice.h"
#include "app/service/simulationservice.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace spendwright {

/// What the window shows: the newest answers, and whether they still belong to the plan. Asks anew after
/// every edit; the old answers stay until the new ones are there.
class Results final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Results)

public:
    Results(PlanDocument& document, ScenarioChoice& choice, QObject* parent = nullptr);

    /// Which view of the savings is looked at: the first to be told after an edit.
    void lookAt(SavingsView view) { m_view = view; }

    [[nodiscard]] std::shared_ptr<const Outcome> outcome() const { return m_outcome; }
    [[nodiscard]] std::shared_ptr<const WhatIf> whatIf() const { return m_whatIf; }
    /// True where the outcome belongs to an older plan; views dim it.
    [[nodiscard]] bool isStale() const { return m_stale; }
    /// The same of the what-ifs, which come after the outcome.
    [[nodiscard]] bool isWhatIfStale() const { return m_stale || m_whatIfStale; }
    /// True once the sharp answer to the present plan is there.
    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// Milliseconds from an edit to its first answer, lately: how often a slider need not edit the plan.
    [[nodiscard]] int answerTime() const { return m_answerTime; }

signals:
    void outcomeChanged();
    void whatIfChanged();
    void staleChanged(bool stale);
    void restarted(); ///< the plan or the pair is another one; an answer is on its way
    void progressed(double share);
    void finished();

private:
    void schedule();
    void ask();
    void setStale(bool stale);
    void take(const std::shared_ptr<const Outcome>& outcome);
    void takeWhatIf(const std::shared_ptr<const WhatIf>& whatIf);
    void forget();

    PlanDocument& m_document;
    ScenarioChoice& m_choice;
    SimulationService m_service;
    QTimer m_dimDelay; ///< an answer within it comes without a flicker
    QTimer m_whatIfDelay;
    QElapsedTimer m_sinceEdit;
    std::shared_ptr<const Outcome> m_outcome;
    std::shared_ptr<const WhatIf> m_whatIf;
    SavingsView m_view = SavingsView::InOrder;
    int m_answerTime = 0;
    bool m_asking = false;
    bool m_stale = false;
    bool m_whatIfStale = false;
    bool m_finished = false;
};

} // namespace spendwright
