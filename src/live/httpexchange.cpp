// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/httpexchange.h"

#include <QNetworkReply>

#include <algorithm>
#include <utility>

namespace spendwright {

namespace {

constexpr qint64 kReadAhead = qint64(4) << 20;
constexpr qint64 kAtOnce = qint64(64) << 10;
constexpr std::chrono::seconds kMoment{5};
constexpr int kLowestFailure = 400;

} // namespace

HttpExchange::HttpExchange(QNetworkReply* reply, const Limits& limits, Receiver receiver, QObject* parent)
    : QObject(parent),
      m_reply(reply),
      m_receiver(std::move(receiver))
{
    m_reply->setParent(this);
    m_reply->setReadBufferSize(kReadAhead);
    for (QTimer* timer : {&m_total, &m_idle}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [this] { finish(End::TimedOut); });
    }
    const auto wentOut = [this] { m_wentOut = true; };
    connect(m_reply, &QNetworkReply::requestSent, this, wentOut);
    connect(m_reply, &QNetworkReply::uploadProgress, this,
            [this](qint64 sent) { m_wentOut = m_wentOut || sent > 0; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::readHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readBytes);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::readEnd);
    setLimits(limits);
}

HttpExchange::~HttpExchange()
{
    m_reply->disconnect(this);
    m_reply->abort();
}

int HttpExchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QByteArray HttpExchange::header(const QByteArray& name) const
{
    return m_reply->rawHeader(name);
}

QString HttpExchange::detail() const
{
    return m_reply->error() == QNetworkReply::NoError ? QString() : m_reply->errorString();
}

void HttpExchange::setLimits(const Limits& limits)
{
    m_limits = limits;
    m_total.start(limits.total);
    if (limits.idle.count() > 0)
        m_idle.start(limits.idle);
    else
        m_idle.stop();
}

void HttpExchange::letGo()
{
    m_silent = true; // the receiver may be what calls
    m_idle.stop();
    m_total.start(kMoment);
}

void HttpExchange::readHeaders()
{
    if (m_ended || std::exchange(m_answered, status() > 0) || !m_answered)
        return;
    m_wentOut = true;
    if (!m_silent && m_receiver.answer)
        m_receiver.answer();
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_limits.bytes)
        finish(End::TooLarge);
}

// A little at a time: a burst of megabytes must not keep the event loop from a window.
void HttpExchange::readBytes()
{
    readHeaders();
    if (m_ended || !m_reply->isOpen())
        return;
    const QByteArray bytes = m_reply->read(std::min(m_reply->bytesAvailable(), kAtOnce));
    m_received += bytes.size();
    if (m_idle.isActive() && !bytes.isEmpty())
        m_idle.start();
    if (m_received > m_limits.bytes)
        finish(End::TooLarge);
    else if (!m_silent && !bytes.isEmpty() && m_receiver.bytes)
        m_receiver.bytes(bytes);
    if (!m_ended && !bytes.isEmpty() && m_reply->bytesAvailable() > 0)
        readMore();
    else if (!m_ended && m_replyEnded)
        finish(endOfReply());
}

void HttpExchange::readMore()
{
    if (std::exchange(m_readsMore, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_readsMore = false;
            readBytes();
        },
        Qt::QueuedConnection);
}

void HttpExchange::readEnd()
{
    m_replyEnded = true;
    readHeaders();
    if (!m_ended && m_reply->isOpen() && m_reply->bytesAvailable() > 0)
        readMore();
    else if (!m_ended)
        finish(endOfReply());
}

HttpExchange::End HttpExchange::endOfReply() const
{
    switch (m_reply->error()) {
    case QNetworkReply::NoError:
        return End::Complete;
    case QNetworkReply::SslHandshakeFailedError:
        return End::Insecure;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
        return End::Unreachable;
    case QNetworkReply::UnknownNetworkError: // a proxy that refuses, a network that isn't there
        return m_wentOut ? End::Lost : End::Unreachable;
    case QNetworkReply::TimeoutError:
        return m_wentOut ? End::TimedOut : End::Unreachable;
    default:
        // A status that is an error is one for Qt, too.
        return status() >= kLowestFailure && m_reply->error() > QNetworkReply::ContentAccessDenied - 1
                       && m_reply->error() != QNetworkReply::ContentReSendError
                   ? End::Complete
                   : End::Lost;
    }
}

void HttpExchange::finish(End end)
{
    if (std::exchange(m_ended, true))
        return;
    m_total.stop();
    m_idle.stop();
    if (end != End::Complete)
        m_reply->abort();
    deleteLater();
    if (!m_silent && m_receiver.end)
        m_receiver.end(end);
}

} // namespace spendwright
