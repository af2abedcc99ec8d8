// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/plan.h"
#include "engine/plan/reader.h"
#include "engine/prices/readmodel.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

// The parts of the plan reader; each file reads one part of SPEC section 3.

namespace spendwright {

inline constexpr const char* kPlanFormat = "spendwright-plan";
inline constexpr int kPlanVersion = 1;

/// What the parts of a plan refer to, and where they first refer to a model.
struct ReadContext {
    IssueList& issues;
    ModelIndex models;
    std::unordered_set<std::string> tools;
    std::unordered_set<std::string> agents;
    std::unordered_map<std::string, std::string> modelUses; ///< id to the pointer of the first use

    /// The id that a name of a model stands for; "" and an error where there is no such model.
    std::string modelId(const Place& place);
    /// The same where the model is only spoken of, and not called.
    std::string modelName(const Place& place);
    /// The same for a name that is a default, used at `pointer`.
    void useDefaultModel(const std::string& id, const std::string& pointer);
    /// The text, and an error where it is no tool's id.
    std::string toolId(const Place& place);
    std::string agentId(const Place& place);
    void checkTool(const std::string& id, const Place& place);
};

/// The members of a list of things, at most `most`.
[[nodiscard]] std::vector<Place> readThings(const Place& place, std::size_t most, IssueList& issues);

/// Remembers ids, and says where one comes twice.
class UniqueIds {
public:
    explicit UniqueIds(IssueList& issues) : m_issues(issues) {}
    void add(const std::string& id, const std::string& pointer);

private:
    IssueList& m_issues;
    std::unordered_set<std::string> m_seen;
};

[[nodiscard]] std::optional<Plan> readPlan(const Json& root, const PriceBook& book,
                                           std::vector<Issue>& issues);

/// The book with the plan's `models` laid over it.
[[nodiscard]] PriceBook readModelOverrides(const Place& models, const PriceBook& book, IssueList& issues);
[[nodiscard]] Tool readTool(const Place& place, ReadContext& context);
[[nodiscard]] Agent readAgent(const Place& place, ReadContext& context);
[[nodiscard]] Step readStep(const Place& place, ReadContext& context);
[[nodiscard]] Traffic readTraffic(const Place& place, ReadContext& context);
[[nodiscard]] Scenario readScenario(const Place& place, ReadContext& context);
/// Switches the technique on in `set`, with the parameters at `place`.
void readTechnique(Technique technique, const Place& place, TechniqueSet& set, ReadContext& context);

/// No circles in the delegation, and not more calls than can be simulated. Requires resolved agents.
void checkDelegation(const Plan& plan, IssueList& issues);
void checkModelUses(const Plan& plan, const ReadContext& context);

} // namespace spendwright
