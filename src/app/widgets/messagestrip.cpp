// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/messagestrip.h"

#include "app/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace spendwright {

MessageStrip::MessageStrip(QWidget* parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_layout(new QHBoxLayout(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageStrip"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setIcon(planIcon("close"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    m_text->setTextFormat(Qt::PlainText);
    m_layout->setContentsMargins(10, 4, 4, 4);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageStrip::clear);
    hide();
}

void MessageStrip::say(Kind kind, const QString& text, const std::vector<Action>& actions)
{
    m_kind = kind;
    showIcon();
    m_text->setText(text);
    dropButtons();
    for (const Action& action : actions)
        addButton(action);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageStrip::showIcon()
{
    const char* icon = m_kind == Kind::Problem ? "error" : m_kind == Kind::Warning ? "warning" : "info";
    m_icon->setPixmap(planIcon(icon).pixmap(QSize(16, 16), devicePixelRatioF()));
}

void MessageStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && isVisible())
        showIcon();
    QFrame::changeEvent(event);
}

void MessageStrip::addButton(const Action& action)
{
    auto* button = new QPushButton(action.text, this);
    connect(button, &QPushButton::clicked, this, [this, run = action.run] {
        clear();
        run();
    });
    m_layout->insertWidget(m_layout->count() - 1, button);
    setTabOrder(m_buttons.empty() ? m_text : static_cast<QWidget*>(m_buttons.back()), button);
    setTabOrder(button, m_close);
    m_buttons.push_back(button);
}

// The button that was clicked may be among them.
void MessageStrip::dropButtons()
{
    for (QPushButton* button : m_buttons) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
}

void MessageStrip::clear()
{
    dropButtons();
    m_text->clear();
    hide();
}

QString MessageStrip::text() const
{
    return m_text->text();
}

} // namespace spendwright
