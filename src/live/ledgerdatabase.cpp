// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/ledgerdatabase.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <utility>

namespace spendwright {

namespace {

constexpr qint64 kCheckedUpTo = qint64(64) << 20;
constexpr int kBusyMs = 5000;

// SQLite's result codes; the lower byte of extended ones.
enum SqliteCode {
    kBusy = 5,
    kLocked = 6,
    kReadOnly = 8,
    kIoError = 10,
    kCorrupt = 11,
    kFull = 13,
    kCantOpen = 14,
    kNotADatabase = 26
};

int codeOf(const QSqlError& error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

// A step is never changed once it has been released; what is new is a further step.
const QList<QStringList>& migrations()
{
    static const QList<QStringList> steps = {{
        QStringLiteral("CREATE TABLE spending_cap (only_row BIGINT PRIMARY KEY CHECK (only_row = 1), "
                       "amount_pico BIGINT NOT NULL, since_ms BIGINT NOT NULL)"),
        QStringLiteral(
            "CREATE TABLE calls (id TEXT PRIMARY KEY, started_ms BIGINT NOT NULL, owner TEXT NOT NULL, "
            "endpoint TEXT NOT NULL, model TEXT NOT NULL, plan TEXT NOT NULL, agent TEXT NOT NULL, "
            "step TEXT NOT NULL, attempt BIGINT NOT NULL, state TEXT NOT NULL, "
            "reserved_pico BIGINT NOT NULL, booked_pico BIGINT NOT NULL, cost_pico BIGINT, "
            "worst_case BIGINT NOT NULL, answered_model TEXT, input BIGINT, cache_write_5m BIGINT, "
            "cache_write_1h BIGINT, cache_read BIGINT, output BIGINT, web_searches BIGINT, "
            "latency_s DOUBLE PRECISION, first_token_s DOUBLE PRECISION, request_id TEXT, "
            "stop_reason TEXT, http_status BIGINT, error TEXT)"),
        QStringLiteral("CREATE INDEX calls_spent ON calls (started_ms, booked_pico)"),
        QStringLiteral("CREATE INDEX calls_open ON calls (state)"),
    }};
    return steps;
}

} // namespace

LedgerDatabase::LedgerDatabase(QString path) : m_path(std::move(path))
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(folder)) {
        m_problem =
            Message{QT_TRANSLATE_NOOP("Engine", "The folder %1 for the ledger of live calls can't be made. "
                                                "Nothing is sent that can't be written down"),
                    {folder.toStdString()}};
        return;
    }
    m_usable = connect() && prepare();
    if (m_usable || !m_damaged)
        return;
    disconnect();
    m_usable = putAside() && connect() && prepare();
}

LedgerDatabase::~LedgerDatabase()
{
    disconnect();
}

bool LedgerDatabase::connect()
{
    m_connection = QStringLiteral("spendwright-ledger-") + QUuid::createUuid().toString(QUuid::Id128);
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyMs));
    if (!m_database.isValid()) {
        m_problem =
            Message{QT_TRANSLATE_NOOP("Engine", "Qt's driver for SQLite is missing, so the ledger of live "
                                                "calls can't be kept; on Debian: libqt6sql6-sqlite"),
                    {}};
        return false;
    }
    const bool isNew = !QFile::exists(m_path);
    if (!m_database.open()) {
        explain(m_database.lastError());
        return false;
    }
    if (isNew)
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    return true;
}

void LedgerDatabase::disconnect()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

bool LedgerDatabase::prepare()
{
    return isWhole() && useWriteAhead() && run(QStringLiteral("PRAGMA synchronous = FULL")) && migrate();
}

bool LedgerDatabase::isWhole()
{
    const bool small = QFileInfo(m_path).size() <= kCheckedUpTo;
    auto check = run(small ? QStringLiteral("PRAGMA quick_check(1)")
                           : QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!check)
        return false;
    m_damaged = small && (!check->next() || check->value(0).toString() != QLatin1String("ok"));
    return !m_damaged;
}

bool LedgerDatabase::useWriteAhead()
{
    auto mode = run(QStringLiteral("PRAGMA journal_mode"));
    if (!mode || !mode->next())
        return false;
    if (mode->value(0).toString() == QLatin1String("wal"))
        return true;
    mode->finish();
    // Where that can't be, as on some network file systems, another mode is as safe and slower.
    return run(QStringLiteral("PRAGMA journal_mode = WAL")).has_value();
}

