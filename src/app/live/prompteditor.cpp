// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/prompteditor.h"

#include "app/live/livefields.h"
#include "app/live/livewords.h"
#include "app/live/messagecard.h"
#include "app/live/problemlabel.h"
#include "app/live/prompttextedit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace spendwright {
namespace {

constexpr int kLines = 4;

QLabel* heading(const QString& text, QWidget* buddy, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setBuddy(buddy);
    return label;
}

} // namespace

PromptEditor::PromptEditor(QWidget* parent)
    : QScrollArea(parent),
      m_layout(nullptr),
      m_system(new PromptTextEdit(tr("System prompt"), kLines, this)),
      m_systemCache(new CacheBox(tr("Cache breakpoint behind the system prompt"), this)),
      m_cardLayout(new QVBoxLayout),
      m_add(new QPushButton(tr("&Add message"), this)),
      m_tools(new PromptTextEdit(tr("Tools"), kLines, this)),
      m_toolsCache(new CacheBox(tr("Cache breakpoint behind the tools"), this)),
      m_toolsProblem(new ProblemLabel(this))
{
    setObjectName(QStringLiteral("promptEditor"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    for (PromptTextEdit* text : {m_system, m_tools}) {
        connect(text, &QPlainTextEdit::textChanged, this, &PromptEditor::edited);
        connect(text, &PromptTextEdit::refused, this, &PromptEditor::refused);
    }
    connect(m_tools, &QPlainTextEdit::textChanged, this, &PromptEditor::checkTools);
    for (CacheBox* cache : {m_systemCache, m_toolsCache})
        connect(cache, &QComboBox::currentIndexChanged, this, &PromptEditor::edited);
    connect(m_add, &QPushButton::clicked, this, &PromptEditor::addMessage);
    setPrompt(Prompt());
}

void PromptEditor::build()
{
    m_system->setObjectName(QStringLiteral("prompt/system"));
    m_systemCache->setObjectName(QStringLiteral("prompt/systemCache"));
    m_tools->setObjectName(QStringLiteral("prompt/tools"));
    m_toolsCache->setObjectName(QStringLiteral("prompt/toolsCache"));
    m_toolsProblem->setObjectName(QStringLiteral("prompt/toolsProblem"));
    m_add->setObjectName(QStringLiteral("prompt/addMessage"));
    m_add->setAutoDefault(false);
    m_tools->setPlaceholderText(tr("A JSON list of {name, description, input_schema}"));
    auto* inside = new QWidget(this);
    m_layout = new QVBoxLayout(inside);
    m_layout->setContentsMargins(10, 8, 10, 8);
    m_layout->setSpacing(6);
    addPart(tr("S&ystem"), m_system, m_systemCache);
    m_layout->addWidget(heading(tr("Messages"), nullptr, inside));
    m_cardLayout->setSpacing(8);
    m_layout->addLayout(m_cardLayout, 3);
    auto* row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addStretch(1);
    m_layout->addLayout(row);
    addPart(tr("&Tools"), m_tools, m_toolsCache);
    m_layout->addWidget(m_toolsProblem);
    setWidget(inside);
}

void PromptEditor::addPart(const QString& title, PromptTextEdit* text, CacheBox* cache)
{
    auto* row = new QHBoxLayout;
    row->addWidget(heading(title, text, this));
    row->addStretch(1);
    row->addWidget(cache);
    m_layout->addLayout(row);
    m_layout->addWidget(text, 1);
}

MessageCard* PromptEditor::addCard(int index, const PromptMessage& message)
{
    auto* card = new MessageCard(message, widget());
    m_cardLayout->insertWidget(index, card);
    card->show();
    m_cards.insert(m_cards.begin() + index, card);
    connect(card, &MessageCard::changed, this, &PromptEditor::edited);
    connect(card, &MessageCard::refused, this, &PromptEditor::refused);
    connect(card, &MessageCard::moveRequested, this, [this, card](int by) { move(card, by); });
    connect(card, &MessageCard::removeRequested, this, [this, card] { remove(card); });
    return card;
}

void PromptEditor::setPrompt(const Prompt& prompt)
{
    m_setting = true;
    m_system->setPlainText(prompt.system);
    m_systemCache->setTtl(prompt.systemCache);
    m_tools->setPlainText(prompt.tools);
    m_toolsCache->setTtl(prompt.toolsCache);
    for (MessageCard* card : m_cards) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    for (const PromptMessage& message : prompt.messages)
        addCard(static_cast<int>(m_cards.size()), message);
    placeCards();
    m_setting = false;
}

Prompt PromptEditor::prompt() const
{
    Prompt prompt;
    prompt.system = m_system->toPlainText();
    prompt.systemCache = m_systemCache->ttl();
    prompt.tools = m_tools->toPlainText();
    prompt.toolsCache = m_toolsCache->ttl();
    prompt.messages.clear();
    for (const MessageCard* card : m_cards)
        prompt.messages.push_back(card->message());
    return prompt;
}

void PromptEditor::focusFirst()
{
    m_cards.front()->focusText();
}

// After the user it is the assistant's turn, and the other way round.
void PromptEditor::addMessage()
{
    using Role = ChatMessage::Role;
    PromptMessage message;
    message.role = m_cards.back()->message().role == Role::User ? Role::Assistant : Role::User;
    MessageCard* card = addCard(static_cast<int>(m_cards.size()), message);
    placeCards();
    card->focusText();
    edited();
}

void PromptEditor::move(MessageCard* card, int by)
{
    const auto found = std::find(m_cards.begin(), m_cards.end(), card);
    const auto from = found - m_cards.begin();
    const auto to = from + by;
    if (found == m_cards.end() || to < 0 || to >= static_cast<std::ptrdiff_t>(m_cards.size()))
        return;
    m_cardLayout->removeWidget(card);
    m_cardLayout->insertWidget(static_cast<int>(to), card);
    std::swap(m_cards.at(static_cast<std::size_t>(from)), m_cards.at(static_cast<std::size_t>(to)));
    placeCards();
    edited();
}

void PromptEditor::remove(MessageCard* card)
{
    if (m_cards.size() < 2)
        return;
    std::erase(m_cards, card);
    m_cardLayout->removeWidget(card);
    card->hide();
    card->deleteLater();
    placeCards();
    m_cards.back()->focusText();
    edited();
}

void PromptEditor::placeCards()
{
    QWidget* before = m_systemCache;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setPlace(static_cast<int>(i), static_cast<int>(m_cards.size()));
        setTabOrder(before, m_cards[i]);
        before = m_cards[i];
    }
}

void PromptEditor::checkTools()
{
    std::optional<Message> problem;
    const QString text = m_tools->toPlainText();
    if (!text.trimmed().isEmpty())
        static_cast<void>(readTools(text.toUtf8(), problem));
    m_toolsProblem->say(problem ? sentence(*problem) : QString());
}

void PromptEditor::edited()
{
    if (!m_setting)
        emit changed();
}

} // namespace spendwright
