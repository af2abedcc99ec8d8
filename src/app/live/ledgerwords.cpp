// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/ledgerwords.h"

#include "app/format.h"
#include "app/live/livewords.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>

namespace spendwright {
namespace {

struct LedgerWords {
    Q_DECLARE_TR_FUNCTIONS(LedgerWords)
};

QString joined(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

QString tokenLine(const QString& name, std::int64_t tokens)
{
    return LedgerWords::tr("%1: %2 tokens").arg(name, count(static_cast<double>(tokens)));
}

} // namespace

QString ledgerViewName(LedgerView view)
{
    switch (view) {
    case LedgerView::Day:
        return LedgerWords::tr("Day");
    case LedgerView::Model:
        return LedgerWords::tr("Model");
    case LedgerView::Agent:
        return LedgerWords::tr("Agent");
    case LedgerView::Step:
        break;
    }
    return LedgerWords::tr("Step");
}

QString ledgerViewHint(LedgerView view)
{
    switch (view) {
    case LedgerView::Day:
        return LedgerWords::tr("What each day cost (days in UTC)");
    case LedgerView::Model:
        return LedgerWords::tr("What each model cost");
    case LedgerView::Agent:
        return LedgerWords::tr("What each agent cost");
    case LedgerView::Step:
        break;
    }
    return LedgerWords::tr("Which step is expensive");
}

QString callPurpose(const CallTags& tags)
{
    const QString purpose = joined({tags.plan, tags.agent, tags.step});
    return purpose.isEmpty() ? LedgerWords::tr("prompts", "calls that belong to no plan") : purpose;
}

QString ledgerRowName(const LedgerRow& row, LedgerView view)
{
    if (view == LedgerView::Day)
        return QLocale().toString(QDate::fromString(row.day, Qt::ISODate), QLocale::ShortFormat);
    if (view == LedgerView::Model)
        return row.model;
    return callPurpose({row.plan, row.agent, row.step});
}

QString ledgerCostHint(const LedgerRow& row)
{
    if (row.worstCase == 0)
        return {};
    return LedgerWords::tr(
               "%n call(s) ended so that nobody knows the cost; they count at the most they can have "
               "cost. Known: %1.",
               nullptr, static_cast<int>(std::min<std::int64_t>(row.worstCase, 1'000'000'000)))
        .arg(exactMoney(row.cost));
}

QString ledgerSentence(const LedgerSummary& summary)
{
    const auto dearest =
        std::max_element(summary.rows.begin(), summary.rows.end(),
                         [](const LedgerRow& a, const LedgerRow& b) { return a.booked < b.booked; });
    if (dearest == summary.rows.end())
        return {};
    const double whole = summary.total.booked.usd();
    if (whole <= 0)
        return LedgerWords::tr("No call has cost anything yet.");
    return LedgerWords::tr("Dearest: “%1” with %2, %3 of the whole.",
                           "a day, model, agent or step; an amount; a share")
        .arg(ledgerRowName(*dearest, summary.view), exactMoney(dearest->booked),
             share(dearest->booked.usd() / whole));
}

QString capSentence(const LedgerSummary& summary)
{
    if (!summary.cap)
        return LedgerWords::tr("No spending cap is set, so nothing can be sent.");
    return LedgerWords::tr("%1 of the cap of %2 are spent since %3.")
        .arg(exactMoney(summary.spent), exactMoney(summary.cap->amount), moment(summary.cap->since));
}

QString callStateName(CallState state)
{
    switch (state) {
    case CallState::Reserved:
        return LedgerWords::tr("reserved");
    case CallState::Sent:
        return LedgerWords::tr("on its way");
    case CallState::Done:
        return LedgerWords::tr("done");
    case CallState::Failed:
        return LedgerWords::tr("failed");
    case CallState::Unsent:
        return LedgerWords::tr("not sent");
    case CallState::Unknown:
        break;
    }
    return LedgerWords::tr("end not known");
}

QString callDetails(const CallRecord& call)
{
    const CallOutcome& outcome = call.outcome;
    QStringList lines{call.entry.endpoint, callPurpose(call.entry.tags)};
    if (outcome.usage) {
        const Usage& usage = *outcome.usage;
        lines << tokenLine(LedgerWords::tr("Input"), usage[TokenClass::Input])
              << tokenLine(LedgerWords::tr("Cache write, 5 minutes"), usage[TokenClass::CacheWrite5m])
              << tokenLine(LedgerWords::tr("Cache write, 1 hour"), usage[TokenClass::CacheWrite1h])
              << tokenLine(LedgerWords::tr("Cache read"), usage[TokenClass::CacheRead])
              << tokenLine(LedgerWords::tr("Output"), usage[TokenClass::Output]);
    }
    if (outcome.firstTokenS)
        lines << LedgerWords::tr("First token after %1").arg(duration(*outcome.firstTokenS));
    if (!outcome.stopReason.isEmpty())
        lines << LedgerWords::tr("Ended with %1").arg(outcome.stopReason);
    if (!outcome.requestId.isEmpty())
        lines << LedgerWords::tr("Request %1").arg(outcome.requestId);
    if (!outcome.error.isEmpty())
        lines << outcome.error;
    return lines.join(u'\n');
}

} // namespace spendwright
