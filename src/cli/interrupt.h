// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control.h"

#include <chrono>
#include <string>

namespace spendwright {

/// Lets writes to a reader that went away, or past a size limit, fail instead of ending the program.
void ignoreWriteSignals();

/// While it lives, Ctrl+C cancels the computation (a second one ends the program), and where standard
/// error is a terminal the share that is done stands there.
class Interruptible {
public:
    explicit Interruptible(std::string what);
    ~Interruptible();
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;

    [[nodiscard]] Control control();

private:
    void show(double share);

    std::string m_what;
    bool m_visible = false;
    std::chrono::steady_clock::time_point m_shown;
};

} // namespace spendwright
