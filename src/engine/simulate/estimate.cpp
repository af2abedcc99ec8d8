// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulate/estimate.h"

#include "engine/simulate/distribution.h"
#include "engine/simulate/exact.h"
#include "engine/simulate/parallel.h"
#include "engine/simulate/summary.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace spendwright {

namespace {

constexpr std::size_t kFirstRuns = 96;         // of each agent, before anything is known
constexpr std::size_t kMostRuns = 16000000;    // of one agent
constexpr std::size_t kRunsOfReplication = 24; // of each agent, where replications differ by beliefs
constexpr std::size_t kMostReplications = 1 << 18;
constexpr std::size_t kReplicationsAtOnce = 64;
constexpr std::size_t kRunsOfSpread = 12; // of each agent, all with the same luck, to see what beliefs do
constexpr std::size_t kDrawsOfSpread = 1024;

} // namespace

ProgramSample::ProgramSample(const Plan& plan, const Program& program, const Draws& draws,
                             const Control& control, const Sampling& sampling)
{
    std::vector<std::pair<std::size_t, std::pair<std::size_t, std::size_t>>> places;
    for (const auto& agents : independentGroups(plan, program)) {
        m_groups.push_back(std::make_unique<GroupSample>(plan, program, agents, draws, control, sampling));
        for (std::size_t i = 0; i < agents.size(); ++i)
            places.push_back({agents[i], {m_groups.size() - 1, i}});
    }
    std::sort(places.begin(), places.end());
    for (const auto& place : places)
        m_places.push_back(place.second);
}

void ProgramSample::extendAll(std::size_t count)
{
    for (std::size_t i = 0; i < size(); ++i)
        extend(i, count);
}

double ProgramSample::mean() const
{
    double sum = 0;
    for (std::size_t i = 0; i < size(); ++i)
        sum += sample(i).runs * sample(i).mean();
    return sum;
}

double ProgramSample::variance() const
{
    double sum = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        const AgentSample& each = sample(i);
        if (!each.costs.empty())
            sum += each.runs * each.runs * each.variance() / static_cast<double>(each.costs.size());
    }
    return sum;
}

double ProgramSample::luck() const
{
    double sum = 0;
    for (std::size_t i = 0; i < size(); ++i)
        sum += sample(i).luck();
    return sum;
}

std::vector<std::size_t> wantedRuns(const ProgramSample& sample, double relativeError)
{
    // Neyman's allocation: runs in proportion to what an agent adds to the spread.
    double spread = 0;
    for (std::size_t i = 0; i < sample.size(); ++i)
        spread += sample.sample(i).runs * std::sqrt(sample.sample(i).variance());
    const double error = relativeError * sample.mean();
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const AgentSample& each = sample.sample(i);
        const double count =
            error > 0 ? each.runs * std::sqrt(each.variance()) * spread / (error * error) : 0;
        const auto most = std::min(kMostRuns, each.costs.size() * 8);
        const auto enough = static_cast<std::size_t>(std::min(count * 1.05, 1e9)) / 16 * 16 + 16;
        wanted.push_back(std::clamp(enough, each.costs.size(), std::max(most, each.costs.size())));
    }
    return wanted;
}

void sampleTo(ProgramSample& sample, double relativeError, const Control& control)
{
    constexpr int kRounds = 8;
    for (int round = 0; round < kRounds && !control.cancelled(); ++round) {
        const double error = relativeError * sample.mean();
        if (sample.variance() <= error * error)
            break;
        const auto wanted = wantedRuns(sample, relativeError);
        for (std::size_t i = 0; i < sample.size(); ++i)
            sample.extend(i, wanted[i]);
    }
}

void setRange(CostEstimate& cost, const CostSpread& spread)
{
    const CostDistribution distribution(cost.mean, spread);
    cost.p5 = distribution.quantile(0.05);
    cost.p50 = distribution.quantile(0.5);
    cost.p95 = distribution.quantile(0.95);
    cost.spread = spread;
}

std::vector<double> beliefFactors(const Plan& plan, const TechniqueSet& techniques, std::uint64_t seed,
                                  std::size_t count, int threads, const Control& control)
{
    if (!hasBeliefs(plan, techniques))
        return {1};
    std::vector<double> factors(count, 0);
    parallelFor(count, threads, [&](std::size_t r) {
        const Program program = compileProgram(plan, techniques, seed, r);
        ProgramSample sample(plan, program, {seed, r, 0}, control);
        sample.extendAll(kRunsOfSpread);
        factors[r] = sample.mean();
    });
    const double mean = std::accumulate(factors.begin(), factors.end(), 0.0) / static_cast<double>(count);
    for (double& factor : factors)
        factor = mean > 0 ? factor / mean : 1;
    return factors;
}

