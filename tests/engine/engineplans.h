// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analyze/savings.h"
#include "engine/simulate/simulate.h"
#include "support/issues.h"

#include <QtGlobal>

#include <cmath>
#include <string>
#include <vector>

// Small plans for tests of the engine, and what comes out of them.

/// A plan of these agents and scenarios (JSON, between the brackets), with further keys of the plan.
inline std::string planText(const std::string& agents, const std::string& scenarios = "",
                            const std::string& more = "")
{
    return R"({"format": "spendwright-plan", "version": 1, "name": "Test", "price_date": "2026-11-22")"
           + (more.empty() ? "" : ", " + more) + R"(, "agents": [)" + agents + R"(], "scenarios": [)"
           + scenarios + "]}";
}

/// An agent "a" of these steps and with this traffic, and further keys.
inline std::string agentText(const std::string& steps, const std::string& traffic,
                             const std::string& more = "")
{
    return R"({"id": "a", "steps": [)" + steps + R"(], "traffic": {)" + traffic + "}"
           + (more.empty() ? "" : ", " + more) + "}";
}

/// A scenario of these techniques, and further keys.
inline std::string scenarioText(const std::string& id, const std::string& techniques,
                                const std::string& more = "")
{
    return R"({"id": ")" + id + R"(", "techniques": {)" + techniques + "}" + (more.empty() ? "" : ", " + more)
           + "}";
}

/// What the text means. A fault in it is a fault of the test.
inline spendwright::PlanSet planSet(const std::string& text)
{
    const ReadText read(text);
    if (!read.plans)
        qFatal("%s\nin %s", read.said().constData(), text.c_str());
    return *read.plans;
}

/// One scenario, every run of it.
inline spendwright::ScenarioResult exact(const spendwright::PlanSet& plans, const std::string& scenario,
                                         std::uint64_t seed = 1, int replications = 1)
{
    spendwright::SimulateOptions options;
    options.scenarios = {scenario};
    options.exact = true;
    options.replications = replications;
    options.threads = 2;
    options.seed = seed;
    return spendwright::simulate(plans, options)->scenarios.front();
}

/// One scenario, estimated to that relative standard error.
inline spendwright::ScenarioResult estimated(const spendwright::PlanSet& plans, const std::string& scenario,
                                             double relativeError = 0.005, std::uint64_t seed = 1)
{
    spendwright::SimulateOptions options;
    options.scenarios = {scenario};
    options.threads = 2;
    options.seed = seed;
    options.targetStderr = relativeError;
    return spendwright::simulate(plans, options)->scenarios.front();
}

/// The saving of a scenario, with all its players.
inline spendwright::SavingsResult saved(const spendwright::PlanSet& plans, const std::string& scenario,
                                        double relativeError = 0.005, std::uint64_t seed = 1)
{
    spendwright::SavingsOptions options;
    options.scenario = scenario;
    options.threads = 2;
    options.seed = seed;
    options.targetStderr = relativeError;
    return *spendwright::savings(plans, options);
}

[[nodiscard]] inline bool near(double actual, double expected, double tolerance)
{
    return std::abs(actual - expected) <= tolerance;
}

/// Checks a figure against what it must be, and says both where it is not.
#define VERIFY_NEAR(actual, expected, tolerance)                                                  \
    do {                                                                                          \
        const double gives = (actual);                                                            \
        const double wanted = (expected);                                                         \
        const double within = (tolerance);                                                        \
        QVERIFY2(near(gives, wanted, within), qPrintable(QStringLiteral("%1 is %2, not %3 +- %4") \
                                                             .arg(QStringLiteral(#actual))        \
                                                             .arg(gives, 0, 'g', 12)              \
                                                             .arg(wanted, 0, 'g', 12)             \
                                                             .arg(within, 0, 'g', 3)));           \
    } while (false)
