// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spendwright {

class PlanDocument;

// Things that go elsewhere or are called otherwise. What refers to them follows.

/// Moves a thing before the one that is number `index` of `list` now (-1: to its end): its own list or, for a
/// step, another agent's. Returns its id path then; "" where that can't be.
QString moveThingTo(PlanDocument& document, const QString& path, const QString& list, int index);

/// True where moveThingTo() would do something or nothing needs to be done.
[[nodiscard]] bool canMoveThingTo(const PlanDocument& document, const QString& path, const QString& list);

/// Gives a thing another id. Returns its id path then; "" where the id is taken or empty.
QString renameThing(PlanDocument& document, const QString& path, const QString& id);

} // namespace spendwright
