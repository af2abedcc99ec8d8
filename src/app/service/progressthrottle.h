// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control.h"

#include <chrono>
#include <functional>
#include <utility>

namespace spendwright {

/// Passes progress on, not more often than an eye can follow. Outlives the controls it gives.
class ProgressThrottle {
public:
    explicit ProgressThrottle(std::function<void(double share)> report) : m_report(std::move(report)) {}

    /// For a part of the work that takes the whole from one share to another.
    [[nodiscard]] Control control(const std::atomic<bool>& cancel, double from = 0, double to = 1)
    {
        return {&cancel, [this, from, to](double share) { pass(from + (to - from) * share); }};
    }

private:
    static constexpr std::chrono::milliseconds kInterval{60};
    static constexpr double kStep = 0.001;

    void pass(double whole)
    {
        const auto now = std::chrono::steady_clock::now();
        if (whole - m_lastShare < kStep || now - m_lastTime < kInterval)
            return;
        m_lastShare = whole;
        m_lastTime = now;
        m_report(whole);
    }

    std::function<void(double share)> m_report;
    std::chrono::steady_clock::time_point m_lastTime;
    double m_lastShare = 0;
};

} // namespace spendwright
