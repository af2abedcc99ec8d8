// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/report/report.h"

#include <memory>

// Results made by hand, with names that no writer may take for markup, formulas or separators.

inline spendwright::StepPart sampleStep(const char* step, double usd, double calls)
{
    spendwright::StepPart part;
    part.agent = "desk";
    part.step = step;
    part.costUsd = usd;
    part.calls = calls;
    part.models = {"model-a", "model-b"};
    return part;
}

inline spendwright::Plan samplePlan()
{
    spendwright::Plan plan;
    plan.name = "=1+1|<b>\"a,b\"";
    spendwright::Agent agent;
    agent.id = "desk";
    agent.name = "Help | desk";
    agent.steps.resize(2);
    agent.steps[0].id = "ask";
    agent.steps[0].name = "=cmd()";
    agent.steps[1].id = "answer";
    plan.agents.push_back(agent);
    plan.prices = std::make_shared<const spendwright::PriceBook>();
    return plan;
}

inline spendwright::SavingsResult sampleSavings()
{
    spendwright::SavingsResult savings;
    savings.planName = samplePlan().name;
    savings.against = "before";
    savings.scenario = "all";
    savings.seed = 18446744073709551615ULL;
    savings.priceDate = "2026-11-22";
    savings.fingerprint = "0123456789abcdef";
    savings.before.id = "before";
    savings.before.cost = {{100, 0.25}, 90, 99, 115};
    savings.before.calls = 30;
    savings.before.byStep = {sampleStep("ask", 40, 10), sampleStep("answer", 60, 20)};
    savings.after.id = "all";
    savings.after.cost = {{70, 0.5}, 60, 69, 85};
    savings.after.calls = 25;
    savings.after.byStep = {sampleStep("ask", 45, 10), sampleStep("answer", 25, 15)};
    savings.saved = {30, 0.125};
    spendwright::PlayerSavings cache;
    cache.id = "tool_cache";
    cache.alone = {40, 0.5};
    cache.last = {35, 0.5};
    cache.inOrder = {40, 0.5};
    cache.fairShare = {37.5, 0.5};
    cache.latencyP50ChangeS = -1.5;
    cache.aloneByStepUsd = {0, 40};
    spendwright::PlayerSavings dear;
    dear.id = "compaction";
    dear.alone = {-5, 0.25};
    dear.last = {-10, 0.25};
    dear.inOrder = {-10, 0.25};
    dear.fairShare = {-7.5, 0.25};
    dear.aloneByStepUsd = {-5, 0};
    savings.players = {cache, dear};
    return savings;
}
