// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/limitbardelegate.h"

#include "app/widgets/colors.h"

#include <QPainter>

#include <algorithm>

namespace spendwright {
namespace {

constexpr int kLeast = 64; // of a bar that is as long as the limit
constexpr int kGap = 8;
constexpr qreal kThin = 3;
constexpr qreal kThick = 6;

} // namespace

LimitBarDelegate::LimitBarDelegate(int beforeRole, int afterRole, QObject* parent)
    : RoomyDelegate(parent),
      m_beforeRole(beforeRole),
      m_afterRole(afterRole)
{}

QSize LimitBarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return RoomyDelegate::sizeHint(option, index) + QSize(kLeast, 0);
}

void LimitBarDelegate::paintBehindText(QPainter* painter, const QStyleOptionViewItem& option,
                                       const QModelIndex& index) const
{
    const QVariant before = index.data(m_beforeRole);
    const QVariant after = index.data(m_afterRole);
    if (!before.isValid() && !after.isValid())
        return;
    const int text = option.fontMetrics.horizontalAdvance(QStringLiteral("1,000%")) + kGap;
    const QRectF track(option.rect.left() + kGap, option.rect.center().y() - kThick,
                       option.rect.width() - kGap - text - kGap, kThin + 1 + kThick);
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette& palette = option.palette;
    const QColor ink = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const auto bar = [&](const QVariant& share, qreal top, qreal height, QColor color) {
        const qreal used = std::clamp(share.toDouble(), 0.0, 1.0);
        painter->fillRect(QRectF(track.left(), top, std::max(used * track.width(), 1.0), height),
                          share.toDouble() > 1 && !selected ? costsColor(palette) : color);
    };
    QColor faint = ink;
    faint.setAlphaF(0.1F);
    painter->fillRect(track, faint);
    QColor grey = ink;
    grey.setAlphaF(0.45F);
    if (before.isValid())
        bar(before, track.top(), kThin, grey);
    if (after.isValid())
        bar(after, track.top() + kThin + 1, kThick, selected ? ink : palette.color(QPalette::Highlight));
}

} // namespace spendwright
