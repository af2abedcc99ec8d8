// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace spendwright {

/// What scenarios cost side by side, in the reader's language and locale.
struct CompareBars {
    struct Bar {
        QString name;
        QString amount;
        QString detail;     ///< what a tooltip says
        double costUsd = 0; ///< 0 where it is unknown
        double p5 = 0;
        double p95 = 0;
        bool isReference = false;
    };
    std::vector<Bar> bars;
    QString summary; ///< for those who can't see it
};

} // namespace spendwright
