// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast the engine is, as ratios taken in one run, since machines are noisy: run
//     cmake --build build/release --target benchmarks && build/release/bench/bench_engine
// It needs the program `handloop` beside it: one agent written by hand, with nothing general about it.
#include "engine/analyze/savings.h"
#include "engine/simulate/simulate.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>

using namespace spendwright;

namespace {

constexpr int kRounds = 5; // the quickest counts

double milliseconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double quickest(const std::function<void()>& work)
{
    double best = milliseconds(work);
    for (int i = 1; i < kRounds; ++i)
        best = std::min(best, milliseconds(work));
    return best;
}

PlanFile readFile(const std::string& path)
{
    std::ifstream stream(path);
    std::stringstream text;
    text << stream.rdbuf();
    std::vector<Issue> issues;
    return PlanFile::parse(text.str(), issues).value();
}

PlanSet readPlan(const PlanFile& file)
{
    std::vector<Issue> issues;
    return readPlanSet(file, builtInPriceBook(), issues).value();
}

// Nanoseconds a call of the loop written by hand, as it prints them.
double handLoop(const std::filesystem::path& program)
{
    FILE* pipe = popen((program.string() + " 1000000").c_str(), "r");
    double calls = 0;
    double seconds = 0;
    const int read = pipe ? std::fscanf(pipe, "%lf calls %lf s", &calls, &seconds) : 0;
    if (pipe)
        pclose(pipe);
    return read == 2 ? seconds * 1e9 / calls : 0;
}

void runExact(const PlanSet& plans, const std::vector<std::string>& scenarios, int threads)
{
    SimulateOptions options;
    options.scenarios = scenarios;
    options.exact = true;
    options.threads = threads;
    if (!simulate(plans, options))
        std::puts("cancelled");
}

void compareWithHandLoop(const std::filesystem::path& folder, const PlanSet& yardstick)
{
    double hand = 1e9;
    double engine = 1e9;
    for (int i = 0; i < kRounds; ++i) { // alternating, so that both meet the same machine
        hand = std::min(hand, handLoop(folder / "handloop"));
        engine = std::min(engine, milliseconds([&] { runExact(yardstick, {"cached"}, 1); }) * 1e6 / 1e7);
    }
    std::printf("exact run, a call: by hand %.1f ns, engine %.1f ns, ratio %.2f\n", hand, engine,
                engine / hand);
}

void compareThreads(const char* what, const PlanSet& plans, const std::vector<std::string>& scenarios)
{
    const double one = quickest([&] { runExact(plans, scenarios, 1); });
    const double two = quickest([&] { runExact(plans, scenarios, 2); });
    std::printf("%s: one thread %.0f ms, two %.0f ms, ratio %.2f\n", what, one, two, one / two);
}

void timeAnswers(const PlanSet& research)
{
    SimulateOptions ends;
    ends.scenarios = {"before", "all-seven"};
    ends.targetStderr = 0.01;
    std::printf("research agent, before and after at 1%%: %.1f ms\n",
                quickest([&] { static_cast<void>(simulate(research, ends)); }));
    SavingsOptions options;
    options.scenario = "all-seven";
    options.targetStderr = 0.01;
    options.views.erase(SavingsView::FairShare);
    std::printf("research agent, waterfall of seven at 1%%: %.1f ms\n",
                quickest([&] { static_cast<void>(savings(research, options)); }));
    options.views.insert(SavingsView::FairShare);
    std::printf("research agent, with their fair shares: %.1f ms\n",
                quickest([&] { static_cast<void>(savings(research, options)); }));
}

} // namespace

int main(int, char** argv)
{
    const std::filesystem::path folder = std::filesystem::path(argv[0]).parent_path();
    const std::string yardstick = SPENDWRIGHT_TEST_DATA "/yardstick/handloop.spendplan";
    const std::string examples = SPENDWRIGHT_RESOURCES "/examples/";
    PlanFile file = readFile(yardstick);
    compareWithHandLoop(folder, readPlan(file));
    compareThreads("one agent, by segments", readPlan(file), {"cached"});
    file.set("/agents/research/traffic/runs_per_day", "3000");
    compareThreads("two scenarios", readPlan(file), {"before", "cached"});
    const PlanSet seven = readPlan(readFile(examples + "seven-techniques.spendplan"));
    compareThreads("seven independent agents", seven, {"before"});
    compareThreads("the same with all techniques", seven, {"all-seven"});
    timeAnswers(readPlan(readFile(examples + "research-agent.spendplan")));
}
