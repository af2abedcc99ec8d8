// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <nlohmann/json.hpp>

// Runs the program over the vectors: plans without chance, with what they must give to the last digit.

namespace {

using Json = nlohmann::json;

void compareNumber(Checks& checks, const std::string& what, const Json& expected, const Json& actual)
{
    const bool equal = actual.is_number() && actual.get<double>() == expected.get<double>();
    checks.check(equal, what + ": expected " + expected.dump() + ", got " + actual.dump());
}

void compareCauses(Checks& checks, const std::string& what, const Json& expected, const Json& actual)
{
    for (const Json& cause : actual) {
        const std::string id = cause.at("cause").get<std::string>();
        compareNumber(checks, what + " " + id, expected.value(id, Json(0)), cause.at("cost_usd"));
    }
    for (const auto& [id, cost] : expected.items()) {
        const bool there = std::any_of(actual.begin(), actual.end(),
                                       [&id = id](const Json& cause) { return cause.at("cause") == id; });
        checks.check(there, what + " lacks cause " + id);
    }
}

void compareScenario(Checks& checks, const std::string& what, const Json& expected, const Json& actual)
{
    compareNumber(checks, what + " cost", expected.at("cost_usd"), actual.at("cost_usd").at("mean"));
    for (const char* key : {"runs", "calls", "tool_fees_usd"})
        compareNumber(checks, what + " " + key, expected.at(key), actual.at(key));
    for (const auto& [key, tokens] : expected.at("tokens").items())
        compareNumber(checks, what + " tokens " + key, tokens, actual.at("tokens").at(key));
    compareNumber(checks, what + " p50", expected.at("latency_p50_s"), actual.at("latency_s").at("p50"));
    compareNumber(checks, what + " p95", expected.at("latency_p95_s"), actual.at("latency_s").at("p95"));
    compareCauses(checks, what, expected.at("by_cause"), actual.at("by_cause"));
}

void compareVector(Checks& checks, const std::filesystem::path& plan, const std::string& options)
{
    const std::string name = plan.stem().string();
    const Outcome outcome =
        runProgram("simulate " + shellQuoted(plan.string()) + " --exact --format json " + options);
    checks.check(outcome.status == 0,
                 name + ": status " + std::to_string(outcome.status) + " " + outcome.err);
    const Json actual = Json::parse(outcome.out, nullptr, false);
    const Json expected = Json::parse(contentsOf(plan.parent_path() / (name + ".expected.json")));
    if (outcome.status != 0 || !actual.is_object()) {
        checks.check(false, name + ": no JSON");
        return;
    }
    checks.check(actual.at("scenarios").size() == expected.size(), name + ": number of scenarios");
    for (const Json& scenario : actual.at("scenarios")) {
        const std::string id = scenario.at("id").get<std::string>();
        checks.check(expected.contains(id), name + ": scenario " + id);
        if (expected.contains(id))
            compareScenario(checks, name + "/" + id, expected.at(id), scenario);
    }
}

} // namespace

int main()
{
    Checks checks;
    for (const auto& entry : std::filesystem::directory_iterator(SPENDWRIGHT_TEST_DATA "/vectors")) {
        if (entry.path().extension() != ".spendplan")
            continue;
        compareVector(checks, entry.path(), "--threads 1");
        compareVector(checks, entry.path(), "--threads 2");
    }
    return checks.result();
}
