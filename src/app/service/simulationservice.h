// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/outcome.h"
#include "app/service/progressthrottle.h"
#include "app/worker.h"

namespace spendwright {

/// Answers the newest question only, on a thread of its own: first roughly, then sharply. A new question
/// cancels the one before; answers to it that are still on their way are dropped.
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
    void compute(const Asked& asked);
    bool computeSavings(const Asked& asked, bool sharp);

    Worker m_worker;
};

} // namespace spendwright
