// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/breakeven.h"

#include "engine/agent/techniques/modelrouting.h"
#include "engine/analyze/alternatives.h"
#include "engine/progress.h"
#include "engine/simulate/parallel.h"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace spendwright {

namespace {

using Why = BreakEvens::Why;
using Winner = TrafficBreakEven::Winner;

constexpr int kStepsEachWay = 6; // of the traffic, by the factor below
constexpr double kStep = 3.1622776601683795;
constexpr int kHalvings = 7;         // from one step down to 1% of it
constexpr double kVisible = 2;       // standard errors
constexpr double kLeastShare = 1e-3; // of the cost: less is within the simulation's bias
constexpr std::size_t kReplications = 96;

/// From the first way to the second, at one traffic.
struct Point {
    double factor = 1;
    Estimate change; ///< as a share of what the first costs there
    Estimate usd;
    bool unpriced = false;

    [[nodiscard]] Winner winner() const
    {
        if (std::abs(change.mean) < kLeastShare || std::abs(change.mean) < kVisible * change.stderr_)
            return Winner::Neither;
        return change.mean < 0 ? Winner::Second : Winner::First;
    }
};

double runsADay(const Plan& plan)
{
    double runs = 0;
    for (const Agent& agent : plan.agents)
        if (agent.traffic)
            runs += agent.traffic->runsPerDay.mean();
    return runs;
}

Quantity times(Quantity quantity, double factor)
{
    quantity.a *= factor;
    quantity.b *= factor;
    quantity.c *= factor;
    for (double& value : quantity.values)
        value *= factor;
    return quantity;
}

class TrafficSweep {
public:
    TrafficSweep(const Plan& plan, TechniqueSet first, TechniqueSet second, const BreakEvenOptions& options,
                 const Control& control)
        : m_plan(plan),
          m_first(std::move(first)),
          m_second(std::move(second)),
          m_options(options),
          m_control(control)
    {}

    /// Nothing where it was cancelled, or where some of the cost is unknown.
    std::optional<TrafficBreakEven> run();
    [[nodiscard]] bool unpriced() const { return m_unpriced; }

private:
    [[nodiscard]] Point at(double factor) const;
    [[nodiscard]] BreakEvenPoint between(Point low, Point high) const;
    void lookAlong(const std::vector<Point>& points, std::size_t now, int step,
                   std::optional<BreakEvenPoint>& found, Winner& winner) const;

