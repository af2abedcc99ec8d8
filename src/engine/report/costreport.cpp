// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/assumptions.h"
#include "engine/report/englishnames.h"
#include "engine/report/facts.h"
#include "engine/report/report.h"

#include <algorithm>

namespace spendwright {

namespace {

constexpr double kShownErrors = 1.96; // standard errors: 95 of 100
constexpr std::size_t kMostBarsOnPaper = 10;

class CostReport {
public:
    CostReport(const Plan& plan, const SavingsResult& savings, const ReportExtras& extras)
        : m_plan(plan),
          m_savings(savings),
          m_extras(extras),
          m_known(savings.before.costKnown() && savings.after.costKnown()),
          m_before(scenarioName(savings.against)),
          m_after(scenarioName(savings.scenario))
    {}

    Report make();

private:
    [[nodiscard]] std::string scenarioName(const std::string& id) const;
    [[nodiscard]] std::string stepName(const ContextSpan& span) const;
    [[nodiscard]] std::string cost(const ScenarioResult& result) const;
    [[nodiscard]] std::string headline() const;
    [[nodiscard]] std::vector<KeyFigure> figures() const;
    [[nodiscard]] KeyFigure figure(const std::string& label, const ScenarioResult& result) const;
    [[nodiscard]] KeyFigure savedFigure() const;
    [[nodiscard]] std::string budgetSentence() const;
    [[nodiscard]] ReportChart chart(std::string title, std::string caption) const;
    void addCharts(Report& report) const;
    void addRun(Report& report) const;
    void addNotes(Report& report) const;
    [[nodiscard]] bool partly() const
    {
        return m_savings.before.unpricedCalls > 0 || m_savings.after.unpricedCalls > 0;
    }

