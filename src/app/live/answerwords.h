// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/messageclient.h"

#include <QList>
#include <QString>

namespace spendwright {

// What is said of a call and its answer.

struct AnswerFact {
    const char* id = "";
    QString label;
    QString value; ///< "" where there is nothing to say of it
};

/// In the order in which they are shown; always the same ones.
[[nodiscard]] QList<AnswerFact> answerFacts(const CallResult& result);
/// "The input is being counted…"
[[nodiscard]] QString phaseText(CallPhase phase);
[[nodiscard]] QString stopReasonText(const QString& stopReason);

} // namespace spendwright