std::vector<double> anchored(std::vector<double> factors, const std::vector<double>& means)
{
    const auto meanOf = [](const std::vector<double>& values, std::size_t count) {
        return std::accumulate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count), 0.0)
               / static_cast<double>(count);
    };
    const auto varianceOf = [](const std::vector<double>& values, double mean) {
        double squares = 0;
        for (const double value : values)
            squares += (value - mean) * (value - mean);
        return squares / static_cast<double>(values.size());
    };
    if (factors.size() < 2 || means.size() <= factors.size())
        return factors;
    const double mean = meanOf(means, means.size());
    if (mean <= 0 || varianceOf(factors, 1) < 0.5 * varianceOf(means, mean) / (mean * mean))
        return factors; // replications differ by luck, mostly
    const double first = meanOf(means, factors.size()) / mean;
    for (double& factor : factors)
        factor *= first;
    return factors;
}

namespace {

// One program, sampled until the mean is known well enough.
std::optional<Estimated> estimateCertain(const Plan& plan, const TechniqueSet& techniques, std::uint64_t seed,
                                         double relativeError, const Control& control)
{
    const Program program = compileProgram(plan, techniques, seed, 0);
    ProgramSample sample(plan, program, {seed, 0, 0}, control, {Spread::BeginningFirst, relativeError});
    sample.extendAll(kFirstRuns);
    for (int round = 0; round < 16 && !control.cancelled(); ++round) {
        const double error = std::sqrt(sample.variance());
        if (error <= relativeError * sample.mean())
            break;
        const auto wanted = wantedRuns(sample, relativeError);
        bool more = false;
        for (std::size_t i = 0; i < sample.size(); ++i) {
            more = more || wanted[i] > sample.sample(i).costs.size();
            sample.extend(i, wanted[i]);
        }
        control.report(std::min(0.95, relativeError * sample.mean() / std::sqrt(sample.variance())));
        if (!more)
            break;
    }
    if (control.cancelled())
        return std::nullopt;
    Summary summary(plan, program);
    for (std::size_t i = 0; i < sample.size(); ++i)
        sample.sample(i).addTo(summary, program);
    ScenarioResult result = summary.finish();
    result.cost.stderr_ = std::sqrt(sample.variance());
    setRange(result.cost, {{1}, sample.luck()});
    return Estimated{std::move(result), 1};
}

struct Replication {
    std::unique_ptr<Program> program;
    std::unique_ptr<ProgramSample> sample;
};

// A replication for each draw of the beliefs, with a few runs each, until their mean is known well enough.
std::optional<Estimated> estimateDoubted(const Plan& plan, const TechniqueSet& techniques, std::uint64_t seed,
                                         int replications, double relativeError, int threads,
                                         const Control& control)
{
    const Program first = compileProgram(plan, techniques, seed, 0);
    Summary summary(plan, first);
    std::vector<double> means;
    double luck = 0;
    const auto most = replications > 0 ? static_cast<std::size_t>(replications) : kMostReplications;
    ScenarioResult result;
    while (means.size() < most) {
        std::vector<Replication> batch(std::min(kReplicationsAtOnce, most - means.size()));
        const std::size_t base = means.size();
        parallelFor(batch.size(), threads, [&](std::size_t i) {
            Replication& made = batch[i];
            made.program = std::make_unique<Program>(compileProgram(plan, techniques, seed, base + i));
            made.sample = std::make_unique<ProgramSample>(plan, *made.program,
                                                          Draws{seed, base + i, base + i}, control);
            made.sample->extendAll(kRunsOfReplication);
        });
        if (control.cancelled())
            return std::nullopt;
        for (const Replication& made : batch) {
            means.push_back(made.sample->mean());
            luck += made.sample->luck();
            for (std::size_t i = 0; i < made.sample->size(); ++i)
                made.sample->sample(i).addTo(summary, *made.program);
        }
        const auto count = static_cast<double>(means.size());
        const double mean = std::accumulate(means.begin(), means.end(), 0.0) / count;
        double squares = 0;
        for (const double each : means)
            squares += (each - mean) * (each - mean);
        result.cost.stderr_ = count > 1 ? std::sqrt(squares / (count - 1) / count) : 0;
        control.report(
            std::min(0.95, mean > 0 ? relativeError * mean / std::max(result.cost.stderr_, 1e-300) : 0.5));
        if (replications <= 0 && result.cost.stderr_ <= relativeError * mean)
            break;
    }
    const double error = result.cost.stderr_;
    result = summary.finish(static_cast<double>(means.size()));
    result.cost.stderr_ = error;
    setRange(result.cost,
             {anchored(beliefFactors(plan, techniques, seed, kDrawsOfSpread, threads, control), means),
              luck / static_cast<double>(means.size())});
    if (control.cancelled())
        return std::nullopt;
    return Estimated{std::move(result), static_cast<int>(means.size())};
}

} // namespace

std::optional<Estimated> estimate(const Plan& plan, const TechniqueSet& techniques, std::uint64_t seed,
                                  int replications, double relativeError, int threads, const Control& control)
{
    if (hasBeliefs(plan, techniques))
        return estimateDoubted(plan, techniques, seed, replications, relativeError, threads, control);
    return estimateCertain(plan, techniques, seed, relativeError, control);
}

} // namespace spendwright
