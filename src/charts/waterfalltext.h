// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace spendwright {

/// The words and figures of a waterfall, in the reader's language and locale; one of each a bar.
struct WaterfallText {
    QStringList names;
    QStringList amounts;
    QStringList details; ///< what a tooltip says
    QString title;       ///< above an exported chart
    QString subtitle;
    QString summary; ///< for those who can't see it
    std::function<QString(double usd)> tick;
};

} // namespace spendwright
