// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/xmltext.h"

namespace spendwright {

std::string xmlText(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto code = static_cast<unsigned char>(c);
        const std::string_view three = text.substr(i, 3);
        if (three == "\xef\xbf\xbe" || three == "\xef\xbf\xbf") { // no characters to XML
            result += "\xef\xbf\xbd";
            i += 2;
        } else if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else if (c == '\'')
            result += "&#39;";
        else if ((code < 0x20 && c != '\n' && c != '\t') || code == 0x7f)
            result += "\xef\xbf\xbd";
        else
            result += c;
    }
    return result;
}

} // namespace spendwright
