// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/windowfixture.h"

#include <functional>

namespace spendwright {

/// Brings up every screen of the program one after the other, the plan of the fixture in it: all panels and
/// pages, what the inspector and the techniques show of each kind of thing, and all dialogs. `look` gets the
/// name of the screen and the window that shows it.
void visitScreens(WindowFixture& fixture, const std::function<void(const QString&, QWidget&)>& look);

/// Texts in the window that stand in less room than they need, or stick out of what holds them. Those that
/// are meant to be elided don't count.
[[nodiscard]] QStringList truncatedTexts(const QWidget& window);
/// Inputs that don't say what they are.
[[nodiscard]] QStringList namelessInputs(const QWidget& window);

} // namespace spendwright
