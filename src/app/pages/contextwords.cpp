// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/contextwords.h"

#include "app/document/choices.h"
#include "app/format.h"
#include "engine/report/contextchart.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Context)
};

QStringList seriesNames()
{
    return {Text::tr("Cache read"),  Text::tr("Cache write"),  Text::tr("Instructions"), Text::tr("Messages"),
            Text::tr("Own answers"), Text::tr("Tool results"), Text::tr("Summaries"),    Text::tr("Output")};
}

// As part of a sentence: "61% are …".
QString kindInSentence(InputKind kind)
{
    switch (kind) {
    case InputKind::Prefix:
        return Text::tr("instructions and tool definitions, sent with every call");
    case InputKind::Messages:
        return Text::tr("messages");
    case InputKind::Answers:
        return Text::tr("its own earlier answers");
    case InputKind::Results:
        return Text::tr("tool results");
    case InputKind::Summaries:
        return Text::tr("summaries");
    }
    return {};
}

QString causeText(Cause cause)
{
    switch (cause) {
    case Cause::Retry:
        return Text::tr("a retry");
    case Cause::Fetch:
        return Text::tr("a fetch");
    case Cause::HistorySummary:
        return Text::tr("a history summary");
    case Cause::Compaction:
        return Text::tr("a compaction");
    case Cause::Step:
    case Cause::ToolFee:
        break;
    }
    return {};
}

QString stepName(const Plan& plan, const RunCall& call)
{
    const Agent* agent = plan.agent(call.agent);
    if (!agent)
        return QString::fromStdString(call.step);
    for (const Step& step : agent->steps)
        if (step.id == call.step)
            return QString::fromStdString(Plan::label(step.name, step.id));
    return QString::fromStdString(call.step);
}

QString detail(const RunCall& call, std::size_t number, const QString& step, const QString& model)
{
    QString first = Text::tr("Call %1: %2, %3").arg(count(static_cast<double>(number)), step, model);
    if (const QString cause = causeText(call.cause); !cause.isEmpty())
        first += QStringLiteral(" (%1)").arg(cause);
    QStringList lines{first, Text::tr("after %1").arg(duration(call.startS))};
    const QStringList names = seriesNames();
    const ContextBar bar = contextBar(call);
    for (std::size_t s = 0; s < kContextSeriesCount; ++s)
        if (bar.tokens[s] > 0)
            lines << Text::tr("%1: %2 tokens", "what they are, how many")
                         .arg(names.at(static_cast<qsizetype>(s)), count(bar.tokens[s]));
    lines << (call.usd ? money(*call.usd) : Text::tr("cost unknown: the model has no price"));
    return lines.join(u'\n');
}

double inputOf(const RunTrace& trace)
{
    return trace.tokens.allInput();
}

ContextSideText sideText(const RunTrace& trace, const Plan& plan, const QString& scenario)
{
    ContextSideText text;
    text.title = Text::tr("%1: %n call(s)", nullptr, static_cast<int>(trace.callsInAll)).arg(scenario)
                 + QStringLiteral(", ") + Text::tr("%1 tokens sent").arg(count(inputOf(trace)));
    if (trace.callsInAll > trace.calls.size())
        text.title +=
            QStringLiteral(" – ")
            + Text::tr("the first %1 are drawn").arg(count(static_cast<double>(trace.calls.size())));
    for (std::size_t i = 0; i < trace.calls.size(); ++i) {
        const RunCall& call = trace.calls[i];
        text.steps << stepName(plan, call);
        text.details << detail(call, i + 1, text.steps.back(),
                               modelName(*plan.prices, QString::fromStdString(call.model)));
    }
    return text;
}

} // namespace

ContextText contextText(const TypicalRun& run, const Plan& plan, const ScenarioNames& names)
{
    ContextText text;
    text.before = sideText(run.before, plan, names.before);
    text.after = sideText(run.after, plan, names.after);
    text.series = seriesNames();
    text.axis = Text::tr("Tokens of a call");
    text.summary = contextSentence(run, names);
    return text;
}

QString contextSentence(const TypicalRun& run, const ScenarioNames& names)
{
    const double before = inputOf(run.before);
    const double after = inputOf(run.after);
    if (before <= 0)
        return Text::tr("A run in the middle sends nothing in “%1”.").arg(names.before);
    const auto largest = std::max_element(run.before.sent.begin(), run.before.sent.end());
    const auto kind = static_cast<InputKind>(largest - run.before.sent.begin());
    QString sentence =
        Text::tr("A typical run sends %1 tokens in %n call(s); %2 of them are %3.", nullptr,
                 static_cast<int>(run.before.callsInAll))
            .arg(count(before), share(static_cast<double>(*largest) / before), kindInSentence(kind));
    sentence += u' ';
    sentence += Text::tr("In “%1” it sends %2 in %n call(s)", nullptr, static_cast<int>(run.after.callsInAll))
                    .arg(names.after, count(after));
    const double read = after > 0 ? run.after.tokens.cacheRead / after : 0;
    sentence +=
        read > 0 ? Text::tr(", %1 of them read from the cache.").arg(share(read)) : QStringLiteral(".");
    return sentence;
}

} // namespace spendwright
