// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace spendwright {

/// The words and figures of a tornado, in the reader's language and locale; one of each a bar.
struct TornadoText {
    QStringList names;
    QStringList moves;   ///< by what each is moved, beside its name
    QStringList cheaper; ///< what stands left of the bar, "" for nothing
    QStringList dearer;  ///< and right of it
    QStringList details; ///< what a tooltip says
    QString lowName;     ///< legend: the input at its low end
    QString highName;
    QString summary; ///< for those who can't see it
};

} // namespace spendwright
