// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/ledger.h"

#include "engine/report/numbers.h"
#include "live/ledgerdatabase.h"
#include "live/ledgerrows.h"

#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <array>

namespace spendwright {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

QVariant orNull(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant amount(const std::optional<Money>& money)
{
    const auto pico = storable(money.value_or(Money::fromPico(-1)));
    return pico ? QVariant(*pico) : QVariant();
}

/// Nothing of a server's text grows without limit in the ledger.
QString bounded(const QString& text)
{
    constexpr qsizetype kMost = 1000;
    return text.left(kMost);
}

} // namespace

QString callStateId(CallState state)
{
    constexpr std::array kIds = {"reserved", "sent", "done", "failed", "unsent", "unknown"};
    return QLatin1String(kIds[static_cast<std::size_t>(state)]);
}

QString ledgerViewId(LedgerView view)
{
    constexpr std::array kIds = {"day", "model", "agent", "step"};
    return QLatin1String(kIds[static_cast<std::size_t>(view)]);
}

QString Ledger::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/spendwright/ledger.sqlite");
}

Ledger::Ledger(QString path) : m_database(std::make_unique<LedgerDatabase>(std::move(path)))
{
    if (isUsable())
        settleAbandoned();
}

Ledger::~Ledger() = default;

bool Ledger::isUsable() const
{
    return m_database->isUsable();
}

std::optional<Message> Ledger::problem() const
{
    return m_database->problem();
}

std::optional<Message> Ledger::notice() const
{
    return m_database->notice();
}

std::optional<SpendingCap> Ledger::cap()
{
    auto row = isUsable() ? m_database->run(QStringLiteral("SELECT amount_pico, since_ms FROM spending_cap"))
                          : std::nullopt;
    if (!row || !row->next())
        return std::nullopt;
    return SpendingCap{Money::fromPico(row->value(0).toLongLong()),
                       QDateTime::fromMSecsSinceEpoch(row->value(1).toLongLong(), Qt::UTC)};
}

bool Ledger::setCap(const std::optional<SpendingCap>& cap)
{
    if (!isUsable() || !m_database->begin())
        return false;
    bool done = m_database->run(QStringLiteral("DELETE FROM spending_cap")).has_value();
    if (done && cap) {
        const auto amount = storable(cap->amount);
        done = amount
               && m_database->run(QStringLiteral("INSERT INTO spending_cap (only_row, amount_pico, since_ms) "
                                                 "VALUES (1, ?, ?)"),
                                  {*amount, cap->since.toMSecsSinceEpoch()});
        if (!amount)
            m_database->setProblem(
                {QT_TRANSLATE_NOOP("Engine", "A cap must be above 0 and below %1 dollars"), {"9,000,000"}});
    }
    if (done && m_database->commit())
        return true;
    m_database->rollBack();
    return false;
}

std::optional<Money> Ledger::spent()
{
    const auto cap = this->cap();
    return isUsable() ? spentSince(*m_database, cap ? cap->since.toMSecsSinceEpoch() : 0) : std::nullopt;
}

std::optional<QString> Ledger::reserve(const CallEntry& entry)
{
    if (!isUsable() || !m_database->begin())
        return std::nullopt;
    const auto id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const bool written = isWithinCaps(entry) && insert(id, entry) && m_database->commit();
    if (!written)
        m_database->rollBack();
    return written ? std::optional(id) : std::nullopt;
}

bool Ledger::isWithinCaps(const CallEntry& entry)
{
    const auto stored = cap();
    if (!stored && !entry.cap) {
        m_database->setProblem(
            {QT_TRANSLATE_NOOP("Engine", "No spending cap is set. Say first how much may be spent"), {}});
        return false;
    }
    const auto spent = spentSince(*m_database, stored ? stored->since.toMSecsSinceEpoch() : 0);
    if (!spent)
        return false;
    const Money most = !stored     ? *entry.cap
                       : entry.cap ? std::min(stored->amount, *entry.cap)
                                   : stored->amount;
    if (*spent + entry.worst <= most)
        return true;
    m_database->setProblem(
        {QT_TRANSLATE_NOOP("Engine", "The cap of %1 could be passed: %2 are spent or reserved, and "
                                     "this call can cost up to %3. Raise the cap, or ask for less"),
         {dollars(most.usd()), dollars(spent->usd()), dollars(entry.worst.usd())}});
    return false;
}

