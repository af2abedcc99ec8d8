// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace spendwright {

/// A plan to begin with, in the reader's language.
struct PlanTemplate {
    const char* id;
    QString title;
    QString sentence;
    std::string text; ///< the whole file
};

/// Prices are those of `priceDate`.
[[nodiscard]] std::vector<PlanTemplate> planTemplates(const std::string& priceDate);

} // namespace spendwright
