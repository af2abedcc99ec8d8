// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"
#include "engine/money.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <optional>

class QSqlError;

namespace spendwright {

/// The ledger's connection: opens, migrates, and says in words what failed.
class LedgerDatabase {
public:
    explicit LedgerDatabase(QString path);
    ~LedgerDatabase();
    LedgerDatabase(const LedgerDatabase&) = delete;
    LedgerDatabase& operator=(const LedgerDatabase&) = delete;

    [[nodiscard]] bool isUsable() const { return m_usable; }
    [[nodiscard]] const std::optional<Message>& problem() const { return m_problem; }
    [[nodiscard]] const std::optional<Message>& notice() const { return m_notice; }
    void setProblem(Message problem) { m_problem = std::move(problem); }

    /// The query, done; nothing, with problem() set, where it failed.
    [[nodiscard]] std::optional<QSqlQuery> run(const QString& sql, const QVariantList& values = {});
    /// Takes the lock for writing at once, so that what is read in the transaction stays true.
    [[nodiscard]] bool begin();
    [[nodiscard]] bool commit();
    void rollBack();

private:
    [[nodiscard]] bool connect();
    void disconnect();
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool useWriteAhead();
    [[nodiscard]] bool migrate();
    [[nodiscard]] bool isWhole();
    [[nodiscard]] bool putAside();
    void explain(const QSqlError& error);

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
    bool m_usable = false;
    bool m_damaged = false;
    std::optional<Message> m_problem;
    std::optional<Message> m_notice;
};

/// This process, so that others can tell whether it still runs.
[[nodiscard]] QString thisProcess();
/// False where that process has surely ended. Of another machine's or container's nobody can tell.
[[nodiscard]] bool mayRun(const QString& process);

} // namespace spendwright
