// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "cli/status.h"
#include "files/descriptor.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace spendwright {

int print(std::string_view text)
{
    if (writeAll(STDOUT_FILENO, text) || errno == EPIPE)
        return kDone;
    complain(std::string("standard output: ") + std::strerror(errno));
    return kFault;
}

void complain(std::string_view message)
{
    printErrorLine("spendwright: " + std::string(message));
}

void printErrorLine(std::string_view line)
{
    static_cast<void>(writeAll(STDERR_FILENO, harmless(line) + "\n"));
}

std::string harmless(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto code = static_cast<unsigned char>(text[i]);
        const bool c1 = code == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0;
        if (code == '\n' || code == '\t')
            result += ' ';
        else if (code < 0x20 || code == 0x7f || c1)
            result += '?';
        else
            result += text[i];
        i += c1 ? 1 : 0;
    }
    return result;
}

bool errorIsTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

} // namespace spendwright
