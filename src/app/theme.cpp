// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme.h"

#include "app/widgets/colors.h"

#include <QApplication>
#include <QPalette>

#include <initializer_list>
#include <utility>

namespace spendwright {
namespace {

using Colors = std::initializer_list<std::pair<QPalette::ColorRole, QRgb>>;

QPalette paletteOf(const Colors& colors, QRgb disabled)
{
    QPalette palette;
    for (const auto& [role, color] : colors)
        palette.setColor(role, QColor(color));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, palette.color(QPalette::Active, QPalette::Mid));
    return palette;
}

QPalette lightPalette()
{
    return paletteOf({{QPalette::Window, 0xefefef},
                      {QPalette::WindowText, 0x1b1c1e},
                      {QPalette::Base, 0xffffff},
                      {QPalette::AlternateBase, 0xf6f6f7},
                      {QPalette::Text, 0x1b1c1e},
                      {QPalette::Button, 0xf2f2f3},
                      {QPalette::ButtonText, 0x1b1c1e},
                      {QPalette::BrightText, 0xffffff},
                      {QPalette::Highlight, 0x2a6fb0},
                      {QPalette::HighlightedText, 0xffffff},
                      {QPalette::ToolTipBase, 0xfcfcfd},
                      {QPalette::ToolTipText, 0x1b1c1e},
                      {QPalette::PlaceholderText, 0x63676d},
                      {QPalette::Link, 0x1d5fa0},
                      {QPalette::LinkVisited, 0x6b4a9e},
                      {QPalette::Light, 0xffffff},
                      {QPalette::Midlight, 0xdedfe1},
                      {QPalette::Mid, 0xb9bbbf},
                      {QPalette::Dark, 0x9a9da2},
                      {QPalette::Shadow, 0x6f7277}},
                     0x8f9399);
}

QPalette darkPalette()
{
    return paletteOf({{QPalette::Window, 0x35383d},
                      {QPalette::WindowText, 0xe6e6e6},
                      {QPalette::Base, 0x1e2023},
                      {QPalette::AlternateBase, 0x26282c},
                      {QPalette::Text, 0xe6e6e6},
                      {QPalette::Button, 0x42464c},
                      {QPalette::ButtonText, 0xe6e6e6},
                      {QPalette::BrightText, 0xffffff},
                      {QPalette::Highlight, 0x3d7cbe},
                      {QPalette::HighlightedText, 0xffffff},
                      {QPalette::ToolTipBase, 0x3c3f44},
                      {QPalette::ToolTipText, 0xe6e6e6},
                      {QPalette::PlaceholderText, 0xa0a4aa},
                      {QPalette::Link, 0x7db7f0},
                      {QPalette::LinkVisited, 0xb79ae0},
                      {QPalette::Light, 0x505459},
                      {QPalette::Midlight, 0x45484e},
                      {QPalette::Mid, 0x2b2d31},
                      {QPalette::Dark, 0x191a1c},
                      {QPalette::Shadow, 0x000000}},
                     0x787b80);
}

} // namespace

QString themeId(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    case Theme::System:
        break;
    }
    return {};
}

Theme themeFromId(const QString& id)
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        if (id == themeId(theme))
            return theme;
    }
    return Theme::System;
}

void useTheme(Theme theme, bool desktopIsDark)
{
    switch (theme) {
    case Theme::System:
        QApplication::setPalette(QPalette()); // the system's own, and what becomes of it
        if (desktopIsDark && !isDark(QApplication::palette()))
            QApplication::setPalette(darkPalette());
        break;
    case Theme::Light:
        QApplication::setPalette(lightPalette());
        break;
    case Theme::Dark:
        QApplication::setPalette(darkPalette());
        break;
    }
}

} // namespace spendwright
