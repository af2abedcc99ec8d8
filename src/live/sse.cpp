// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/sse.h"

#include <utility>

namespace spendwright {

SseParser::SseParser(Receiver receiver, qsizetype mostBytes)
    : m_receiver(std::move(receiver)),
      m_mostBytes(mostBytes)
{}

bool SseParser::feed(const QByteArray& bytes)
{
    const char* at = bytes.constData();
    const char* const end = at + bytes.size();
    while (at != end && !m_failed) {
        if (std::exchange(m_afterCr, false) && *at == '\n') {
            ++at;
            continue;
        }
        const char* stop = at;
        while (stop != end && *stop != '\n' && *stop != '\r')
            ++stop;
        m_line.append(at, stop - at);
        m_failed = m_line.size() + m_data.size() > m_mostBytes;
        if (stop == end)
            break;
        m_afterCr = *stop == '\r';
        at = stop + 1;
        if (!m_failed)
            endLine();
    }
    return !m_failed;
}

void SseParser::endLine()
{
    if (std::exchange(m_atStart, false) && m_line.startsWith("\xef\xbb\xbf"))
        m_line.remove(0, 3);
    if (m_line.isEmpty()) {
        dispatch();
        return;
    }
    const qsizetype colon = m_line.indexOf(':');
    const QByteArray field = colon < 0 ? m_line : m_line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : m_line.mid(colon + 1);
    m_line.clear();
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "event") {
        m_name = value;
    } else if (field == "data") {
        if (m_hasData)
            m_data += '\n';
        m_data += value;
        m_hasData = true;
    } // a comment has no field's name; others are none of ours
}

void SseParser::dispatch()
{
    SseEvent event{std::exchange(m_name, {}), std::exchange(m_data, {})};
    if (!std::exchange(m_hasData, false))
        return;
    if (event.name.isEmpty())
        event.name = "message";
    m_receiver(event);
}

} // namespace spendwright
