// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"
#include "engine/money.h"
#include "engine/simulate/tally.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace spendwright {

class LedgerDatabase;

/// The most that may be spent, and the moment from which spending counts.
struct SpendingCap {
    Money amount;
    QDateTime since;
};

/// What a call is made for; "" where that isn't so.
struct CallTags {
    QString plan;  ///< its name
    QString agent; ///< id
    QString step;  ///< id
};

/// A call that is about to be sent.
struct CallEntry {
    QString endpoint; ///< its base URL
    QString model;
    CallTags tags;
    int attempt = 0; ///< 0, or which retry of it
    QDateTime start;
    Money worst;              ///< reserved
    std::optional<Money> cap; ///< of this command alone, besides the stored one
};

enum class CallState {
    Reserved, ///< written, and perhaps on its way
    Sent,
    Done,   ///< its cost is known
    Failed, ///< an error of the server, which costs nothing
    Unsent, ///< never left this machine: costs nothing
    Unknown ///< nobody can say what it cost: booked at its worst case
};
[[nodiscard]] QString callStateId(CallState state);

/// What came of a call.
struct CallOutcome {
    CallState state = CallState::Unknown;
    std::optional<Usage> usage;
    std::optional<Money> cost; ///< what it cost, where that is known
    std::optional<Money>
        booked; ///< what counts against the cap where the cost isn't known; nothing: the reservation
    std::int64_t webSearches = 0;
    QString answeredModel;
    std::optional<double> latencyS;
    std::optional<double> firstTokenS;
    QString requestId;
    QString stopReason;
    int httpStatus = 0; ///< 0 where no answer came
    QString error;      ///< type and words, short
};

/// A call as the ledger has it.
struct CallRecord {
    QString id;
    QDateTime start;
    CallEntry entry;
    CallOutcome outcome;
    Money booked;           ///< what counts against the cap
    bool worstCase = false; ///< marked: `booked` is what it can have cost at most
};

enum class LedgerView { Day, Model, Agent, Step };
[[nodiscard]] QString ledgerViewId(LedgerView view);

/// Calls that have something in common.
struct LedgerRow {
    QString day;   ///< yyyy-mm-dd in UTC; of LedgerView::Day
    QString model; ///< of Model
    QString plan;  ///< of Agent and Step, with these:
    QString agent;
    QString step;
    std::int64_t calls = 0;
    std::int64_t failed = 0;    ///< without cost, by an error
    std::int64_t worstCase = 0; ///< booked at their worst case
    Usage usage;                ///< of those whose usage is known
    Money cost;                 ///< of those whose cost is known
    Money booked;               ///< of all: what counts
    std::optional<double> meanLatencyS;
    std::optional<double> meanFirstTokenS;
};

struct LedgerSummary {
    LedgerView view = LedgerView::Day;
    std::vector<LedgerRow> rows; ///< days in order; else the dearest first
    LedgerRow total;
    std::optional<SpendingCap> cap;
    Money spent; ///< what counts against the cap
};

/// The ledger of live calls, a SQLite database. Every call is written before it is sent, at its worst case, and
/// completed after: a program that is killed at any moment loses none, and several programs can't overrun a cap
/// together. Plain SQL with migrations. To be used on the thread that made it. Money is kept in whole 10^-12
/// dollars.
class Ledger {
public:
    /// Opens, and where needed makes, the database. A file that is damaged is put aside, with its name said in
    /// notice(), and a new one begun. What isn't usable says why in problem().
    explicit Ledger(QString path);
    ~Ledger();
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    /// The user's own: in the data folder.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] bool isUsable() const;
    [[nodiscard]] std::optional<Message> problem() const; ///< of the last thing that failed
    [[nodiscard]] std::optional<Message> notice() const;  ///< a damaged file was put aside

    [[nodiscard]] std::optional<SpendingCap> cap();
    /// Nothing takes the cap away. False where that can't be written.
    [[nodiscard]] bool setCap(const std::optional<SpendingCap>& cap);
    /// What counts against the cap, reservations included.
    [[nodiscard]] std::optional<Money> spent();

    /// Writes the call at its worst case and returns its id, in one transaction with the check that neither cap is
    /// overrun. Nothing, with the reason in problem(), where it must not be sent.
    [[nodiscard]] std::optional<QString> reserve(const CallEntry& entry);
    bool markSent(const QString& id);
    [[nodiscard]] bool complete(const QString& id, const CallOutcome& outcome);
    /// Marks what programs that died have left behind as booked at its worst case; returns how many calls.
    int settleAbandoned();

    [[nodiscard]] std::optional<LedgerSummary> summary(LedgerView view);
    /// The latest calls, newest first.
    [[nodiscard]] std::vector<CallRecord> latest(int most);

private:
    [[nodiscard]] LedgerDatabase& database() { return *m_database; }
    [[nodiscard]] bool isWithinCaps(const CallEntry& entry);
    [[nodiscard]] bool insert(const QString& id, const CallEntry& entry);

    std::unique_ptr<LedgerDatabase> m_database;
};

} // namespace spendwright
