// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace spendwright {

/// The words and figures of a run's picture in one scenario; one of each a call.
struct ContextSideText {
    QString title;
    QStringList steps;
    QStringList details; ///< what a tooltip says
};

/// In the reader's language and locale.
struct ContextText {
    ContextSideText before;
    ContextSideText after;
    QStringList series; ///< by ContextSeries
    QString axis;
    QString summary; ///< for those who can't see it
};

} // namespace spendwright
