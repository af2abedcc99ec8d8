// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/templates.h"

#include "app/document/planjson.h"

#include <QCoreApplication>

namespace spendwright {
namespace {

struct Templates {
    Q_DECLARE_TR_FUNCTIONS(Templates)
};

// %1, %2 and so on stand for the names, quoted; %d for the date of the prices, %b and %a for the scenarios.
constexpr const char* kClassifier = R"({
  "format": "spendwright-plan", "version": 1, "name": %1, "period_days": 30, "price_date": %d,
  "agents": [{
    "id": "sorter", "name": %1, "user_tokens": {"p5": 80, "p95": 900},
    "context": {"system_tokens": 1400},
    "steps": [{"id": "classify", "name": %2, "task": "classify", "model": "claude-sonnet-5-5", "output_tokens": 8}],
    "traffic": {"runs_per_day": 5000}
  }],
  "scenarios": [{"id": "before", "name": %b},
    {"id": "after", "name": %a, "techniques": {"model_routing": {}, "prompt_caching": {"scope": "prefix"}}}]
})";

constexpr const char* kResearch = R"({
  "format": "spendwright-plan", "version": 1, "name": %1, "period_days": 30, "price_date": %d,
  "tools": [{"id": "search", "name": %2, "result_tokens": {"p5": 500, "p95": 2500}, "fee_usd": 0.01,
    "latency_s": {"p5": 0.5, "p95": 2}, "distinct_inputs": 500, "popularity": 1}],
  "agents": [{
    "id": "research", "name": %1, "user_tokens": {"p5": 40, "p95": 250},
    "context": {"tools_tokens": 400, "system_tokens": 1600},
    "steps": [
      {"id": "plan", "name": %3, "task": "reason", "model": "claude-sonnet-5-5", "output_tokens": 250},
      {"id": "search", "name": %4, "task": "reason", "model": "claude-sonnet-5-5", "output_tokens": 120,
        "repeat": {"min": 3, "mode": 5, "max": 9}, "tool": "search"},
      {"id": "write", "name": %5, "task": "synthesize", "model": "claude-sonnet-5-5",
        "output_tokens": {"p5": 400, "p95": 1200}}],
    "traffic": {"runs_per_day": 300}
  }],
  "scenarios": [{"id": "before", "name": %b},
    {"id": "after", "name": %a, "techniques": {"tool_cache": {}, "prompt_caching": {"scope": "conversation"},
      "result_truncation": {"max_tokens": 1000}}}]
})";

constexpr const char* kChat = R"({
  "format": "spendwright-plan", "version": 1, "name": %1, "period_days": 30, "price_date": %d,
  "agents": [{
    "id": "chat", "name": %1, "user_tokens": {"p5": 15, "p95": 160},
    "context": {"system_tokens": 2200},
    "steps": [{"id": "reply", "name": %2, "task": "generate", "model": "claude-sonnet-5-5",
      "output_tokens": {"p5": 80, "p95": 450}}],
    "traffic": {"runs_per_day": 800, "turns": {"min": 1, "mode": 4, "max": 14},
      "think_time_s": {"p5": 10, "p95": 240}}
  }],
  "scenarios": [{"id": "before", "name": %b},
    {"id": "after", "name": %a, "techniques": {"prompt_caching": {"scope": "conversation"}}}]
})";

constexpr const char* kNightly = R"({
  "format": "spendwright-plan", "version": 1, "name": %1, "period_days": 30, "price_date": %d,
  "agents": [{
    "id": "reader", "name": %1, "interactive": false, "user_tokens": {"p5": 900, "p95": 6000},
    "context": {"system_tokens": 1800},
    "steps": [
      {"id": "extract", "name": %2, "task": "extract", "model": "claude-sonnet-5-5", "output_tokens": 350},
      {"id": "check", "name": %3, "task": "reason", "model": "claude-sonnet-5-5", "output_tokens": 150,
        "probability": 0.2}],
    "traffic": {"runs_per_day": 2000, "arrivals": "burst", "burst_hour": 2}
  }],
  "scenarios": [{"id": "before", "name": %b}, {"id": "after", "name": %a, "techniques": {"batch": {}}}]
})";

