// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace spendwright {

/// The inside of a panel at the side: scrolls up and down, and asks for the width that what is in it needs,
/// so that long words and large type are not cut off. Only where that were too much it scrolls sideways.
class SideArea : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SideArea)

public:
    explicit SideArea(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
};

} // namespace spendwright
