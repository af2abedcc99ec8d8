// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/explanationwords.h"

#include "app/document/choices.h"
#include "app/format.h"
#include "app/pages/breakdownwords.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <cmath>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

QString dateText(const std::string& iso)
{
    const QDate date = QDate::fromString(QString::fromStdString(iso), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : QString::fromStdString(iso);
}

QString partName(const FigurePlace& place, const Plan& plan, const PlanDocument& document)
{
    if (place.cause)
        return classOrCauseName(causeId(*place.cause));
    if (place.tokenClass)
        return tokenClassName(*place.tokenClass);
    if (!place.model.empty())
        return modelName(document, QString::fromStdString(place.model));
    const Agent* agent = plan.agent(place.agent);
    if (!agent)
        return Text::tr("The bill");
    const QString agentName = QString::fromStdString(Plan::label(agent->name, agent->id));
    for (const Step& step : agent->steps) {
        if (step.id != place.step)
            continue;
        const QString stepName = QString::fromStdString(Plan::label(step.name, step.id));
        return plan.agents.size() > 1 ? Text::tr("%1 › %2", "agent, step").arg(agentName, stepName)
                                      : stepName;
    }
    return agentName;
}

QString originText(const PriceOrigin& origin)
{
    const QString name = QString::fromStdString(origin.name);
    if (origin.ownOfPlan)
        return Text::tr("%1: a price of the plan’s own.").arg(name);
    const QString since = origin.from.empty()
                              ? Text::tr("%1:", "model, then where its price is from").arg(name)
                              : Text::tr("%1, price since %2:").arg(name, dateText(origin.from));
    return origin.source.empty() ? since + u' ' + unknownFigure()
                                 : since + u' ' + QString::fromStdString(origin.source);
}

} // namespace

QString figureName(const Explanation& explanation, const PlanSet& plans, const PlanDocument& document,
                   const ScenarioNames& names)
{
    const bool before = explanation.figure.side == BillSide::Before;
    return Text::tr("%1 in “%2”", "part of the bill, scenario")
        .arg(partName(explanation.figure.place, plans.plan, document), before ? names.before : names.after);
}

QString callsText(const ExplainedCalls& calls, const PlanDocument& document)
{
    QStringList parts{Text::tr("%1 calls to %2", "number, model")
                          .arg(count(calls.calls < 100 ? calls.calls : std::round(calls.calls)),
                               modelName(document, QString::fromStdString(calls.model)))};
    if (calls.cause != Cause::Step)
        parts << classOrCauseName(causeId(calls.cause));
    if (calls.lane == Lane::Batched)
        parts << Text::tr("batched", "calls");
    if (calls.lane == Lane::Fast)
        parts << Text::tr("fast", "calls");
    if (calls.tier)
        parts << Text::tr("long requests");
    if (!calls.priced)
        parts << Text::tr("without a price");
    return parts.join(QStringLiteral(", "));
}

QString factorsText(const ExplainedCalls& calls)
{
    QStringList factors;
    for (const PriceFactor& factor : calls.factors) {
        const QString times = QLocale().toString(factor.factor, 'g', 6);
        factors << (factor.kind == PriceFactor::Kind::Batch  ? Text::tr("× %1 batched").arg(times)
                    : factor.kind == PriceFactor::Kind::Fast ? Text::tr("× %1 fast").arg(times)
                                                             : Text::tr("× %1 in the US").arg(times));
    }
    return factors.isEmpty() ? QString() : Text::tr("Prices are %1").arg(factors.join(QStringLiteral(", ")));
}

QString tokenClassName(TokenClass tokenClass)
{
    return classOrCauseName(tokenClassId(tokenClass));
}

QString toolFeesName()
{
    return classOrCauseName(causeId(Cause::ToolFee));
}

QStringList explanationNotes(const Explanation& explanation)
{
    QStringList notes;
    if (explanation.unpricedCalls > 0)
        notes << Text::tr("%1 calls to models without a price are left out.")
                     .arg(count(explanation.unpricedCalls));
    notes << (explanation.bill.stderr_ > 0 ? Text::tr("The scenario’s whole bill is computed to ± %1.")
                                                 .arg(money(kShownErrors * explanation.bill.stderr_))
                                           : Text::tr("Computed exactly."));
    for (const PriceOrigin& origin : explanation.prices)
        notes << originText(origin);
    return notes;
}

} // namespace spendwright
