// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/contents.h"

#include <algorithm>
#include <cmath>

namespace spendwright {

namespace {

constexpr double kNegligibleShare = 1e-9; // of the costs compared: what adding doubles up may leave over

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

const StepPart* findStep(const ScenarioResult& result, const std::string& agent, const std::string& step)
{
    const auto found = std::find_if(result.byStep.begin(), result.byStep.end(), [&](const StepPart& part) {
        return part.agent == agent && part.step == step;
    });
    return found == result.byStep.end() ? nullptr : &*found;
}

/// The player that moves this step's cost most when it alone is changed.
std::string strongestTechnique(const SavingsResult& savings, std::size_t step)
{
    std::string strongest;
    double most = kNegligibleShare * std::abs(savings.before.cost.mean);
    for (const PlayerSavings& player : savings.players) {
        if (step < player.aloneByStepUsd.size() && std::abs(player.aloneByStepUsd[step]) > most) {
            most = std::abs(player.aloneByStepUsd[step]);
            strongest = player.id;
        }
    }
    return strongest;
}

void setBefore(CostRow& row, const CostPart& part)
{
    row.callsBefore = part.calls;
    row.beforeKnown = part.known();
    row.beforeUsd = part.costUsd;
    row.unpricedBefore = part.unpricedCalls;
}

void setAfter(CostRow& row, const CostPart& part)
{
    row.callsAfter = part.calls;
    row.afterKnown = part.known();
    row.afterUsd = part.costUsd;
    row.unpricedAfter = part.unpricedCalls;
}

CostPart whole(const ScenarioResult& result)
{
    CostPart part;
    part.costUsd = result.cost.mean;
    part.calls = result.calls;
    part.unpricedCalls = result.unpricedCalls;
    return part;
}

CostRow namedRow(const Plan& plan, const StepPart& part)
{
    CostRow row;
    row.agent = row.agentLabel = part.agent;
    row.step = row.stepLabel = part.step;
    const Agent* const agent = plan.agent(part.agent);
    if (!agent)
        return row;
    row.agentLabel = Plan::label(agent->name, agent->id);
    for (const Step& step : agent->steps) {
        if (step.id == part.step)
            row.stepLabel = Plan::label(step.name, step.id);
    }
    return row;
}

struct Size {
    double usd = 0;
    double stderrUsd = 0;
};

Size sizeIn(const PlayerSavings& player, SavingsView view)
{
    const auto of = [](const Estimate& estimate) { return Size{estimate.mean, estimate.stderr_}; };
    switch (view) {
    case SavingsView::InOrder:
        return of(player.inOrder);
    case SavingsView::Alone:
        return of(player.alone);
    case SavingsView::Last:
        return of(player.last);
    case SavingsView::FairShare:
        return of(player.fairShare);
    }
    return {};
}

} // namespace

CostTable costTable(const Plan& plan, const SavingsResult& savings)
{
    CostTable table{savings.planName,
                    savings.against,
                    savings.scenario,
                    savings.periodDays,
                    savings.priceDate,
                    savings.seed,
                    savings.fingerprint,
                    {},
                    {}};
    for (std::size_t i = 0; i < savings.before.byStep.size(); ++i) {
        const StepPart& before = savings.before.byStep[i];
        const StepPart* const after = findStep(savings.after, before.agent, before.step);
        CostRow row = namedRow(plan, before);
        setBefore(row, before);
        if (after)
            setAfter(row, *after);
        const bool called = after && !after->models.empty();
        row.model = joined(called ? after->models : before.models);
        row.technique = strongestTechnique(savings, i);
        table.rows.push_back(std::move(row));
    }
    for (const StepPart& after : savings.after.byStep) {
        if (findStep(savings.before, after.agent, after.step))
            continue;
        CostRow row = namedRow(plan, after);
        setAfter(row, after);
        row.model = joined(after.models);
        table.rows.push_back(std::move(row));
    }
    setBefore(table.total, whole(savings.before));
    setAfter(table.total, whole(savings.after));
    return table;
}

Waterfall waterfall(const SavingsResult& savings, SavingsView view)
{
    const double before = savings.before.cost.mean;
    const double after = savings.after.cost.mean;
    Waterfall chart{view, {}};
    chart.bars.push_back({"before", 0, before, savings.before.cost.stderr_, true});
    double level = before;
    for (const PlayerSavings& player : savings.players) {
        const Size size = sizeIn(player, view);
        chart.bars.push_back({player.id, level, level - size.usd, size.stderrUsd, false});
        level -= size.usd;
    }
    const double negligible = kNegligibleShare * std::max(std::abs(before), std::abs(after));
    if (std::abs(level - after) > negligible)
        chart.bars.push_back({"rest", level, after, 0, false});
    chart.bars.push_back({"after", 0, after, savings.after.cost.stderr_, true});
    return chart;
}

} // namespace spendwright
