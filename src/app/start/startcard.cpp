// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/startcard.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace spendwright {
namespace {

constexpr int kPadding = 10;
constexpr int kGap = 6;
constexpr int kIcon = 20;
constexpr int kRadius = 6;
constexpr int kUsualWidth = 160;
constexpr double kLine = 0.25; // of the text's colour in the frame's

QFont titleFont(const QFont& font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

} // namespace

StartCard::StartCard(const QString& title, const QString& sentence, QWidget* parent)
    : QAbstractButton(parent),
      m_sentence(sentence)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StartCard::setPicture(int height, Picture picture)
{
    m_pictureHeight = height;
    m_picture = std::move(picture);
    updateGeometry();
    update();
}

int StartCard::textLeft() const
{
    return kPadding + (icon().isNull() ? 0 : kIcon + kPadding);
}

QSize StartCard::sizeHint() const
{
    const int words = QFontMetrics(titleFont(font())).horizontalAdvance(text());
    const int width = m_brief ? kUsualWidth : textLeft() + words + kPadding;
    return {width, heightForWidth(width)};
}

int StartCard::heightForWidth(int width) const
{
    const int room = width - textLeft() - kPadding;
    const int sentence =
        m_brief ? fontMetrics().height()
                : fontMetrics().boundingRect(QRect(0, 0, room, 0), Qt::TextWordWrap, m_sentence).height();
    const int picture = m_picture ? m_pictureHeight + kGap + kGap : 0;
    return kPadding + picture + QFontMetrics(titleFont(font())).height() + kGap / 2 + sentence + kPadding;
}

bool StartCard::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void StartCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Delete)
        emit dropRequested();
    else if (event->key() == Qt::Key_Space)
        QAbstractButton::keyPressEvent(event);
    else
        event->ignore(); // arrows are the page's
}

void StartCard::paintFrame(QPainter& painter) const
{
    const bool lifted = isEnabled() && (underMouse() || hasFocus());
    QColor ground = palette().color(isEnabled() ? QPalette::Base : QPalette::Window);
    if (isDown())
        ground = palette().color(QPalette::AlternateBase);
    const double line = hasFocus() ? 2 : 1;
    QColor frameColor = palette().color(lifted ? QPalette::Highlight : QPalette::Text);
    if (!lifted)
        frameColor.setAlphaF(kLine);
    painter.setPen(QPen(frameColor, line));
    painter.setBrush(ground);
    const QRectF frame = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.drawRoundedRect(frame, kRadius, kRadius);
}

void StartCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    QRect area = rect().adjusted(textLeft(), kPadding, -kPadding, -kPadding);
    if (!icon().isNull())
        icon().paint(&painter, kPadding, kPadding, kIcon, kIcon, Qt::AlignCenter,
                     isEnabled() ? QIcon::Normal : QIcon::Disabled);
    if (m_picture) {
        painter.save();
        m_picture(painter, QRect(area.left(), area.top(), area.width(), m_pictureHeight));
        painter.restore();
        area.setTop(area.top() + m_pictureHeight + kGap + kGap);
    }
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    painter.setFont(titleFont(font()));
    painter.setPen(palette().color(group, QPalette::Text));
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(QRect(area.topLeft(), QSize(area.width(), metrics.height())), Qt::AlignLeft,
                     metrics.elidedText(text(), Qt::ElideRight, area.width()));
    area.setTop(area.top() + metrics.height() + kGap / 2);
    painter.setFont(font());
    painter.setPen(isEnabled() ? palette().color(QPalette::PlaceholderText)
                               : palette().color(group, QPalette::Text));
    if (m_brief)
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                         fontMetrics().elidedText(m_sentence, Qt::ElideMiddle, area.width()));
    else
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
}

} // namespace spendwright
