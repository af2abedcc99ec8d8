// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/answerview.h"

#include "app/live/livewords.h"
#include "app/widgets/messagestrip.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextCursor>
#include <QTimer>
#include <QVBoxLayout>

namespace spendwright {
namespace {

constexpr int kFlushMs = 33; // some 30 updates a second
constexpr int kThinkingLines = 6;
constexpr int kBesides = 8; // facts of two to a row; the rest take a row each

QPlainTextEdit* readOnlyText(const QString& name, QWidget* parent)
{
    auto* text = new QPlainTextEdit(parent);
    text->setReadOnly(true);
    text->setUndoRedoEnabled(false);
    text->setTabChangesFocus(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(name);
    return text;
}

} // namespace

AnswerView::AnswerView(QWidget* parent)
    : QWidget(parent),
      m_strip(new MessageStrip(this)),
      m_thinking(readOnlyText(tr("Thinking"), this)),
      m_text(readOnlyText(tr("Answer"), this)),
      m_status(new QLabel(this)),
      m_factBox(new QWidget(this)),
      m_factGrid(new QGridLayout(m_factBox)),
      m_flush(new QTimer(this))
{
    build();
    m_flush->setSingleShot(true);
    m_flush->setInterval(kFlushMs);
    connect(m_flush, &QTimer::timeout, this, &AnswerView::flush);
    begin();
    m_text->setPlaceholderText(tr("The answer appears here."));
}

void AnswerView::build()
{
    m_strip->setObjectName(QStringLiteral("answer/strip"));
    m_thinking->setObjectName(QStringLiteral("answer/thinking"));
    m_text->setObjectName(QStringLiteral("answer/text"));
    m_status->setObjectName(QStringLiteral("answer/status"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_thinking->setPlaceholderText(tr("Thinking"));
    m_thinking->setMaximumHeight(fontMetrics().lineSpacing() * kThinkingLines);
    QPalette quiet;
    quiet.setColor(QPalette::Text, palette().color(QPalette::PlaceholderText));
    m_thinking->setPalette(quiet);
    m_factGrid->setContentsMargins(0, 0, 0, 0);
    m_factGrid->setHorizontalSpacing(12);
    m_factGrid->setVerticalSpacing(2);
    m_factGrid->setColumnStretch(1, 1);
    m_factGrid->setColumnStretch(3, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(6);
    layout->addWidget(m_strip);
    layout->addWidget(m_thinking);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_factBox);
}

void AnswerView::begin()
{
    m_flush->stop();
    m_pendingText.clear();
    m_pendingThinking.clear();
    m_text->clear();
    m_text->setPlaceholderText(QString());
    m_thinking->clear();
    m_thinking->hide();
    m_strip->clear();
    m_status->clear();
    m_factBox->hide();
    m_updates = 0;
}

void AnswerView::append(const QString& text)
{
    m_pendingText += text;
    if (!m_flush->isActive())
        m_flush->start();
}

void AnswerView::appendThinking(const QString& text)
{
    m_pendingThinking += text;
    if (!m_flush->isActive())
        m_flush->start();
}

// At its end only: what stands there already is not laid out again. Who has scrolled up stays there.
void AnswerView::appendTo(QPlainTextEdit& view, QString& pending)
{
    if (pending.isEmpty())
        return;
    QScrollBar* bar = view.verticalScrollBar();
    const bool follows = bar->value() == bar->maximum();
    QTextCursor cursor(view.document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(pending);
    pending.clear();
    if (follows)
        bar->setValue(bar->maximum());
}

void AnswerView::flush()
{
    m_flush->stop();
    if (!m_pendingThinking.isEmpty())
        m_thinking->show();
    if (!m_pendingText.isEmpty() || !m_pendingThinking.isEmpty())
        ++m_updates;
    appendTo(*m_thinking, m_pendingThinking);
    appendTo(*m_text, m_pendingText);
}

void AnswerView::setStatus(const QString& status)
{
    m_status->setText(status);
}

void AnswerView::complain(const QString& problem)
{
    m_strip->say(MessageStrip::Kind::Problem, problem);
}

void AnswerView::show(const CallResult& result)
{
    flush();
    if (result.reply && m_text->document()->isEmpty()) {
        m_text->setPlainText(result.reply->text());
        m_pendingThinking = m_thinking->document()->isEmpty() ? result.reply->thinking() : QString();
        flush();
    }
    m_status->clear();
    if (result.error)
        complain(errorText(*result.error));
    if (result.bookingProblem)
        m_status->setText(sentence(*result.bookingProblem));
    if (result.attempts > 0 || result.usage)
        showFacts(answerFacts(result));
}

void AnswerView::showKept(const QString& text, const QList<AnswerFact>& facts)
{
    begin();
    m_text->setPlainText(text);
    showFacts(facts);
}

void AnswerView::showFacts(const QList<AnswerFact>& facts)
{
    for (int i = 0; i < facts.size(); ++i) {
        QLabel*& value = m_facts[facts.at(i).id];
        if (!value) {
            auto* label = new QLabel(facts.at(i).label, m_factBox);
            label->setForegroundRole(QPalette::PlaceholderText);
            value = new QLabel(m_factBox);
            value->setObjectName(QStringLiteral("answer/") + QLatin1StringView(facts.at(i).id));
            value->setTextFormat(Qt::PlainText);
            value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            value->setAccessibleName(facts.at(i).label);
            value->setWordWrap(i >= kBesides);
            const bool besides = i < kBesides;
            const int row = besides ? i / 2 : i - kBesides / 2;
            m_factGrid->addWidget(label, row, besides ? i % 2 * 2 : 0, Qt::AlignTop);
            m_factGrid->addWidget(value, row, besides ? i % 2 * 2 + 1 : 1, 1, besides ? 1 : 3);
        }
        value->setText(facts.at(i).value);
    }
    m_factBox->show();
}

} // namespace spendwright
