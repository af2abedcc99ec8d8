// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/ledger.h"
#include "live/ledgerrows.h"

#include <QSqlQuery>

#include <algorithm>

namespace spendwright {

namespace {

constexpr qint64 kMostPico = 9'000'000'000'000'000'000;
constexpr qint64 kPart = 1'000'000;
constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
const QString kSums = QStringLiteral(
    "count(*), sum(CASE WHEN state IN ('failed', 'unsent') THEN 1 ELSE 0 END), sum(worst_case), sum(input), "
    "sum(cache_write_5m), sum(cache_write_1h), sum(cache_read), sum(output), sum(cost_pico / 1000000), "
    "sum(cost_pico % 1000000), sum(booked_pico / 1000000), sum(booked_pico % 1000000), avg(latency_s), "
    "avg(first_token_s)");

/// A sum of amounts in two parts, neither of which can overflow.
Money sumOf(const QSqlQuery& query, int column)
{
    return Money::fromPico(Int128(query.value(column).toLongLong()) * kPart
                           + query.value(column + 1).toLongLong());
}

std::optional<double> number(const QSqlQuery& query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(query.value(column).toDouble());
}

LedgerRow readSums(const QSqlQuery& query, int column)
{
    LedgerRow row;
    row.calls = query.value(column).toLongLong();
    row.failed = query.value(column + 1).toLongLong();
    row.worstCase = query.value(column + 2).toLongLong();
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        row.usage.tokens[c] = query.value(column + 3 + static_cast<int>(c)).toLongLong();
    row.cost = sumOf(query, column + 8);
    row.booked = sumOf(query, column + 10);
    row.meanLatencyS = number(query, column + 12);
    row.meanFirstTokenS = number(query, column + 13);
    return row;
}

QString keysOf(LedgerView view)
{
    switch (view) {
    case LedgerView::Day:
        return QStringLiteral("started_ms / %1").arg(kDayMs);
    case LedgerView::Model:
        return QStringLiteral("model");
    case LedgerView::Agent:
        return QStringLiteral("plan, agent");
    case LedgerView::Step:
        break;
    }
    return QStringLiteral("plan, agent, step");
}

LedgerRow readRow(const QSqlQuery& query, LedgerView view)
{
    switch (view) {
    case LedgerView::Day: {
        LedgerRow row = readSums(query, 1);
        row.day = QDateTime::fromMSecsSinceEpoch(query.value(0).toLongLong() * kDayMs, Qt::UTC)
                      .date()
                      .toString(Qt::ISODate);
        return row;
    }
    case LedgerView::Model: {
        LedgerRow row = readSums(query, 1);
        row.model = query.value(0).toString();
        return row;
    }
    case LedgerView::Agent:
    case LedgerView::Step:
        break;
    }
    LedgerRow row = readSums(query, view == LedgerView::Step ? 3 : 2);
    row.plan = query.value(0).toString();
    row.agent = query.value(1).toString();
    if (view == LedgerView::Step)
        row.step = query.value(2).toString();
    return row;
}

CallState stateOf(const QString& id)
{
    for (int i = 0; i <= static_cast<int>(CallState::Unknown); ++i) {
        if (callStateId(static_cast<CallState>(i)) == id)
            return static_cast<CallState>(i);
    }
    return CallState::Unknown;
}

CallRecord readRecord(const QSqlQuery& query)
{
    const auto text = [&](int column) { return query.value(column).toString(); };
    CallRecord record;
    record.id = text(0);
    record.start = QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), Qt::UTC);
    record.entry = {text(2),
                    text(3),
                    {text(4), text(5), text(6)},
                    query.value(7).toInt(),
                    record.start,
                    Money::fromPico(query.value(9).toLongLong()),
                    std::nullopt};
    CallOutcome& outcome = record.outcome;
    outcome.state = stateOf(text(8));
    record.booked = Money::fromPico(query.value(10).toLongLong());
    if (!query.isNull(11))
        outcome.cost = Money::fromPico(query.value(11).toLongLong());
    record.worstCase = query.value(12).toInt() != 0;
    outcome.answeredModel = text(13);
    if (!query.isNull(14)) {
        outcome.usage.emplace();
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            outcome.usage->tokens[c] = query.value(14 + static_cast<int>(c)).toLongLong();
    }
    outcome.webSearches = query.value(19).toLongLong();
    outcome.latencyS = number(query, 20);
    outcome.firstTokenS = number(query, 21);
    outcome.requestId = text(22);
    outcome.stopReason = text(23);
    outcome.httpStatus = query.value(24).toInt();
    outcome.error = text(25);
    return record;
}

} // namespace

std::optional<qint64> storable(Money amount)
{
    if (amount < Money() || amount.pico() > kMostPico)
        return std::nullopt;
    return static_cast<qint64>(amount.pico());
}

QString text(const QString& label)
{
    constexpr qsizetype kMost = 1000;
    return label.isNull() ? QStringLiteral("") : label.left(kMost);
}

std::optional<Money> spentSince(LedgerDatabase& database, qint64 sinceMs)
{
    auto row = database.run(
        QStringLiteral("SELECT sum(booked_pico / 1000000), sum(booked_pico % 1000000) FROM calls "
                       "WHERE started_ms >= ?"),
        {sinceMs});
    return row && row->next() ? std::optional(sumOf(*row, 0)) : std::nullopt;
}

std::optional<LedgerSummary> Ledger::summary(LedgerView view)
{
    if (!isUsable())
        return std::nullopt;
    LedgerSummary summary;
    summary.view = view;
    const QString keys = keysOf(view);
    const QString order =
        view == LedgerView::Day ? keys : QStringLiteral("sum(booked_pico / 1000000) DESC, ") + keys;
    auto rows = database().run(
        QStringLiteral("SELECT %1, %2 FROM calls GROUP BY %1 ORDER BY %3").arg(keys, kSums, order));
    auto total = database().run(QStringLiteral("SELECT %1 FROM calls").arg(kSums));
    if (!rows || !total || !total->next())
        return std::nullopt;
    while (rows->next())
        summary.rows.push_back(readRow(*rows, view));
    summary.total = readSums(*total, 0);
    summary.cap = cap();
    summary.spent = spent().value_or(Money());
    return summary;
}

std::vector<CallRecord> Ledger::latest(int most)
{
    std::vector<CallRecord> records;
    if (!isUsable())
        return records;
    auto rows = database().run(
        QStringLiteral(
            "SELECT id, started_ms, endpoint, model, plan, agent, step, attempt, state, reserved_pico, "
            "booked_pico, cost_pico, worst_case, answered_model, input, cache_write_5m, cache_write_1h, "
            "cache_read, output, web_searches, latency_s, first_token_s, request_id, stop_reason, "
            "http_status, error FROM calls ORDER BY started_ms DESC, id LIMIT ?"),
        {most});
    while (rows && rows->next())
        records.push_back(readRecord(*rows));
    return records;
}

} // namespace spendwright
