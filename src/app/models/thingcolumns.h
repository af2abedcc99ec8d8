// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/choices.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace spendwright {

/// One key of the things in a list, as a column of a table.
struct ThingColumn {
    QString title;
    QString key;          ///< path inside the thing
    std::string fallback; ///< JSON that holds where the key is absent
    bool quantity = false;
    QString unit;                                        ///< of a quantity, for its tooltip
    std::function<Choices(const PlanDocument&)> choices; ///< where it is one of several
    std::function<QString(const PlanDocument&, const std::string& json)> text; ///< where JSON's own won't do
};
using ThingColumns = std::vector<ThingColumn>;

namespace stepcolumns {
enum Column { Name, Task, Model, Reads, Prompt, Output, Tool, Repeat };
}

[[nodiscard]] ThingColumns stepColumns();
[[nodiscard]] ThingColumns agentColumns();
[[nodiscard]] ThingColumns toolColumns();

} // namespace spendwright
