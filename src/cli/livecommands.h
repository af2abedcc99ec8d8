// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace spendwright {

/// What `prompt` was asked for; texts are the contents of the files that were named.
struct PromptOptions {
    std::string file; ///< its name, for messages
    std::string text; ///< what it holds
    std::string model;
    std::string system;
    std::string toolsFile;
    std::string tools; ///< JSON
    long long maxTokens = 4096;
    std::string cache; ///< "", "5m" or "1h"
    bool stream = true;
    bool countOnly = false;
    std::string endpoint; ///< "" for the one of the settings
    std::string apiVersion;
    std::optional<double> capUsd;
    std::string format = "table";
};

struct LedgerOptions {
    std::string by = "day";
    std::string format = "table";
};

/// Commands that call the API. The commands know no toolkit; a build with Qt hands in its own. Each returns an
/// exit status.
struct LiveCommands {
    std::function<int(const PromptOptions&)> prompt = {};
    std::function<int(const LedgerOptions&)> ledger = {};
};

} // namespace spendwright
