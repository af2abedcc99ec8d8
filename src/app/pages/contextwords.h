// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "charts/contexttext.h"
#include "engine/analyze/typicalrun.h"

#include <QString>

namespace spendwright {

/// The words for a run's picture.
[[nodiscard]] ContextText contextText(const TypicalRun& run, const Plan& plan, const ScenarioNames& names);

/// What the run sends before, mostly, and what becomes of it after.
[[nodiscard]] QString contextSentence(const TypicalRun& run, const ScenarioNames& names);

} // namespace spendwright