bool LedgerDatabase::migrate()
{
    if (!begin())
        return false;
    int version = 0;
    bool done = run(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)"))
                    .has_value();
    if (auto found = done ? run(QStringLiteral("SELECT version FROM schema_version")) : std::nullopt)
        version = found->next() ? found->value(0).toInt() : 0;
    if (version > migrations().size()) {
        rollBack();
        m_problem = Message{QT_TRANSLATE_NOOP("Engine",
                                              "The ledger of live calls (%1) was made by a newer version of "
                                              "this program. Use that one"),
                            {m_path.toStdString()}};
        return false;
    }
    for (qsizetype step = version; done && step < migrations().size(); ++step) {
        for (const QString& statement : migrations()[step])
            done = done && run(statement);
    }
    if (done && version < migrations().size())
        done =
            run(QStringLiteral("DELETE FROM schema_version"))
            && run(QStringLiteral("INSERT INTO schema_version (version) VALUES (?)"), {migrations().size()});
    if (done && commit())
        return true;
    rollBack();
    return false;
}

bool LedgerDatabase::putAside()
{
    const QString aside =
        m_path + QStringLiteral(".damaged-")
        + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    if (!QFile::rename(m_path, aside)) {
        m_problem =
            Message{QT_TRANSLATE_NOOP("Engine", "The ledger of live calls (%1) is damaged and can't be put "
                                                "aside. Nothing is sent that can't be written down"),
                    {m_path.toStdString()}};
        return false;
    }
    for (const char* part : {"-wal", "-shm"})
        QFile::rename(m_path + QLatin1String(part), aside + QLatin1String(part));
    m_notice = Message{QT_TRANSLATE_NOOP("Engine",
                                         "The ledger of live calls was damaged. It was put aside as %1, and "
                                         "a new one begun: what was spent before is not in it"),
                       {aside.toStdString()}};
    m_problem.reset();
    m_damaged = false;
    return true;
}

std::optional<QSqlQuery> LedgerDatabase::run(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool done = query.prepare(sql);
    for (const QVariant& value : values)
        query.addBindValue(value);
    done = done && query.exec();
    if (done)
        return query;
    explain(query.lastError());
    return std::nullopt;
}

bool LedgerDatabase::begin()
{
    return run(QStringLiteral("BEGIN IMMEDIATE")).has_value();
}

bool LedgerDatabase::commit()
{
    return run(QStringLiteral("COMMIT")).has_value();
}

void LedgerDatabase::rollBack()
{
    QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
}

void LedgerDatabase::explain(const QSqlError& error)
{
    const int code = codeOf(error);
    m_damaged = m_damaged || code == kCorrupt || code == kNotADatabase;
    const char* text =
        QT_TRANSLATE_NOOP("Engine", "The ledger of live calls (%1) can't be used: %2. Nothing is sent "
                                    "that can't be written down");
    if (code == kBusy || code == kLocked)
        text = QT_TRANSLATE_NOOP("Engine",
                                 "The ledger of live calls (%1) is locked by another program. Nothing is "
                                 "sent that can't be written down; try again once the other is done");
    else if (code == kReadOnly || code == kCantOpen)
        text = QT_TRANSLATE_NOOP("Engine",
                                 "The ledger of live calls (%1) can't be written to. Nothing is sent that "
                                 "can't be written down; look at the permissions of the file and its folder");
    else if (code == kFull || code == kIoError)
        text = QT_TRANSLATE_NOOP("Engine",
                                 "There is no room for the ledger of live calls (%1), or its disk fails. "
                                 "Nothing is sent that can't be written down; make room and try again");
    else if (m_damaged)
        text = QT_TRANSLATE_NOOP("Engine",
                                 "The ledger of live calls (%1) is damaged. Nothing is sent that can't be "
                                 "written down; at the next start it is put aside and a new one begun");
    m_problem = Message{text, {m_path.toStdString(), error.databaseText().toStdString()}};
    if (std::string_view(text).find("%2") == std::string_view::npos)
        m_problem->args.pop_back();
}

} // namespace spendwright
