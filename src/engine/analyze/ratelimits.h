// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/savings.h"
#include "engine/plan/planfile.h"
#include "engine/prices/limitbook.h"

#include <optional>
#include <string>
#include <vector>

namespace spendwright {

/// When most is sent.
struct BusyHour {
    std::optional<int> hour; ///< of the week, the first of Monday is 0; nothing where all are alike
    bool daily = false;      ///< every day is alike
    bool burst = false;      ///< runs that start together make it so
};

/// What models that share limits are sent in a minute of their busiest hour. Calls are counted in the hour in
/// which their run begins; those of a burst are taken to be made within the time that a run takes, a minute at
/// least. So the figures are what is expected where it is most, not what luck may add within the hour.
struct ClassLoad {
    std::string id; ///< of a class in the book; of a model that it does not know
    std::string name;
    bool fast = false; ///< calls in fast speed, which have limits of their own, unknown to the book
    MinuteFigures use;
    BusyHour when;
};

/// The busiest hour of each class in the order of the book; classes that are not called are left out.
struct ScenarioLoad {
    std::vector<ClassLoad> classes;
    double batchedCalls = 0;  ///< of the period: have limits of their own and are not counted
    double spendUsd = 0;      ///< on the book's provider in 30 days, as far as it is priced
    double unpricedCalls = 0; ///< to it, that the spend leaves out
};

/// `plan` is what the scenario makes of it, `result` what it costs. The busiest hour is the one that comes
/// nearest to a limit of `tier`.
[[nodiscard]] ScenarioLoad scenarioLoad(const Plan& plan, const ScenarioResult& result, const LimitBook& book,
                                        const std::string& tier);

enum class LimitKind { Calls, Input, Output, MonthlySpend };

/// A figure beside its limit.
struct LimitUse {
    double use = 0;
    std::optional<double> limit; ///< unknown where there is nothing
    BusyHour when;

    [[nodiscard]] std::optional<double> share() const;
    /// What traffic may be multiplied with until the limit is reached; nothing where that never is, or unknown.
    [[nodiscard]] std::optional<double> growth() const;
};

struct LimitRow {
    LimitKind kind = LimitKind::Calls;
    std::string id; ///< of the class, and its name; "" for the spend
    std::string name;
    bool fast = false;
    std::optional<double> limit;
    std::optional<LimitUse> before; ///< nothing where it is not called
    std::optional<LimitUse> after;
};

struct RateLimits {
    std::string tier; ///< id
    std::vector<LimitRow> rows;
    std::optional<std::size_t> tightestBefore; ///< row that is nearest to its limit of a minute
    std::optional<std::size_t> tightestAfter;
    std::optional<std::string> enoughAfter; ///< the first tier whose limits all hold, the spend's too
    double batchedBefore = 0;               ///< calls of the period that are not counted
    double batchedAfter = 0;
    double unpricedBefore = 0; ///< calls that the spend leaves out
    double unpricedAfter = 0;
};

[[nodiscard]] RateLimits rateLimits(const PlanSet& plans, const SavingsResult& savings, const LimitBook& book,
                                    const std::string& tier);

} // namespace spendwright
