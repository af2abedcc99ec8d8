// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace spendwright {

/// The application's style, with more room at the sides of a table's headings.
class RoomyHeaderStyle final : public QProxyStyle {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoomyHeaderStyle)

public:
    static RoomyHeaderStyle* instance();

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;

private:
    RoomyHeaderStyle();
};

} // namespace spendwright
