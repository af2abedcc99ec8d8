// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/roomyheaderstyle.h"

#include <QApplication>
#include <QPointer>

namespace spendwright {
namespace {

constexpr int kMargin = 7;

} // namespace

RoomyHeaderStyle::RoomyHeaderStyle()
{
    setParent(qApp);
}

// A widget does not own its style; the application does.
RoomyHeaderStyle* RoomyHeaderStyle::instance()
{
    static const QPointer<RoomyHeaderStyle> style = new RoomyHeaderStyle;
    return style;
}

int RoomyHeaderStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    return metric == PM_HeaderMargin ? kMargin : QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace spendwright
