// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charttheme.h"

#include <QPalette>

namespace spendwright {
namespace {

QColor mixed(const QColor& a, const QColor& b, float shareOfB)
{
    const auto mix = [shareOfB](float x, float y) { return x + (y - x) * shareOfB; };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

void setSeries(ChartTheme& theme, bool dark)
{
    theme.total = dark ? QColor(0x8f, 0xa9, 0xc4) : QColor(0x3d, 0x5a, 0x7a);
    theme.saved = dark ? QColor(0x2f, 0xb4, 0x8c) : QColor(0x00, 0x9e, 0x73);
    theme.costs = dark ? QColor(0xf5, 0x8a, 0x4b) : QColor(0xd5, 0x5e, 0x00);
    theme.between = dark ? QColor(0xc9, 0xa2, 0xd8) : QColor(0xa5, 0x6a, 0xa0);
    theme.read = dark ? QColor(0x6f, 0xc3, 0xf0) : QColor(0x56, 0xb4, 0xe9);
    theme.said = dark ? QColor(0xf0, 0xe4, 0x62) : QColor(0xd8, 0xc8, 0x20);
    theme.after = dark ? QColor(0xf0, 0xb4, 0x3c) : QColor(0xe6, 0x9f, 0x00);
}

} // namespace

ChartTheme ChartTheme::fromPalette(const QPalette& palette, const QFont& font)
{
    ChartTheme theme;
    theme.background = palette.color(QPalette::Base);
    theme.text = palette.color(QPalette::Text);
    theme.muted = mixed(theme.text, theme.background, 0.42F);
    theme.grid = mixed(theme.text, theme.background, 0.86F);
    setSeries(theme, theme.background.lightness() < theme.text.lightness());
    theme.font = font;
    return theme;
}

ChartTheme ChartTheme::print(const QFont& font)
{
    QPalette paper;
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, QColor(0x1a, 0x1a, 0x1a));
    return fromPalette(paper, font);
}

ChartTheme ChartTheme::dimmed() const
{
    ChartTheme theme = *this;
    for (QColor* color : {&theme.text, &theme.muted, &theme.total, &theme.saved, &theme.costs, &theme.between,
                          &theme.after, &theme.read, &theme.said})
        *color = mixed(*color, background, 0.55F);
    return theme;
}

} // namespace spendwright
