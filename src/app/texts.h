// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"
#include "engine/plan/techniques.h"

#include <QString>

namespace spendwright {

// What things of the engine are called on screen.

[[nodiscard]] QString engineText(const Message& message);
/// The message, with its place behind it where there is one.
[[nodiscard]] QString engineText(const Issue& issue);

[[nodiscard]] QString techniqueName(Technique technique);
/// What it does, in a sentence or two.
[[nodiscard]] QString techniqueSummary(Technique technique);
/// A label as it stands within a sentence.
[[nodiscard]] QString inSentence(const QString& label);
/// Name of what a bar or a row stands for: a technique's id, "before", "after", "set" or "rest".
[[nodiscard]] QString playerName(const std::string& id);

} // namespace spendwright
