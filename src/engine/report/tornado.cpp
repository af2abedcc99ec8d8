// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/tornado.h"

namespace spendwright {

Tornado tornado(const ScenarioSensitivity& sensitivity, std::size_t most)
{
    Tornado made;
    made.costUsd = sensitivity.cost.mean;
    for (const InputEffect& effect : sensitivity.effects) {
        if (!effect.visible())
            ++made.invisible;
        else if (made.bars.size() < most)
            made.bars.push_back(effect);
        else
            ++made.more;
    }
    if (!made.bars.empty())
        made.lessThanUsd = made.bars.back().width();
    return made;
}

} // namespace spendwright
