// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <nlohmann/json.hpp>

// Gives the program plans that are wrong: it says what and where, with exit status 1.

namespace {

namespace fs = std::filesystem;

void expectRefused(Checks& checks, const fs::path& plan, const std::string& start, const std::string& part)
{
    for (const char* command : {"validate", "simulate --exact"}) {
        const Outcome outcome = runProgram(std::string(command) + " " + shellQuoted(plan.string()));
        const std::string what = std::string(command) + " " + plan.filename().string();
        checks.check(outcome.status == 1, what + ": status " + std::to_string(outcome.status));
        checks.check(outcome.out.empty(), what + ": output " + outcome.out.substr(0, 100));
        const bool said = outcome.err.find(plan.string() + ": " + start) != std::string::npos
                          && outcome.err.find(part) != std::string::npos;
        checks.check(said, what + ": expected \"" + start + part + "\" in: " + outcome.err.substr(0, 400));
    }
}

void checkCorpus(Checks& checks)
{
    const fs::path folder = SPENDWRIGHT_TEST_DATA "/bad-plans";
    const auto expected = nlohmann::json::parse(contentsOf(folder / "expected.json"));
    for (const auto& entry : expected) {
        const std::string pointer = entry.at("pointer").get<std::string>();
        expectRefused(checks, folder / entry.at("file").get<std::string>(),
                      pointer.empty() ? "" : pointer + ": ", entry.at("message").get<std::string>());
    }
}

/// Files that are too large to keep beside the tests.
void checkMonsters(Checks& checks)
{
    const fs::path folder = fs::temp_directory_path() / ("spendwright-bad-" + std::to_string(getpid()));
    fs::create_directories(folder);
    const fs::path nested = folder / "nested.spendplan";
    std::ofstream(nested) << std::string(200000, '[');
    expectRefused(checks, nested, "", "");
    const fs::path huge = folder / "huge.spendplan";
    std::ofstream(huge) << "{";
    fs::resize_file(huge, 100U << 20U);
    expectRefused(checks, huge, "too large", "16 MiB");
    expectRefused(checks, folder, "Is a directory", "");
    expectRefused(checks, folder / "missing.spendplan", "No such file", "");
    fs::remove_all(folder);
}

} // namespace

int main()
{
    Checks checks;
    checkCorpus(checks);
    checkMonsters(checks);
    return checks.result();
}
