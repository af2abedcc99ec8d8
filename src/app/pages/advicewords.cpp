// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/advicewords.h"

#include "app/document/choices.h"
#include "app/document/planjson.h"
#include "app/format.h"
#include "app/forms/techniquefields.h"
#include "app/texts.h"
#include "engine/report/numbers.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

#include <cmath>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Advice)
};

constexpr double kNoticed = 0.05;      // a smaller relative change of latency is none
constexpr double kNoticedRuns = 0.005; // of the share of runs that succeed
constexpr double kNoError = 0.0005;    // of a saving: less is nothing to tell of
constexpr double kNever = 0.001;       // a smaller share of the input is as good as nothing

// What is only estimated, in digits that can be read.
QString aboutText(double number)
{
    return count(roundedWhole(number, 3));
}

// A name of its own for it in the middle of a sentence.
QString named(Technique technique)
{
    return inSentence(techniqueName(technique));
}

QString valueText(const Field& field, const QJsonValue& value)
{
    if (field.choices)
        return choiceLabel(field.choices(), value.toString());
    if (!value.isDouble())
        return QString::fromStdString(textFromJson(value));
    const QString number = QLocale().toString(value.toDouble(), 'g', 12);
    return field.unit.isEmpty() ? number : Text::tr("%1 %2", "number, unit").arg(number, field.unit);
}

const Field* fieldOf(const FieldSections& sections, const QString& key)
{
    for (const FieldSection& section : sections) {
        for (const Field& field : section.fields) {
            if (field.key == key)
                return &field;
        }
    }
    return nullptr;
}

QString taskName(const PlanDocument& document, const std::string& task)
{
    return choiceLabel(taskChoices(document), QString::fromStdString(task));
}

QString changeText(const TechniqueChange& change, const PlanDocument& document)
{
    const QString name = techniqueName(change.technique);
    if (change.json.empty())
        return Text::tr("%1: off", "technique").arg(name);
    const FieldSections fields = techniqueFields(document, change.technique);
    const QJsonObject json = jsonFromText(change.json).toObject();
    QStringList values;
    for (const QString& key : json.keys()) {
        const Field* field = fieldOf(fields, key);
        if (field && !field->pairs)
            values << Text::tr("%1 %2", "parameter, value")
                          .arg(inSentence(field->label), valueText(*field, json[key]));
    }
    return values.isEmpty()
               ? Text::tr("%1: on", "technique").arg(name)
               : Text::tr("%1: on, %2", "technique, parameters").arg(name, values.join(QStringLiteral(", ")));
}

QString changesText(const AdviceTrial& trial, const PlanDocument& document)
{
    if (trial.kind == TrialKind::CheaperModel)
        return Text::tr("%1: “%2” goes to %3")
            .arg(techniqueName(trial.technique), taskName(document, trial.task),
                 modelName(document, QString::fromStdString(trial.model)));
    if (trial.kind == TrialKind::Parameter) {
        const FieldSections fields = techniqueFields(document, trial.technique);
        const QString key = QString::fromStdString(trial.parameter);
        const Field* field = fieldOf(fields, key);
        if (field)
            return Text::tr("%1, %2: %3 → %4", "technique, parameter, now, then")
                .arg(techniqueName(trial.technique), inSentence(field->label),
                     valueText(*field, jsonFromText(trial.from)), valueText(*field, jsonFromText(trial.to)));
    }
    QStringList changes;
    for (const TechniqueChange& change : trial.changes)
        changes << changeText(change, document);
    return changes.join(QStringLiteral("; "));
}

QString titleOf(const AdviceTrial& trial, const PlanDocument& document)
{
    switch (trial.kind) {
    case TrialKind::SwitchOn:
        return Text::tr("Switch on %1").arg(named(trial.technique));
    case TrialKind::SwitchOff:
        return Text::tr("Switch off %1").arg(named(trial.technique));
    case TrialKind::StableCache:
        return Text::tr("Cache prompts, with what changes moved out of the way");
    case TrialKind::CheaperModel:
        return Text::tr("Leave “%1” to %2", "task, model")
            .arg(taskName(document, trial.task), modelName(document, QString::fromStdString(trial.model)));
    case TrialKind::Parameter:
        break;
    }
    return changesText(trial, document);
}

