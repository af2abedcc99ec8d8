// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/tornadotext.h"
#include "engine/analyze/breakeven.h"
#include "engine/analyze/cacheminimum.h"
#include "engine/report/tornado.h"

#include <QString>
#include <QStringList>

namespace spendwright {

class PlanDocument;

/// The words and figures of a tornado.
[[nodiscard]] TornadoText tornadoText(const Tornado& tornado, const PlanDocument& document);
/// What moves the bill most, in a sentence.
[[nodiscard]] QString sensitivitySentence(const ScenarioSensitivity& sensitivity, const Tornado& tornado,
                                          const TornadoText& text, const QString& scenario);
/// What the chart does not show.
[[nodiscard]] QString sensitivityNote(const ScenarioSensitivity& sensitivity, const Tornado& tornado);

/// A sentence each: prompt caching, its TTL, routing.
[[nodiscard]] QStringList breakEvenSentences(const BreakEvens& points,
                                             const std::optional<PrefixShortfall>& shortfall);

} // namespace spendwright
