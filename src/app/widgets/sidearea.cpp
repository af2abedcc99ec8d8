// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/sidearea.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace spendwright {
namespace {

constexpr int kWidest = 34; // heights of the font

} // namespace

SideArea::SideArea(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
}

QSize SideArea::minimumSizeHint() const
{
    QSize size = QScrollArea::minimumSizeHint();
    if (widget()) {
        const int needs = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
        size.setWidth(std::max(size.width(), std::min(needs, kWidest * fontMetrics().height())));
    }
    return size;
}

bool SideArea::eventFilter(QObject* object, QEvent* event)
{
    if (object == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(object, event);
}

} // namespace spendwright
