// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace spendwright {

/// The words and figures of a period's costs, in the reader's language and locale; of each list one for
/// before and one for after.
struct PeriodText {
    QStringList names;
    QStringList unknown;  ///< in the place of a range that nobody knows; else ""
    QStringList details;  ///< what a tooltip says
    QString budget;       ///< at the budget's line
    QString budgetBeyond; ///< the same where the line is far to the right of all there is to see
    QString summary;      ///< for those who can't see it
    std::function<QString(double usd)> amount;
    std::function<QString(double from, double to)> range;
};

} // namespace spendwright
