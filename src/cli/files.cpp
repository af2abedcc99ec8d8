// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/files.h"

#include "cli/descriptor.h"

#include <array>
#include <cerrno>
#include <cstdlib>
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

/// Where the links lead; the path itself where there is no file yet.
std::string targetOf(const std::string& path)
{
    char* const resolved = ::realpath(path.c_str(), nullptr);
    if (!resolved)
        return path;
    std::string target = resolved;
    std::free(resolved); // NOLINT(cppcoreguidelines-no-malloc): realpath's own memory
    return target;
}

std::string folderOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

mode_t defaultMode()
{
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// Devices and pipes hold nothing that could be lost, and must not be replaced.
bool writeDirectly(const std::string& path, std::string_view bytes, std::string& error)
{
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    const bool written = file.isOpen() && writeAll(file.number(), bytes) && file.close();
    return written || fail(error);
}

bool replaceFile(const std::string& target, mode_t mode, std::string_view bytes, std::string& error)
{
    const std::string folder = folderOf(target);
    std::string temporary = folder + (folder == "." ? "/" : "") + ".spendwright-XXXXXX";
    Descriptor file(::mkstemp(temporary.data()));
    if (!file.isOpen())
        return fail(error);
    const bool written = writeAll(file.number(), bytes) && ::fchmod(file.number(), mode) == 0
                         && ::fsync(file.number()) == 0 && file.close()
                         && ::rename(temporary.c_str(), target.c_str()) == 0;
    if (!written) {
        fail(error);
        ::unlink(temporary.c_str());
        return false;
    }
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.isOpen())
        ::fsync(directory.number()); // the name, too, is to survive a power cut; some file systems can't
    return true;
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
    const std::string target = targetOf(path);
    struct stat info {};
    const bool exists = ::stat(target.c_str(), &info) == 0;
    if (exists && S_ISDIR(info.st_mode)) {
        errno = EISDIR;
        return fail(error);
    }
    if (exists && !S_ISREG(info.st_mode))
        return writeDirectly(target, bytes, error);
    if (exists && ::access(target.c_str(), W_OK) != 0)
        return fail(error);
    return replaceFile(target, exists ? info.st_mode & 07777U : defaultMode(), bytes, error);
}

} // namespace spendwright
