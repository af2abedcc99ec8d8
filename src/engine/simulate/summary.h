// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/program.h"
#include "engine/plan/plan.h"
#include "engine/simulate/result.h"
#include "engine/simulate/tally.h"

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace spendwright {

struct CellPlace; ///< what one cell of a tally is

/// Adds tallies up to what they say of a scenario, but for the cost's error and range.
class Summary {
public:
    /// For a plan and its program; both must outlive it.
    Summary(const Plan& plan, const Program& program);

    /// Counts a tally `weight` times: once for an exact run, runs of the period over runs sampled for an
    /// estimate, divided by the number of replications. `program` may differ in its beliefs.
    void add(const Program& program, const Tally& tally, double weight);

    /// What it all comes to, on average over that many replications.
    [[nodiscard]] ScenarioResult finish(double replications = 1) const;
    /// The median latency of interactive agents' runs, in seconds; 0 where there is none.
    [[nodiscard]] double interactiveP50() const;

private:
    UsageLine& line(const CellPlace& place, const ModelProgram& model);
    void addCell(const CellPlace& place, const ModelProgram& model, const Tally::Cell& cell, double costUsd,
                 double weight);
    void addMoreRead(const Program& program, const CellPlace& place, const ClassPrices& prices,
                     double tokens);
    [[nodiscard]] std::vector<UsageLine> usage(double replications) const;
    void addRuns(const Tally& tally, double weight);

    const Program& m_program;
    ScenarioResult m_result;
    std::vector<std::size_t> m_agentOfStep;
    std::vector<std::map<std::string, double>> m_stepModels; // calls, by model
    std::vector<std::vector<UsageLine>> m_lines;             // by step
    std::map<std::string, ModelPart> m_models;
    std::vector<std::pair<double, double>> m_latencies; // microseconds, weight
    std::vector<std::pair<double, double>> m_interactive;
    std::vector<std::vector<std::pair<double, double>>> m_agentLatencies;
    double m_failedRuns = 0;
    double m_lookups = 0;
    double m_hits = 0;
};

/// Why calls of that slot are made.
[[nodiscard]] Cause causeOf(Slot slot);

/// The cost of a tally, in 10^-12 dollars, as far as it is priced.
[[nodiscard]] Int128 totalCost(const Program& program, const Tally& tally);

/// The fingerprint: 16 hex digits over plan, prices, seed and figures.
[[nodiscard]] std::string fingerprintOf(const std::string& canonical, const SimulationResult& result);
[[nodiscard]] std::string fingerprintOf(const std::string& canonical, std::uint64_t seed,
                                        std::span<const double> figures);

} // namespace spendwright
