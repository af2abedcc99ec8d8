// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace spendwright {

// Id paths of a plan ("/agents/research/steps/search/output_tokens"), as PlanFile understands them.

/// `base` with one more key; "~" and "/" in the key are escaped as in a JSON pointer.
[[nodiscard]] QString joinPath(const QString& base, const QString& key);
[[nodiscard]] QStringList splitPath(const QString& path); ///< keys, not escaped

/// What a path stands in: the smallest thing that can be selected, and the field inside it.
struct PlanPlace {
    enum class Kind { Plan, Agent, Step, Tool, Scenario, Model, Technique };

    Kind kind = Kind::Plan;
    QString path;     ///< of the thing; "" for the plan
    QString field;    ///< path inside the thing, without a leading "/"; "" for the thing itself
    QString agent;    ///< id of the agent that it is or belongs to
    QString scenario; ///< id of the scenario that it is or belongs to
    QString id;       ///< of the thing itself
};
[[nodiscard]] PlanPlace placeOf(const QString& path);

} // namespace spendwright