QString tokensFall(const Advice& advice, const Finding& finding)
{
    const double now = advice.now.inputTokens;
    const double then = finding.then.inputTokens;
    const QString change = now > 0 ? then < now ? Text::tr("%1 less", "share").arg(share(1 - then / now))
                                                : Text::tr("%1 more", "share").arg(share(then / now - 1))
                                   : QString();
    return Text::tr("The period’s input is then %1 tokens, not %2 (%3).")
        .arg(aboutText(then), aboutText(now), change);
}

QString stepName(const Plan& plan, const ResultsEvidence& results)
{
    const Agent* agent = plan.agent(results.agent);
    for (const Step& step : agent ? agent->steps : std::vector<Step>())
        if (step.id == results.step)
            return QString::fromStdString(Plan::label(step.name, step.id));
    return QString::fromStdString(results.step);
}

QString resultsText(const Advice& advice, const Plan& plan)
{
    if (!advice.results)
        return {};
    return Text::tr("In a typical run %1 of what “%2” sends are tool results.")
        .arg(share(advice.results->share), stepName(plan, *advice.results));
}

QString readText(const Advice& advice, const Finding& finding)
{
    const QString then = share(finding.then.readShare);
    const QString now = share(advice.now.readShare);
    if (then == now)
        return Text::tr("%1 tokens are then written to the prompt cache, not %2.")
            .arg(aboutText(finding.then.writtenTokens), aboutText(advice.now.writtenTokens));
    return Text::tr("%1 of the input is then read from the prompt cache, where it is %2 now.").arg(then, now);
}

QString whyOn(const Finding& finding, const Advice& advice, const Plan& plan)
{
    switch (finding.trial.technique) {
    case Technique::PromptCaching:
    case Technique::StablePrefix:
        return readText(advice, finding);
    case Technique::ToolCache:
        return Text::tr("%1 of the tools’ results then come from the cache.")
            .arg(share(finding.then.toolHitRate));
    case Technique::ResultTruncation:
    case Technique::ResultPruning:
        return QStringList{resultsText(advice, plan), tokensFall(advice, finding)}.join(u' ').trimmed();
    case Technique::EarlyExit:
        return Text::tr("The period then takes %1 calls, not %2.")
            .arg(aboutText(finding.then.calls), aboutText(advice.now.calls));
    case Technique::Batch:
        return Text::tr("%1 of the calls are of runs that nobody waits for; they can go as batches.")
            .arg(share(finding.then.batchedShare));
    default:
        return tokensFall(advice, finding);
    }
}

QString whyOff(const Finding& finding, const Advice& advice)
{
    if (finding.trial.technique != Technique::PromptCaching)
        return Text::tr("It costs more than it saves beside the other techniques of this scenario.") + u' '
               + tokensFall(advice, finding);
    const QString written = aboutText(advice.now.writtenTokens);
    if (advice.now.readShare < kNever)
        return Text::tr(
                   "Nothing is ever read from the cache, but %1 tokens are written to it, at a higher price.")
            .arg(written);
    return Text::tr("Only %1 of the input is read from the cache: less than writing %2 tokens to it costs.")
        .arg(share(advice.now.readShare), written);
}

