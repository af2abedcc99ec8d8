// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <utility>

namespace spendwright {

/// A file that is open, closed at the end of its life; the standard ones stay open.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { static_cast<void>(close()); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    /// False, with errno set, where that fails: some file systems say only then that the disk is full.
    [[nodiscard]] bool close();

private:
    int m_number;
};

/// Writes all of it; false, with errno set, on failure.
[[nodiscard]] bool writeAll(int descriptor, std::string_view bytes);

} // namespace spendwright
