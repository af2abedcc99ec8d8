// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/endpoint.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace spendwright {

QUrl baseUrlFrom(const QString& text)
{
    QString url = text.trimmed();
    while (url.endsWith(QLatin1Char('/')))
        url.chop(1);
    return QUrl(url, QUrl::StrictMode);
}

bool isLoopback(const QUrl& url)
{
    const QString host = url.host();
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

std::optional<Message> endpointProblem(const Endpoint& endpoint)
{
    const QUrl& url = endpoint.baseUrl;
    const std::string shown = url.toDisplayString(QUrl::RemoveUserInfo).left(200).toStdString();
    if (!url.isValid() || url.host().isEmpty())
        return Message{QT_TRANSLATE_NOOP("Engine", "The endpoint's URL is not one: it should be like %1"),
                       {kAnthropicUrl}};
    if (!url.userInfo().isEmpty())
        return Message{QT_TRANSLATE_NOOP("Engine",
                                         "%1: a user name or password in an endpoint's URL would be "
                                         "written into logs. The key has a place of its own"),
                       {shown}};
    if (url.hasQuery() || url.hasFragment())
        return Message{QT_TRANSLATE_NOOP("Engine", "%1: an endpoint's URL has neither \"?\" nor \"#\""),
                       {shown}};
    const QString scheme = url.scheme();
    if (scheme != QLatin1String("https") && !(scheme == QLatin1String("http") && isLoopback(url)))
        return Message{QT_TRANSLATE_NOOP("Engine",
                                         "%1: an endpoint's URL begins with https://, or with http:// "
                                         "where it is on this machine (127.0.0.1), so that nobody "
                                         "reads the key on its way"),
                       {shown}};
    static const QRegularExpression date(QStringLiteral("\\A\\d{4}-\\d{2}-\\d{2}\\z"),
                                         QRegularExpression::DontCaptureOption);
    if (!date.match(endpoint.apiVersion).hasMatch())
        return Message{QT_TRANSLATE_NOOP("Engine", "\"%1\" is no version of the API: that is a date like %2"),
                       {endpoint.apiVersion.left(40).toStdString(), kNewestApiVersion}};
    return std::nullopt;
}

QUrl resourceUrl(const Endpoint& endpoint, const QString& resource)
{
    QUrl url = endpoint.baseUrl;
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path + resource);
    return url;
}

QString keyAccount(const Endpoint& endpoint)
{
    const QUrl& url = endpoint.baseUrl;
    const int port = url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    return url.scheme() + QStringLiteral("://") + url.host().toLower() + QLatin1Char(':')
           + QString::number(port);
}

} // namespace spendwright