constexpr const char* kOrchestrator = R"({
  "format": "spendwright-plan", "version": 1, "name": %1, "period_days": 30, "price_date": %d,
  "counted_for": "claude-opus-5-5",
  "tools": [{"id": "search", "name": %2, "result_tokens": {"p5": 600, "p95": 2200}, "fee_usd": 0.01,
    "latency_s": {"p5": 0.5, "p95": 2}}],
  "agents": [
    {"id": "lead", "name": %3, "user_tokens": {"p5": 60, "p95": 300},
      "context": {"tools_tokens": 350, "system_tokens": 1600},
      "steps": [
        {"id": "plan", "name": %4, "task": "reason", "model": "claude-opus-5-5", "output_tokens": 600,
          "delegate": {"agent": "worker", "count": {"min": 2, "mode": 3, "max": 5}, "brief_tokens": 200,
            "report_tokens": 700}},
        {"id": "write", "name": %5, "task": "synthesize", "model": "claude-opus-5-5", "output_tokens": 1200}],
      "traffic": {"runs_per_day": 80}},
    {"id": "worker", "name": %6, "context": {"tools_tokens": 250, "system_tokens": 1100},
      "steps": [
        {"id": "search", "name": %7, "task": "reason", "model": "claude-sonnet-5-5", "output_tokens": 150,
          "repeat": {"min": 3, "mode": 5, "max": 8}, "tool": "search"},
        {"id": "report", "name": %8, "task": "summarize", "model": "claude-sonnet-5-5", "output_tokens": 700}]}],
  "scenarios": [{"id": "before", "name": %b},
    {"id": "after", "name": %a, "techniques": {"prompt_caching": {"scope": "conversation"}}}]
})";

std::string filledIn(const char* plan, const QStringList& names, const std::string& priceDate)
{
    const auto quoted = [](const QString& text) { return QString::fromStdString(jsonText(text)); };
    QString text = QString::fromLatin1(plan);
    for (qsizetype i = 0; i < names.size(); ++i)
        text.replace(u'%' + QString::number(i + 1), quoted(names.at(i)));
    text.replace(QStringLiteral("%d"), quoted(QString::fromStdString(priceDate)));
    text.replace(QStringLiteral("%b"), quoted(Templates::tr("As today")));
    text.replace(QStringLiteral("%a"), quoted(Templates::tr("With savings")));
    return text.toStdString();
}

} // namespace

std::vector<PlanTemplate> planTemplates(const std::string& priceDate)
{
    const auto make = [&priceDate](const char* id, const char* plan, const QString& sentence,
                                   const QStringList& names) {
        return PlanTemplate{id, names.first(), sentence, filledIn(plan, names, priceDate)};
    };
    const QString search = Templates::tr("Web search");
    return {
        make("classifier", kClassifier, Templates::tr("One short call for each item: mail, tickets, forms."),
             {Templates::tr("Classifier"), Templates::tr("Classify")}),
        make("research", kResearch, Templates::tr("Plans, searches several times, writes an answer."),
             {Templates::tr("Researcher"), search, Templates::tr("Plan the searches"),
              Templates::tr("Search"), Templates::tr("Write the answer")}),
        make("chat", kChat, Templates::tr("Conversations with people who think in between."),
             {Templates::tr("Chat assistant"), Templates::tr("Reply")}),
        make("nightly", kNightly, Templates::tr("Documents read at night, when nobody waits."),
             {Templates::tr("Nightly batch"), Templates::tr("Extract the fields"),
              Templates::tr("Check the doubtful ones")}),
        make("orchestrator", kOrchestrator,
             Templates::tr("A lead that hands parts of the work to sub-agents."),
             {Templates::tr("Orchestrator"), search, Templates::tr("Lead"),
              Templates::tr("Hand out the work"), Templates::tr("Write the report"), Templates::tr("Worker"),
              Templates::tr("Search and read"), Templates::tr("Report to the lead")}),
    };
}

} // namespace spendwright
