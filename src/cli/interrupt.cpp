// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include "cli/console.h"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <utility>

namespace spendwright {

namespace {

constexpr std::chrono::milliseconds kBetweenUpdates{100};

std::atomic<bool> g_cancelled = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler stores it");

void cancel(int)
{
    g_cancelled.store(true, std::memory_order_relaxed);
}

} // namespace

void ignoreWriteSignals()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

Interruptible::Interruptible(std::string what) : m_what(std::move(what))
{
    m_shown = std::chrono::steady_clock::now();
    struct sigaction action {};
    action.sa_handler = cancel;
    action.sa_flags = static_cast<int>(SA_RESETHAND); // a second Ctrl+C is no request
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
}

Interruptible::~Interruptible()
{
    std::signal(SIGINT, SIG_DFL);
    if (m_visible)
        std::fputs("\r\033[K", stderr);
}

Control Interruptible::control()
{
    Control control;
    control.cancel = &g_cancelled;
    if (errorIsTerminal())
        control.progress = [this](double share) { show(share); };
    return control;
}

void Interruptible::show(double share)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_shown < kBetweenUpdates)
        return;
    m_shown = now;
    m_visible = true;
    std::fprintf(stderr, "\r%s %d %%", m_what.c_str(), static_cast<int>(share * 100));
}

} // namespace spendwright
