// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace spendwright {

/// A symbol of resources/icons, by its name there, in the colour of the text around it: it follows the
/// palette from light to dark.
[[nodiscard]] QIcon planIcon(const char* name);

[[nodiscard]] QIcon programIcon();

} // namespace spendwright