    const Plan& m_plan;
    TechniqueSet m_first;
    TechniqueSet m_second;
    const BreakEvenOptions& m_options;
    const Control& m_control;
    double m_runs = 0;
    bool m_unpriced = false;
};

Point TrafficSweep::at(double factor) const
{
    Point point;
    point.factor = factor;
    Plan plan = m_plan;
    for (Agent& agent : plan.agents)
        if (agent.traffic)
            agent.traffic->runsPerDay = times(agent.traffic->runsPerDay, factor);
    AlternativeOptions options;
    options.seed = m_options.seed;
    options.targetStderr = m_options.targetStderr;
    options.mostReplications = kReplications;
    const Control quiet{m_control.cancel, {}};
    const auto costs = alternativeCosts(
        plan, m_first, {{{}, [this](Plan&, TechniqueSet& on) { on = m_second; }}}, options, quiet);
    if (!costs)
        return point;
    point.usd = costs->costs[0].change;
    point.unpriced = costs->baseHasUnpriced || costs->costs[0].hasUnpriced;
    if (costs->base.mean > 0)
        point.change = {point.usd.mean / costs->base.mean, point.usd.stderr_ / costs->base.mean};
    return point;
}

// Where the means cross, on a logarithmic scale; the slope there says what their errors make of it.
BreakEvenPoint TrafficSweep::between(Point low, Point high) const
{
    double steepness = 0;
    double error = std::max(low.change.stderr_, high.change.stderr_);
    for (int i = 0; i < kHalvings && !m_control.cancelled(); ++i) {
        const double width = std::log(high.factor / low.factor);
        steepness = std::abs(high.change.mean - low.change.mean) / width;
        const Point middle = at(std::sqrt(low.factor * high.factor));
        error = middle.change.stderr_;
        ((middle.change.mean < 0) == (low.change.mean < 0) ? low : high) = middle;
        if (std::abs(middle.change.mean) < middle.change.stderr_ / 4)
            break; // it is no nearer known than this
    }
    const double share = low.change.mean / (low.change.mean - high.change.mean);
    const double at = low.factor * std::pow(high.factor / low.factor, std::clamp(share, 0.0, 1.0));
    const double doubt = std::exp(kVisible * error / std::max(steepness, 1e-12));
    const double wide = std::min(doubt, 1e6);
    return {at * m_runs, std::min(low.factor, at / wide) * m_runs, std::max(high.factor, at * wide) * m_runs};
}

// From the present traffic on to the first at which the other way wins beyond doubt.
void TrafficSweep::lookAlong(const std::vector<Point>& points, std::size_t now, int step,
                             std::optional<BreakEvenPoint>& found, Winner& winner) const
{
    std::size_t last = now;
    for (std::size_t i = now; i < points.size(); i += static_cast<std::size_t>(step)) {
        const Winner here = points[i].winner();
        if (here == Winner::Neither)
            continue;
        const Winner before = points[last].winner();
        if (before != Winner::Neither && here != before) {
            found = step > 0 ? between(points[last], points[i]) : between(points[i], points[last]);
            winner = here;
            return;
        }
        last = i;
    }
}

std::optional<TrafficBreakEven> TrafficSweep::run()
{
    m_runs = runsADay(m_plan);
    constexpr std::size_t kNow = kStepsEachWay;
    std::vector<Point> points(2 * kStepsEachWay + 1);
    Progress progress(m_control);
    const Control part = progress.part();
    progress.goOnTo(0.7);
    std::mutex mutex;
    std::size_t done = 0;
    parallelFor(points.size(), m_options.threads, [&](std::size_t i) {
        points[i] = at(std::pow(kStep, static_cast<double>(i) - static_cast<double>(kNow)));
        const std::lock_guard lock(mutex);
        part.report(static_cast<double>(++done) / static_cast<double>(points.size()));
    });
    m_unpriced = std::any_of(points.begin(), points.end(), [](const Point& point) { return point.unpriced; });
    TrafficBreakEven result;
    result.runsPerDay = m_runs;
    result.change = points[kNow].usd;
    result.now = points[kNow].winner();
    result.lowest = points.front().factor * m_runs;
    result.highest = points.back().factor * m_runs;
    progress.goOnTo(1);
    parallelFor(2, m_options.threads, [&](std::size_t side) {
        if (side == 0)
            lookAlong(points, kNow, -1, result.below, result.winnerBelow);
        else
            lookAlong(points, kNow, 1, result.above, result.winnerAbove);
    });
    if (m_control.cancelled())
        return std::nullopt;
    part.report(1);
    return m_unpriced ? std::nullopt : std::optional(result);
}

bool readsConversation(const Plan& plan)
{
    return std::any_of(plan.agents.begin(), plan.agents.end(), [](const Agent& agent) {
        return std::any_of(agent.steps.begin(), agent.steps.end(),
                           [](const Step& step) { return step.reads == Reads::Conversation; });
    });
}

BreakEvens::Answer<TrafficBreakEven> cachingPays(const Plan& plan, const TechniqueSet& techniques,
                                                 const BreakEvenOptions& options, const Control& control)
{
    if (runsADay(plan) <= 0)
        return {Why::NoTraffic, {}};
    if (!readsConversation(plan))
        return {Why::NothingToCache, {}};
    TechniqueSet without = techniques;
    without.promptCaching.reset();
    TechniqueSet with = techniques;
    if (!with.promptCaching)
        with.promptCaching.emplace();
    TrafficSweep sweep(plan, without, with, options, control);
    auto found = sweep.run();
    return {sweep.unpriced() ? Why::Unpriced : Why::Found, found};
}

BreakEvens::Answer<TrafficBreakEven> hourPays(const Plan& plan, const TechniqueSet& techniques,
                                              const BreakEvenOptions& options, const Control& control)
{
    if (!techniques.promptCaching)
        return {Why::CachingOff, {}};
    if (runsADay(plan) <= 0)
        return {Why::NoTraffic, {}};
    if (!readsConversation(plan))
        return {Why::NothingToCache, {}};
    TechniqueSet minutes = techniques;
    minutes.promptCaching->oneHour = false;
    TechniqueSet hour = techniques;
    hour.promptCaching->oneHour = true;
    TrafficSweep sweep(plan, minutes, hour, options, control);
    auto found = sweep.run();
    return {sweep.unpriced() ? Why::Unpriced : Why::Found, found};
}

struct Routed {
    std::vector<double> measured;
    bool unmeasured = false;
};

// What is known of the pass rates of steps that are routed.
Routed routedSteps(const Plan& plan, const std::optional<ModelRouting>& routing)
{
    Routed routed;
    for (const Agent& agent : plan.agents) {
        for (const Step& step : agent.steps) {
            const std::string& model = routedModel(step, routing);
            if (model == step.model)
                continue;
            const auto rate = step.passRate.find(model);
            if (rate == step.passRate.end())
                routed.unmeasured = true;
            else
                routed.measured.push_back(rate->second.mean());
        }
    }
    return routed;
}

void setPassRates(Plan& plan, const std::optional<ModelRouting>& routing, double passRate)
{
    for (Agent& agent : plan.agents)
        for (Step& step : agent.steps)
            if (const std::string& model = routedModel(step, routing); model != step.model)
                step.passRate[model] = passRate;
}

// The bill falls in a straight line with the pass rate, but for what failed attempts leave behind in
// caches; its ends are simulated with the same draws.
BreakEvens::Answer<RoutingBreakEven> routingPays(const Plan& plan, const TechniqueSet& techniques,
                                                 const BreakEvenOptions& options, const Control& control)
{
    if (!techniques.modelRouting)
        return {Why::RoutingOff, {}};
    const Routed routed = routedSteps(plan, techniques.modelRouting);
    if (routed.measured.empty() && !routed.unmeasured)
        return {Why::NothingRouted, {}};
    if (runsADay(plan) <= 0)
        return {Why::NoTraffic, {}};
    TechniqueSet without = techniques;
    without.modelRouting.reset();
    const auto routedAt = [&](double passRate) {
        return Alternative{{}, [&techniques, passRate](Plan& changed, TechniqueSet& on) {
                               on = techniques;
                               setPassRates(changed, on.modelRouting, passRate);
                           }};
    };
    const auto costs =
        alternativeCosts(plan, without, {routedAt(0), routedAt(1)},
                         {options.seed, options.threads, options.targetStderr, kReplications}, control);
    if (!costs)
        return {};
    const AlternativeCost& never = costs->costs[0];
    const AlternativeCost& always = costs->costs[1];
    if (costs->baseHasUnpriced || never.hasUnpriced || always.hasUnpriced)
        return {Why::Unpriced, {}};
    const double slope = never.change.mean - always.change.mean;
    if (slope <= 0)
        return {Why::NothingRouted, {}};
    RoutingBreakEven result;
    const double at = never.change.mean / slope;
    const double error =
        std::hypot((1 - at) * never.change.stderr_, at * always.change.stderr_) / slope * kVisible;
    result.passRate = {at, at - error, at + error};
    result.someUnmeasured = routed.unmeasured;
    if (!routed.measured.empty()) {
        const auto [least, greatest] = std::minmax_element(routed.measured.begin(), routed.measured.end());
        result.measured = {*least, *greatest};
    }
    return {Why::Found, result};
}

} // namespace

std::optional<BreakEvens> breakEvens(const Plan& plan, const TechniqueSet& techniques,
                                     const BreakEvenOptions& options, const Control& control)
{
    BreakEvens result;
    Progress progress(control);
    const Control part = progress.part();
    progress.goOnTo(0.1);
    result.routing = routingPays(plan, techniques, options, part);
    progress.goOnTo(0.55);
    result.caching = cachingPays(plan, techniques, options, part);
    progress.goOnTo(1);
    result.ttl = hourPays(plan, techniques, options, part);
    if (control.cancelled())
        return std::nullopt;
    return result;
}

} // namespace spendwright
