// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/replacefile.h"

#include "files/descriptor.h"

#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <fcntl.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

namespace spendwright {

namespace {

constexpr int kMaxLinks = 40; // as the kernel's
constexpr mode_t kAllPermissions = 07777;

struct Target {
    std::string path;
    std::string folder;
    bool exists = false;
    struct stat info {};
};

std::error_code lastError()
{
    return {errno, std::generic_category()};
}

std::string folderOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "./" : path.substr(0, slash + 1);
}

std::string freshName(const std::string& folder)
{
    std::random_device random;
    std::array<char, 24> digits{};
    std::snprintf(digits.data(), digits.size(), "%08x%08x", random(), random());
    return folder + ".spendwright-" + digits.data();
}

/// Where the owner or group can't be kept, nobody gets a permission that they had not before.
bool takeOver(int file, const struct stat& old)
{
    static_cast<void>(::fchown(file, old.st_uid, static_cast<gid_t>(-1)));
    mode_t mode = old.st_mode & kAllPermissions;
    struct stat info {};
    if (::fchown(file, static_cast<uid_t>(-1), old.st_gid) != 0)
        mode &= ~static_cast<mode_t>(S_IRWXG | S_ISGID) | ((mode & S_IRWXO) << 3U);
    if (::fstat(file, &info) != 0)
        return false;
    if (info.st_uid != old.st_uid)
        mode &= ~static_cast<mode_t>(S_ISUID);
    return ::fchmod(file, mode) == 0;
}

/// A file with the new contents beside the target, under a name of its own in the end. `nameless` makes it
/// without one at first, so that one who is killed on the way leaves nothing; not every file system can.
bool writeBeside(const Target& target, std::string_view bytes, const Replacing& how, bool nameless,
                 const std::string& name)
{
    const mode_t mode = target.exists ? S_IRUSR | S_IWUSR : static_cast<mode_t>(how.newMode);
    Descriptor file(nameless ? ::open(target.folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, mode)
                             : ::open(name.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode));
    if (!file.isOpen())
        return false;
    const std::string handle = "/proc/self/fd/" + std::to_string(file.number());
    const bool done =
        writeAll(file.number(), bytes) && (!target.exists || takeOver(file.number(), target.info))
        && (!how.durable || ::fsync(file.number()) == 0)
        && (!nameless || ::linkat(AT_FDCWD, handle.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0)
        && file.close();
    if (!done) {
        const int error = errno;
        ::unlink(name.c_str());
        errno = error;
    }
    return done;
}

/// The name, too, is to survive a power cut; some file systems can't.
void syncFolder(const std::string& folder)
{
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.isOpen())
        ::fsync(directory.number());
}

std::error_code check(const Target& target)
{
    if (!target.exists)
        return {};
    if (S_ISDIR(target.info.st_mode))
        return std::make_error_code(std::errc::is_a_directory);
    if (!S_ISREG(target.info.st_mode))
        return std::make_error_code(std::errc::invalid_argument);
    return ::access(target.path.c_str(), W_OK) == 0 ? std::error_code() : lastError();
}

} // namespace

std::string linkTarget(const std::string& path)
{
    std::string place = path;
    std::array<char, PATH_MAX> buffer{};
    for (int i = 0; i < kMaxLinks; ++i) {
        const ssize_t length = ::readlink(place.c_str(), buffer.data(), buffer.size());
        if (length <= 0)
            return place;
        const std::string next(buffer.data(), static_cast<std::size_t>(length));
        place = next.front() == '/' ? next : folderOf(place) + next;
    }
    return path; // in a circle: opening it will say so
}

std::error_code replaceFile(const std::string& path, std::string_view bytes, const Replacing& how)
{
    Target target;
    target.path = linkTarget(path);
    target.folder = folderOf(target.path);
    target.exists = ::stat(target.path.c_str(), &target.info) == 0;
    if (!target.exists && errno != ENOENT)
        return lastError();
    if (const std::error_code error = check(target))
        return error;
    const std::string name = freshName(target.folder);
    if (!writeBeside(target, bytes, how, true, name) && !writeBeside(target, bytes, how, false, name))
        return lastError();
    if (::rename(name.c_str(), target.path.c_str()) != 0) {
        const std::error_code error = lastError();
        ::unlink(name.c_str());
        return error;
    }
    if (how.durable)
        syncFolder(target.folder);
    return {};
}

} // namespace spendwright
