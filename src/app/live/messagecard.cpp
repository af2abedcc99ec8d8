// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/messagecard.h"

#include "app/live/livefields.h"
#include "app/live/prompttextedit.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace spendwright {
namespace {

constexpr int kLines = 4;

} // namespace

MessageCard::MessageCard(const PromptMessage& message, QWidget* parent)
    : QFrame(parent),
      m_role(new QComboBox(this)),
      m_cache(new CacheBox(tr("Cache breakpoint behind this message"), this)),
      m_up(iconButton("up", tr("Move this message up"), this)),
      m_down(iconButton("down", tr("Move this message down"), this)),
      m_remove(iconButton("remove", tr("Remove this message"), this)),
      m_text(new PromptTextEdit(tr("Message"), kLines, this))
{
    m_role->addItems({tr("User", "role"), tr("Assistant", "role"), tr("System", "role")});
    m_role->setCurrentIndex(static_cast<int>(message.role));
    m_cache->setTtl(message.cache);
    m_text->setPlainText(message.text);
    m_text->setPlaceholderText(tr("Text, or a text file dropped here"));
    m_role->setObjectName(QStringLiteral("message/role"));
    m_cache->setObjectName(QStringLiteral("message/cache"));
    m_text->setObjectName(QStringLiteral("message/text"));
    m_up->setObjectName(QStringLiteral("message/up"));
    m_down->setObjectName(QStringLiteral("message/down"));
    m_remove->setObjectName(QStringLiteral("message/remove"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_role);
    row->addWidget(m_cache);
    row->addStretch(1);
    for (QToolButton* button : {m_up, m_down, m_remove})
        row->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    setTabOrder(m_remove, m_text);
    connect(m_role, &QComboBox::currentIndexChanged, this, &MessageCard::changed);
    connect(m_cache, &QComboBox::currentIndexChanged, this, &MessageCard::changed);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MessageCard::changed);
    connect(m_text, &PromptTextEdit::refused, this, &MessageCard::refused);
    connect(m_up, &QToolButton::clicked, this, [this] { emit moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { emit moveRequested(1); });
    connect(m_remove, &QToolButton::clicked, this, &MessageCard::removeRequested);
}

PromptMessage MessageCard::message() const
{
    return {static_cast<ChatMessage::Role>(m_role->currentIndex()), m_text->toPlainText(), m_cache->ttl()};
}

void MessageCard::setPlace(int index, int count)
{
    m_role->setAccessibleName(tr("Role of message %1").arg(index + 1));
    m_text->setAccessibleName(tr("Message %1").arg(index + 1));
    m_up->setEnabled(index > 0);
    m_down->setEnabled(index + 1 < count);
    m_remove->setEnabled(count > 1);
}

void MessageCard::focusText()
{
    m_text->setFocus();
}

} // namespace spendwright