QString whyOf(const Finding& finding, const Advice& advice, const Plan& plan)
{
    switch (finding.trial.kind) {
    case TrialKind::SwitchOn:
        return whyOn(finding, advice, plan);
    case TrialKind::SwitchOff:
        return whyOff(finding, advice);
    case TrialKind::StableCache:
        return Text::tr("Something that changes in every call stands in front of the prompt, so nothing "
                        "behind it could be read from a cache.")
               + u' ' + readText(advice, finding);
    case TrialKind::CheaperModel:
        return Text::tr("It was measured: %1 of the calls pass there. Those that don’t are made again on the "
                        "step’s own model, and the saving has that in it.")
            .arg(share(finding.trial.passRate));
    case TrialKind::Parameter:
        break;
    }
    return finding.trial.technique == Technique::PromptCaching ? readText(advice, finding)
           : finding.trial.technique == Technique::ToolCache
               ? Text::tr("%1 of the tools’ results then come from the cache, where it is %2 now.")
                     .arg(share(finding.then.toolHitRate), share(advice.now.toolHitRate))
               : tokensFall(advice, finding);
}

// What takes something from the model that it would have seen.
bool takesAway(const AdviceTrial& trial)
{
    if (trial.kind == TrialKind::SwitchOff)
        return false;
    switch (trial.technique) {
    case Technique::ResultTruncation:
    case Technique::HistorySummary:
    case Technique::EarlyExit:
    case Technique::ResultPruning:
    case Technique::Compaction:
    case Technique::Retrieval:
    case Technique::SingleAgent:
        return true;
    default:
        return false;
    }
}

// By nothing else does a run fail or succeed.
bool changesWhoAnswers(Technique technique)
{
    return technique == Technique::ModelRouting || technique == Technique::EarlyExit
           || technique == Technique::SingleAgent;
}

QString costOf(const Finding& finding, const Advice& advice)
{
    QStringList costs;
    const double now = advice.now.latencyP95S;
    const double then = finding.then.latencyP95S;
    if (now > 0 && std::abs(then - now) > kNoticed * now)
        costs << Text::tr("95 of 100 runs take up to %1, now %2.").arg(duration(then), duration(now));
    if (changesWhoAnswers(finding.trial.technique)
        && std::abs(finding.then.successRate - advice.now.successRate) > kNoticedRuns)
        costs << Text::tr("%1 of the runs succeed, now %2.")
                     .arg(share(finding.then.successRate), share(advice.now.successRate));
    if (takesAway(finding.trial))
        costs << Text::tr(
            "The model sees less of what came before; what that does to its answers the plan does not know.");
    if (finding.trial.technique == Technique::ToolCache && finding.trial.kind != TrialKind::SwitchOff)
        costs << Text::tr("Results may be as old as the cache keeps them.");
    return costs.join(u' ');
}

} // namespace

FindingText findingText(const Finding& finding, const Advice& advice, const Plan& plan,
                        const PlanDocument& document)
{
    FindingText text;
    text.title = titleOf(finding.trial, document);
    text.why = whyOf(finding, advice, plan);
    if (finding.trial.kind != TrialKind::Parameter) // else the title says it
        text.changes = changesText(finding.trial, document);
    text.cost = costOf(finding, advice);
    text.saving = moneySaved(finding.saved.mean);
    const QString saved =
        advice.bill.mean > 0 ? shareSaved(finding.saved.mean / advice.bill.mean) : QString();
    const double error = kShownErrors * finding.saved.stderr_;
    text.share = error > kNoError * finding.saved.mean
                     ? Text::tr("%1, ± %2", "share, error").arg(saved, moneyShort(error))
                     : saved;
    return text;
}

QString adviceSentence(const Advice& advice, const QString& scenario)
{
    if (advice.findings.empty())
        return Text::tr("“%1”: of %n change(s) that were simulated, none would save anything.", nullptr,
                        static_cast<int>(advice.tried))
            .arg(scenario);
    const Finding& first = advice.findings.front();
    const QString most = advice.bill.mean > 0 ? share(first.saved.mean / advice.bill.mean) : QString();
    return Text::tr("“%1” costs %2. %n change(s) would save something beyond the error of the computation, "
                    "the first of them %3.",
                    nullptr, static_cast<int>(advice.findings.size()))
               .arg(scenario, moneyShort(advice.bill.mean), most)
           + u' '
           + Text::tr("Each is simulated by itself, on top of what is on: together they don’t save the sum.");
}

} // namespace spendwright
