// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control.h"

#include <algorithm>

namespace spendwright {

/// Where several computations, each from 0 to 1, are one.
class Progress {
public:
    explicit Progress(const Control& control) : m_control(control) {}
    /// What comes now ends there.
    void goOnTo(double to)
    {
        m_from = m_to;
        m_to = to;
    }
    /// Of the computations; must not outlive this.
    [[nodiscard]] Control part()
    {
        return {m_control.cancel, [this](double share) {
                    m_reached = std::max(m_reached, m_from + (m_to - m_from) * share);
                    m_control.report(m_reached);
                }};
    }

private:
    const Control& m_control;
    double m_from = 0;
    double m_to = 0;
    double m_reached = 0;
};

} // namespace spendwright
