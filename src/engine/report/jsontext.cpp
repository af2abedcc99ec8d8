// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/jsontext.h"

#include "engine/report/numbers.h"

#include <cmath>

namespace spendwright {

namespace {

std::string quoted(std::string_view text)
{
    static constexpr std::string_view kHex = "0123456789abcdef";
    std::string result = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (c == '\n') {
            result += "\\n";
        } else if (code < 0x20 || code == 0x7f) {
            result += "\\u00";
            result += kHex[code >> 4U];
            result += kHex[code & 15U];
        } else {
            result += c;
        }
    }
    return result + '"';
}

} // namespace

void JsonText::place(std::string_view key)
{
    if (!m_first)
        m_text += ',';
    if (m_closers.size() > m_inlineFrom)
        m_text += m_first ? "" : " ";
    else if (!m_closers.empty())
        m_text += '\n' + std::string(2 * m_closers.size(), ' ');
    m_first = false;
    if (!key.empty())
        m_text += quoted(key) + ": ";
}

JsonText& JsonText::begin(std::string_view key, char open, char close)
{
    place(key);
    m_text += open;
    m_closers += close;
    m_first = true;
    return *this;
}

JsonText& JsonText::beginInlineObject(std::string_view key)
{
    const std::size_t depth = m_closers.size();
    begin(key, '{', '}');
    if (m_inlineFrom == std::string::npos)
        m_inlineFrom = depth;
    return *this;
}

JsonText& JsonText::end()
{
    const bool onOneLine = m_closers.size() > m_inlineFrom;
    const char close = m_closers.back();
    m_closers.pop_back();
    if (!onOneLine && !m_first)
        m_text += '\n' + std::string(2 * m_closers.size(), ' ');
    if (m_closers.size() == m_inlineFrom)
        m_inlineFrom = std::string::npos;
    m_text += close;
    m_first = false;
    return *this;
}

JsonText& JsonText::raw(std::string_view key, const std::string& value)
{
    place(key);
    m_text += value;
    return *this;
}

JsonText& JsonText::add(std::string_view key, std::optional<double> value)
{
    return raw(key, value && std::isfinite(*value) ? shortestNumber(*value) : "null");
}

JsonText& JsonText::add(std::string_view key, std::string_view value)
{
    return raw(key, quoted(value));
}

} // namespace spendwright
