// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/outcome.h"
#include "app/service/progressthrottle.h"
#include "app/worker.h"

namespace spendwright {

/// Answers the newest question only, on a thread of its own: first roughly, then sharply. A new question
/// cancels the one before; answers to it that are still on their way are dropped. Where the last sharp answer
/// was to a plan nearby, the first answer to the next is a glance anchored there, quick enough for a slider.
class SimulationService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SimulationService)

public:
    explicit SimulationService(QObject* parent = nullptr);

    void ask(Question question);
    void cancel() { m_worker.cancel(); }

signals:
    void answered(const std::shared_ptr<const spendwright::Outcome>& outcome);
    void whatIfAnswered(const std::shared_ptr<const spendwright::WhatIf>& whatIf);
    void progressed(double share);
    void finished(); ///< all answers to the newest question are there

private:
    struct Asked {
        const Question& question;
        quint64 ticket = 0;
        ProgressThrottle& progress;
    };
    using Savings = std::shared_ptr<const SavingsResult>;
    struct Known { ///< the last sharp answer
        Question question;
        Savings answer;
        Savings glance; ///< at the same plan; nothing until it is wanted
    };

    void compute(const Asked& asked);
    [[nodiscard]] Savings glanceAt(const Question& question) const;
    bool answerAtAGlance(const Asked& asked, Savings& glance);
    Savings answer(const Asked& asked, bool sharp);
    void post(const Asked& asked, const Savings& savings, bool sharp);

    std::optional<Known> m_known; ///< the worker's
    Worker m_worker;              ///< last: it uses all of the above
};

} // namespace spendwright