    const Plan& m_plan;
    const SavingsResult& m_savings;
    const ReportExtras& m_extras;
    bool m_known;
    std::string m_before;
    std::string m_after;
};

std::string usd(double value)
{
    return dollars(value, Grouping::Thousands);
}

std::string errorOf(const Estimate& estimate)
{
    return estimate.stderr_ > 0 ? "± " + usd(estimate.stderr_ * kShownErrors) : std::string("exact");
}

std::string CostReport::scenarioName(const std::string& id) const
{
    const Scenario* const scenario = m_plan.scenario(id);
    const std::string name = scenario ? Plan::label(scenario->name, id) : id;
    return isolatedName(name == "before" ? "Before" : name);
}

std::string CostReport::stepName(const ContextSpan& span) const
{
    const Agent* const agent = m_plan.agent(span.agent);
    if (!agent)
        return span.step;
    for (const Step& step : agent->steps) {
        if (step.id == span.step)
            return Plan::label(step.name, step.id);
    }
    return span.step;
}

std::string CostReport::cost(const ScenarioResult& result) const
{
    return result.costKnown() ? usd(result.cost.mean) + (result.unpricedCalls > 0 ? "*" : "")
                              : std::string(kUnpriced);
}

std::string CostReport::headline() const
{
    const std::string days = std::to_string(m_savings.periodDays) + " days";
    if (!m_known)
        return "Calls to models that have no price make the cost of " + days
               + " unknown; calls and tokens are counted.";
    const double saved = m_savings.saved.mean;
    const auto share = m_savings.savedShare();
    std::string text = "“" + m_after + "” takes the cost of " + days + " from " + cost(m_savings.before)
                       + " to " + cost(m_savings.after);
    if (saved != 0)
        text += ": " + usd(std::abs(saved)) + (saved > 0 ? " less" : " more")
                + (share ? " (" + percent(std::abs(*share)) + ")" : "");
    text += ". ";
    const CostEstimate& after = m_savings.after.cost;
    if (after.p5 < after.p95)
        text += "In 90 of 100 cases it will cost " + usd(after.p5) + " to " + usd(after.p95)
                + (m_savings.hasBeliefs ? ". " : ", by luck alone: no doubts are entered. ");
    if (m_savings.saved.stderr_ > 0)
        text += "What is saved is computed to " + errorOf(m_savings.saved) + ".";
    return text + budgetSentence();
}

std::string CostReport::budgetSentence() const
{
    const PeriodCost period = periodCost(m_plan, m_savings);
    if (!period.budgetUsd || !period.before.overBudget || !period.after.overBudget)
        return {};
    return " The chance of more than the budget of " + usd(*period.budgetUsd) + " goes from "
           + percent(*period.before.overBudget) + " to " + percent(*period.after.overBudget) + ".";
}

KeyFigure CostReport::figure(const std::string& label, const ScenarioResult& result) const
{
    KeyFigure figure{label, cost(result), {}};
    if (result.costKnown())
        figure.note = result.cost.p5 < result.cost.p95 ? usd(result.cost.p5) + " – " + usd(result.cost.p95)
                                                       : errorOf(result.cost);
    return figure;
}

KeyFigure CostReport::savedFigure() const
{
    if (!m_known)
        return {"Saved", kUnpriced, {}};
    const auto share = m_savings.savedShare();
    return {"Saved", usd(m_savings.saved.mean) + (partly() ? "*" : ""),
            (share ? percent(*share) + ", " : "") + errorOf(m_savings.saved)};
}

std::vector<KeyFigure> CostReport::figures() const
{
    std::vector<KeyFigure> figures = {figure(m_before, m_savings.before), figure(m_after, m_savings.after),
                                      savedFigure()};
    const auto& perRun = m_savings.after.costPerRun;
    if (m_savings.after.costKnown() && perRun)
        figures.push_back({"A run then costs", usd(*perRun),
                           countText(m_savings.after.runs, Grouping::Thousands) + " runs"});
    return figures;
}

ReportChart CostReport::chart(std::string title, std::string caption) const
{
    return {std::move(title), std::move(caption), m_before, m_after, Waterfall{}};
}

void CostReport::addRun(Report& report) const
{
    if (!m_extras.runs || m_extras.runs->empty() || m_extras.runs->front().before.calls.empty())
        return;
    const TypicalRun& run = m_extras.runs->front();
    const Agent* const agent = m_plan.agent(run.agent);
    const std::string name = isolatedName(agent ? Plan::label(agent->name, agent->id) : run.agent);
    ReportChart made =
        chart("Context, call by call",
              "A typical run of " + name + ": tokens sent and written in each call, "
                  + countText(run.before.tokens.allInput(), Grouping::Thousands) + " sent before, "
                  + countText(run.after.tokens.allInput(), Grouping::Thousands) + " after.");
    ContextPicture picture;
    picture.contents = contextContents(run);
    for (const ContextSpan& span : picture.contents.before.spans)
        picture.beforeSteps.push_back(stepName(span));
    for (const ContextSpan& span : picture.contents.after.spans)
        picture.afterSteps.push_back(stepName(span));
    made.contents = std::move(picture);
    report.charts.push_back(std::move(made));
}

void CostReport::addCharts(Report& report) const
{
    if (m_known) {
        ReportChart savings = chart("What saves", "From before to after, one technique after the other.");
        savings.contents = waterfall(m_savings, SavingsView::InOrder);
        report.charts.push_back(std::move(savings));
    }
    Breakdown steps = breakdown(m_plan, m_savings, BreakdownBy::Step, {}, kMostBarsOnPaper);
    if (!steps.bars.empty() && (m_savings.before.costKnown() || m_savings.after.costKnown())) {
        ReportChart made = chart("Where it goes", "The cost of each step, before and after.");
        made.contents = std::move(steps);
        report.charts.push_back(std::move(made));
    }
    PeriodCost period = periodCost(m_plan, m_savings);
    if (m_known && !(period.before.certain && period.after.certain)) {
        ReportChart made =
            chart("Where the cost will lie",
                  std::string("How likely each cost of the period is; the bar holds 90 of 100 cases.")
                      + (m_savings.hasBeliefs ? "" : " No doubts are entered, so this is luck alone."));
        made.contents = std::move(period);
        report.charts.push_back(std::move(made));
    }
    addRun(report);
}

void CostReport::addNotes(Report& report) const
{
    report.notes.insert(report.notes.begin(), "Costs are means over the whole period, simulated; ± is the "
                                              "error of that computation, which holds in "
                                              "95 of 100 cases, and in tables one standard error.");
    for (const ScenarioResult* const result : {&m_savings.before, &m_savings.after}) {
        if (result->unpricedCalls > 0)
            report.notes.push_back(countText(result->unpricedCalls, Grouping::Thousands) + " calls of “"
                                   + scenarioName(result->id) + "” go to models without a price.");
    }
    if (m_savings.after.unmeasuredQuality)
        report.notes.emplace_back("Steps are routed to models whose quality nobody has measured.");
}

// In tables for people techniques go by their names.
void nameTechniques(ReportTable& table)
{
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (table.columns[column].id != "technique")
            continue;
        for (std::vector<Cell>& row : table.rows)
            row[column].text = englishName(row[column].text);
    }
}

Report CostReport::make()
{
    Report report = savingsReport(m_plan, m_savings, SavingsReport::Steps, Grouping::Thousands);
    report.title = m_savings.planName;
    report.subtitle = m_before + " → " + m_after;
    report.headline = headline();
    report.figures = figures();
    if (!m_extras.date.empty())
        report.facts.insert(report.facts.begin() + 1, {"date", "Date", m_extras.date});
    for (ReportTable& table : report.tables)
        nameTechniques(table);
    addCharts(report);
    addNotes(report);
    report.tables.push_back(assumptionsTable(m_plan));
    report.tables.push_back(pricesUsed(m_plan));
    report.tables.back().title = "Prices in force on " + m_savings.priceDate + ", per million tokens";
    return report;
}

} // namespace

Report costReport(const Plan& plan, const SavingsResult& savings, const ReportExtras& extras)
{
    return CostReport(plan, savings, extras).make();
}

} // namespace spendwright
