// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace spendwright {

/// The words and figures of a breakdown, in the reader's language and locale; one of each a part.
struct BreakdownText {
    QStringList names;
    QStringList amounts; ///< before and after on one line, where there is no room for two
    QStringList beforeAmounts;
    QStringList afterAmounts;
    QStringList details; ///< what a tooltip says
    QString beforeName;  ///< of the scenarios
    QString afterName;
    QString summary; ///< for those who can't see it
};

} // namespace spendwright
