// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/quantity.h"

#include <QString>
#include <QStringList>

namespace spendwright {

/// What to tell someone who types a quantity.
struct QuantityHelp {
    QString problem;         ///< what is wrong with the text, and how it is said; "" where nothing is
    QStringList suggestions; ///< texts that could be meant, each of which can be read
};

/// About a text that is no quantity: what it lacks, and how it could go on.
[[nodiscard]] QuantityHelp helpWithQuantity(const QString& typed);
/// How a figure may be put in doubt; nothing where it is 0.
[[nodiscard]] QStringList doubtsAbout(const Quantity& quantity);
/// A distribution in words: its mean and where nine in ten draws lie.
[[nodiscard]] QString quantityInWords(const Quantity& quantity, const QString& unit);
/// A figure of a distribution, short: "583", "1,250", "0.31".
[[nodiscard]] QString quantityFigure(double value);

} // namespace spendwright
