// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/descriptor.h"

#include <string>

namespace spendwright {

/// A file that one only can hold, among all processes and within one. The system lets go of it for a
/// process that dies. The file lies there only while it is held (or was, by one who was killed).
class FileLock {
public:
    explicit FileLock(std::string path) : m_path(std::move(path)) {}
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// False where somebody else holds it. Where no locks can be made at all nobody is kept from working.
    [[nodiscard]] bool take();

private:
    [[nodiscard]] bool isStillThere(int file) const;

    std::string m_path;
    Descriptor m_file{-1};
};

} // namespace spendwright
