// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryFile>

namespace spendwright::test {

/// The Messages API that tests talk to (tests/server/README.md), as a process on a free port of this machine;
/// it ends with this object. What goes wrong in here ends the test program with a message.
class MessagesServer {
    Q_DISABLE_COPY_MOVE(MessagesServer)

public:
    explicit MessagesServer(const QByteArray& script = "{}", const QStringList& options = {});
    ~MessagesServer();

    /// Like http://127.0.0.1:12345, without a slash at its end.
    [[nodiscard]] QString url() const { return m_url; }

    /// Replaces rules, keys, limits, and whatever else the script names; the prompt cache stays.
    void setScript(const QByteArray& script) const;
    /// Sets the clock to a time like 2026-11-22T12:00:00Z; it then stands still.
    void stopClockAt(const QString& time) const;
    void advanceClock(double seconds) const;
    /// The requests seen so far, oldest first: what came, what was billed, how the response ended.
    [[nodiscard]] QJsonArray log() const;
    /// Those to a path only.
    [[nodiscard]] QJsonArray log(const QString& path) const;
    void clearLog() const;

    /// Whether a reply with this "hold" is waiting.
    [[nodiscard]] bool isHeld(const QString& hold) const;
    /// Lets one reply with this "hold" go on.
    void release(const QString& hold) const;

    /// Ends the server at once, as if the machine had gone.
    void kill();

private:
    [[nodiscard]] QByteArray control(const char* method, const QString& path,
                                     const QByteArray& body = {}) const;

    QTemporaryFile m_script;
    QProcess m_process;
    QString m_url;
};

/// A text that the server counts as exactly so many tokens.
[[nodiscard]] QString textOfTokens(int count);

/// A tool's definition of exactly so many tokens, at least 3.
[[nodiscard]] QJsonObject toolOfTokens(const QString& name, int count);

} // namespace spendwright::test
