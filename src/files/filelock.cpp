// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/filelock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace spendwright {

namespace {

constexpr int kTries = 100;

} // namespace

FileLock::~FileLock()
{
    if (m_file.isOpen())
        ::unlink(m_path.c_str()); // while it is held: who opened it by now finds out and tries again
}

bool FileLock::isStillThere(int file) const
{
    struct stat held {};
    struct stat named {};
    return ::fstat(file, &held) == 0 && ::stat(m_path.c_str(), &named) == 0 && held.st_dev == named.st_dev
           && held.st_ino == named.st_ino;
}

bool FileLock::take()
{
    for (int i = 0; !m_file.isOpen() && i < kTries; ++i) {
        Descriptor file(::open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
        if (!file.isOpen())
            return true;
        if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0)
            return errno != EWOULDBLOCK;
        if (isStillThere(file.number()))
            m_file = std::move(file);
    }
    return true;
}

} // namespace spendwright
