// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/messagerequest.h"

#include <QString>

#include <optional>
#include <vector>

namespace spendwright {

/// What a model takes in a request (FACTS of the provider's model pages, read 2026-11-22).
struct ModelFeatures {
    bool effort = true;
    Effort defaultEffort = Effort::High;
    std::vector<ThinkingMode> thinking;    ///< modes that it accepts
    bool thinksAlways = false;             ///< thinking can't be switched off
    std::optional<Effort> thinkingOffUpTo; ///< Disabled or BetweenTools only up to this effort
    bool forcedToolChoice = true;          ///< takes ToolUse::Any and One
    bool prefill = false;                  ///< the last message may be the assistant's
    bool usOnly = true;                    ///< takes inference_geo
    bool fast = false;                     ///< takes speed "fast"
    const char* fastBeta = nullptr;        ///< the anthropic-beta header that this needs, or nothing
};

/// Of a model by its id or an id with a date behind; nothing for models that the program doesn't know.
[[nodiscard]] std::optional<ModelFeatures> modelFeatures(const QString& model);

} // namespace spendwright
