// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace spendwright {

// The few colours that say something, for the palette around them. The rest is the palette's own.

[[nodiscard]] inline bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}
[[nodiscard]] inline QColor errorColor(const QPalette& palette)
{
    return isDark(palette) ? QColor(0xff, 0x9d, 0x8f) : QColor(0xb3, 0x26, 0x1e);
}
[[nodiscard]] inline QColor warningColor(const QPalette& palette)
{
    return isDark(palette) ? QColor(0xff, 0xd0, 0x70) : QColor(0x8a, 0x5a, 0x00);
}
/// What saves, and what costs more: told apart by people who see red and green alike, too.
[[nodiscard]] inline QColor savedColor(const QPalette& palette)
{
    return isDark(palette) ? QColor(0x3f, 0xc3, 0x9b) : QColor(0x00, 0x7a, 0x5a);
}
[[nodiscard]] inline QColor costsColor(const QPalette& palette)
{
    return isDark(palette) ? QColor(0xff, 0x9a, 0x5c) : QColor(0xc2, 0x4e, 0x00);
}

/// For inputs that take nothing now but are there to be read.
[[nodiscard]] inline QPalette legibleWhenDisabled(const QPalette& palette)
{
    QPalette legible;
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        legible.setColor(QPalette::Disabled, role, palette.color(QPalette::Active, role));
    return legible;
}

} // namespace spendwright
