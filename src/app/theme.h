// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spendwright {

/// How light the window is.
enum class Theme { System, Light, Dark };

// As settings keep it: "light", "dark"; "" and all else is the system's.
[[nodiscard]] QString themeId(Theme theme);
[[nodiscard]] Theme themeFromId(const QString& id);

/// At once, for all that is on screen. The system's is ours in the dark where the desktop is set to that and
/// its palette doesn't say so.
void useTheme(Theme theme, bool desktopIsDark = false);

} // namespace spendwright