bool Ledger::insert(const QString& id, const CallEntry& entry)
{
    const auto worst = storable(entry.worst);
    if (!worst) {
        m_database->setProblem(
            {QT_TRANSLATE_NOOP("Engine", "This call could cost more than the ledger can hold"), {}});
        return false;
    }
    return m_database
        ->run(QStringLiteral(
                  "INSERT INTO calls (id, started_ms, owner, endpoint, model, plan, agent, step, attempt, "
                  "state, reserved_pico, booked_pico, worst_case) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'reserved', ?, ?, 1)"),
              {id, entry.start.toMSecsSinceEpoch(), thisProcess(), text(entry.endpoint), text(entry.model),
               text(entry.tags.plan), text(entry.tags.agent), text(entry.tags.step), entry.attempt, *worst,
               *worst})
        .has_value();
}

bool Ledger::markSent(const QString& id)
{
    return isUsable()
           && m_database->run(
               QStringLiteral("UPDATE calls SET state = 'sent' WHERE id = ? AND state = 'reserved'"), {id});
}

bool Ledger::complete(const QString& id, const CallOutcome& outcome)
{
    if (!isUsable())
        return false;
    const QVariant cost = amount(outcome.cost);
    QVariantList values{callStateId(outcome.state), cost.isNull() ? amount(outcome.booked) : cost, cost,
                        cost.isNull() ? 1 : 0, bounded(outcome.answeredModel)};
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        values.append(outcome.usage ? QVariant(static_cast<qint64>(outcome.usage->tokens[c])) : QVariant());
    values.append({static_cast<qint64>(outcome.webSearches), orNull(outcome.latencyS),
                   orNull(outcome.firstTokenS), bounded(outcome.requestId), bounded(outcome.stopReason),
                   outcome.httpStatus, bounded(outcome.error), id});
    auto done = m_database->run(
        QStringLiteral(
            "UPDATE calls SET state = ?, booked_pico = COALESCE(?, reserved_pico), cost_pico = ?, "
            "worst_case = ?, answered_model = ?, input = ?, cache_write_5m = ?, cache_write_1h = ?, "
            "cache_read = ?, output = ?, web_searches = ?, latency_s = ?, first_token_s = ?, "
            "request_id = ?, stop_reason = ?, http_status = ?, error = ? WHERE id = ?"),
        values);
    if (done && done->numRowsAffected() != 1)
        m_database->setProblem(
            {QT_TRANSLATE_NOOP("Engine", "The call is no longer in the ledger: somebody else has "
                                         "changed it"),
             {}});
    return done && done->numRowsAffected() == 1;
}

int Ledger::settleAbandoned()
{
    QStringList abandoned;
    auto open = m_database->run(
        QStringLiteral("SELECT id, owner, started_ms FROM calls WHERE state IN ('reserved', 'sent')"));
    while (open && open->next()) {
        // Whoever can't be asked is believed for a day: no call takes longer.
        const bool old = open->value(2).toLongLong() < QDateTime::currentMSecsSinceEpoch() - kDayMs;
        const QString owner = open->value(1).toString();
        if (!mayRun(owner) || (old && owner != thisProcess()))
            abandoned.append(open->value(0).toString());
    }
    open.reset();
    int settled = 0;
    for (const QString& id : abandoned) {
        const auto done = m_database->run(
            QStringLiteral(
                "UPDATE calls SET state = 'unknown', worst_case = 1, error = 'the program ended during the "
                "call' WHERE id = ? AND state IN ('reserved', 'sent')"),
            {id});
        settled += done ? done->numRowsAffected() : 0;
    }
    return settled;
}

} // namespace spendwright
