// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/planfile.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace spendwright;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// What is refused says why, and what is read is written and read again without a change.
void readAndWrite(std::string_view bytes)
{
    std::vector<Issue> issues;
    const auto file = PlanFile::parse(bytes, issues);
    require(file.has_value() != hasErrors(issues));
    if (!file)
        return;
    const std::string text = file->text();
    std::vector<Issue> again;
    const auto reread = PlanFile::parse(text, again);
    require(reread && again.empty() && *reread == *file && reread->text() == text);

    const auto plans = readPlanSet(*file, builtInPriceBook(), issues);
    require(plans.has_value() != hasErrors(issues));
    const auto plansAgain = readPlanSet(*reread, builtInPriceBook(), again);
    require(issues == again && plans.has_value() == plansAgain.has_value());
    if (plans) {
        require(plans->canonical == plansAgain->canonical);
        require(plans->byScenario.size() == plans->plan.scenarios.size());
    }
    for (const Issue& issue : issues)
        (void)file->idPath(issue.pointer);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    readAndWrite({reinterpret_cast<const char*>(data), size});
    return 0;
}
