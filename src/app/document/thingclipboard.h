// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planpath.h"

#include <Qt>

#include <optional>
#include <string>

class QMimeData;

namespace spendwright {

class PlanDocument;

// Agents, steps, tools, scenarios and models of a plan on their way elsewhere: through the clipboard or by
// drag and drop, into the same plan, another window, or a text.

/// Of the type that says which kind of thing it is; its JSON goes along as plain text.
[[nodiscard]] const QString& thingMimeType();

struct CarriedThing {
    PlanPlace::Kind kind = PlanPlace::Kind::Step;
    QString id;
    std::string json;
};

/// Nothing where there is no such thing. The caller owns it.
[[nodiscard]] QMimeData* carry(const PlanDocument& document, const QString& path);
/// A thing that was carried, or the JSON of one that somebody has typed.
[[nodiscard]] std::optional<CarriedThing> carriedThing(const QMimeData& data);
/// Where carry() took it from, if that was this document; "" otherwise.
[[nodiscard]] QString carriedFrom(const QMimeData& data, const PlanDocument& document);

/// Puts it before number `index` of `list` (-1: at its end), under an id of its own. Returns its id path.
QString insertCarried(PlanDocument& document, const CarriedThing& thing, const QString& list, int index);
/// Puts it behind what is selected, or at the end of its list; "" where there is no agent for a step.
QString pasteThing(PlanDocument& document, const CarriedThing& thing, const QString& selected);

/// Whether what is dragged may go there, and the drop itself: a move within the plan, unless a copy is wanted.
[[nodiscard]] bool canDropThing(const PlanDocument& document, const QMimeData& data, const QString& list);
QString dropThing(PlanDocument& document, const QMimeData& data, Qt::DropAction action, const QString& list,
                  int index);

} // namespace spendwright
