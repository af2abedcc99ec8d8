// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/promptsender.h"

#include "app/live/livewords.h"

#include <QStringList>

#include <utility>

namespace spendwright {

PromptSender::PromptSender(LiveSession& live, QObject* parent) : QObject(parent), m_live(live) {}

// The call goes with its owner, which cancels and books it.
PromptSender::~PromptSender() = default;

void PromptSender::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}

void PromptSender::send(const Prompt& prompt)
{
    prepare(prompt, What::Send);
}

void PromptSender::count(const Prompt& prompt)
{
    prepare(prompt, What::Count);
}

void PromptSender::prepare(const Prompt& prompt, What what)
{
    if (m_busy)
        return;
    std::vector<Message> problems;
    const std::optional<MessageRequest> request = requestOf(prompt, problems);
    if (!request) {
        QStringList texts;
        for (const Message& problem : problems)
            texts << sentence(problem);
        emit refused(texts.join(u'\n'));
        return;
    }
    setBusy(true);
    m_live.prepare(this,
                   [this, prompt, request = *request, what, ticket = ++m_ticket](LiveSession::Ready ready) {
                       if (ticket != m_ticket)
                           return;
                       if (ready.need != LiveNeed::Nothing) {
                           setBusy(false);
                           emit needs(ready.need, ready.sentence);
                           return;
                       }
                       CallOrder order;
                       order.endpoint = ready.endpoint;
                       order.key = ready.key;
                       order.request = request;
                       if (what == What::Send)
                           start(order, prompt);
                       else
                           startCount(order);
                   });
}

void PromptSender::start(const CallOrder& order, const Prompt& prompt)
{
    m_call = m_live.client().send(order, this);
    connect(m_call, &MessageCall::phaseChanged, this, &PromptSender::phaseChanged);
    connect(m_call, &MessageCall::textArrived, this, &PromptSender::textArrived);
    connect(m_call, &MessageCall::thinkingArrived, this, &PromptSender::thinkingArrived);
    connect(m_call, &MessageCall::retrying, this,
            [this](const LiveError& error, std::chrono::milliseconds delay) {
                emit retrying(errorText(error), static_cast<double>(delay.count()) / 1000);
            });
    connect(m_call, &MessageCall::finished, this, [this, prompt] {
        MessageCall* call = m_call;
        m_call.clear();
        const CallResult result = call->result();
        call->deleteLater();
        setBusy(false);
        emit finished(result, prompt);
    });
    emit started();
}

void PromptSender::startCount(const CallOrder& order)
{
    m_live.client().count(order, this, [this, ticket = m_ticket](const MessageClient::Count& count) {
        if (ticket != m_ticket)
            return;
        setBusy(false);
        if (count.inputTokens)
            emit counted(*count.inputTokens);
        else if (count.error)
            emit refused(errorText(*count.error));
    });
}

void PromptSender::cancel()
{
    if (m_call) {
        m_call->cancel(); // finished() comes when it is booked
        return;
    }
    ++m_ticket;
    setBusy(false);
}

} // namespace spendwright
