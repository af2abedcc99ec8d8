// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/descriptor.h"

#include <cerrno>
#include <unistd.h>

namespace spendwright {

bool Descriptor::close()
{
    const int number = std::exchange(m_number, -1);
    return number <= STDERR_FILENO || ::close(number) == 0;
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace spendwright
