// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/files.h"

#include "files/descriptor.h"
#include "files/replacefile.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spendwright {

namespace {

std::string tooLarge(std::size_t limit)
{
    return "too large: more than " + std::to_string(limit >> 20U) + " MiB";
}

bool fail(std::string& error)
{
    error = std::strerror(errno);
    return false;
}

/// Devices and pipes hold nothing that could be lost, and must not be replaced.
bool writeDirectly(const std::string& path, std::string_view bytes, std::string& error)
{
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    const bool written = file.isOpen() && writeAll(file.number(), bytes) && file.close();
    return written || fail(error);
}

} // namespace

std::optional<std::string> readInput(const std::string& path, std::size_t limit, std::string& error)
{
    const Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat info {};
    if (!file.isOpen() || ::fstat(file.number(), &info) != 0) {
        error = std::strerror(errno);
        return std::nullopt;
    }
    if (S_ISREG(info.st_mode) && static_cast<std::size_t>(info.st_size) > limit) {
        error = tooLarge(limit);
        return std::nullopt;
    }
    std::string bytes;
    std::array<char, 65536> buffer{};
    while (bytes.size() <= limit) {
        const ssize_t count = ::read(file.number(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            error = std::strerror(errno);
            return std::nullopt;
        }
        if (count == 0)
            return bytes;
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
    error = tooLarge(limit);
    return std::nullopt;
}

bool writeFile(const std::string& path, std::string_view bytes, std::string& error)
{
    struct stat info {};
    if (::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode))
        return writeDirectly(path, bytes, error);
    const std::error_code failure = replaceFile(path, bytes);
    error = failure ? failure.message() : std::string();
    return !failure;
}

} // namespace spendwright
