// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/callrun.h"

#include <QPointer>

#include <utility>

namespace spendwright {

MessageCall::MessageCall(std::unique_ptr<Inner> inner, QObject* parent)
    : QObject(parent),
      m_inner(std::move(inner))
{}

MessageCall::~MessageCall()
{
    m_inner->abandon();
}

CallPhase MessageCall::phase() const
{
    return m_inner->phase;
}

const CallResult& MessageCall::result() const
{
    return m_inner->result;
}

void MessageCall::cancel()
{
    m_inner->cancel();
}

MessageCall* MessageClient::send(const CallOrder& order, QObject* parent)
{
    auto inner = std::make_unique<MessageCall::Inner>(*m_inner, order);
    MessageCall::Inner& started = *inner;
    auto* const call = new MessageCall(std::move(inner), parent ? parent : this);
    started.call = call;
    m_inner->calls.removeIf([](const QPointer<MessageCall>& other) { return !other; });
    m_inner->calls.append(call);
    QMetaObject::invokeMethod(
        call, [&started] { started.begin(); }, Qt::QueuedConnection);
    return call;
}

} // namespace spendwright
