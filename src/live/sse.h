// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace spendwright {

/// An event of a text/event-stream.
struct SseEvent {
    QByteArray name; ///< "message" where the server gave none
    QByteArray data; ///< its lines joined by LF
};

/// Makes events of bytes that come in any pieces: cut within a line, a line's end or a UTF-8 character. What
/// the stream's end leaves unfinished is no event.
class SseParser {
public:
    using Receiver = std::function<void(const SseEvent&)>;

    /// An event longer than `mostBytes` fails the stream.
    explicit SseParser(Receiver receiver, qsizetype mostBytes = qsizetype(64) << 20);

    /// False, now and ever after, once an event was too long.
    bool feed(const QByteArray& bytes);

    [[nodiscard]] bool failed() const { return m_failed; }
    /// True where bytes stand behind the last event: the stream was cut within one.
    [[nodiscard]] bool hasRest() const { return !m_line.isEmpty() || m_hasData || !m_name.isEmpty(); }

private:
    void endLine();
    void dispatch();

    Receiver m_receiver;
    qsizetype m_mostBytes;
    QByteArray m_line;
    QByteArray m_name;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_afterCr = false; ///< an LF next belongs to the line that has ended
    bool m_atStart = true;  ///< a byte order mark may stand here
    bool m_failed = false;
};

} // namespace spendwright
