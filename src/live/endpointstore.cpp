// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/endpointstore.h"

#include <QSet>
#include <QSettings>

namespace spendwright {

namespace {

const QString kList = QStringLiteral("live/endpoints");
const QString kCurrent = QStringLiteral("live/endpoint");
const QString kName = QStringLiteral("name");
const QString kUrl = QStringLiteral("url");
const QString kVersion = QStringLiteral("version");
const QString kHeader = QStringLiteral("key_header");
const QString kBearer = QStringLiteral("bearer");
const QString kXApiKey = QStringLiteral("x-api-key");

} // namespace

EndpointStore::EndpointStore(QSettings& settings) : m_settings(settings) {}

QList<Endpoint> EndpointStore::endpoints() const
{
    QList<Endpoint> endpoints;
    QSet<QString> names;
    const int count = m_settings.beginReadArray(kList);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        Endpoint endpoint;
        endpoint.name = m_settings.value(kName).toString();
        endpoint.baseUrl = baseUrlFrom(m_settings.value(kUrl).toString());
        endpoint.apiVersion = m_settings.value(kVersion, endpoint.apiVersion).toString();
        endpoint.keyHeader =
            m_settings.value(kHeader).toString() == kBearer ? KeyHeader::Bearer : KeyHeader::XApiKey;
        if (endpoint.name.isEmpty() || names.contains(endpoint.name) || endpointProblem(endpoint))
            continue;
        names.insert(endpoint.name);
        endpoints.append(endpoint);
    }
    m_settings.endArray();
    return endpoints.isEmpty() ? QList<Endpoint>{Endpoint{}} : endpoints;
}

std::optional<Message> EndpointStore::setEndpoints(const QList<Endpoint>& endpoints)
{
    QSet<QString> names;
    for (const Endpoint& endpoint : endpoints) {
        if (endpoint.name.trimmed().isEmpty())
            return Message{QT_TRANSLATE_NOOP("Engine", "An endpoint needs a name"), {}};
        if (names.contains(endpoint.name))
            return Message{QT_TRANSLATE_NOOP("Engine", "Two endpoints are called \"%1\""),
                           {endpoint.name.toStdString()}};
        if (auto problem = endpointProblem(endpoint))
            return problem;
        names.insert(endpoint.name);
    }
    m_settings.remove(kList);
    m_settings.beginWriteArray(kList, static_cast<int>(endpoints.size()));
    for (int i = 0; i < endpoints.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(kName, endpoints[i].name);
        m_settings.setValue(kUrl, endpoints[i].baseUrl.toString(QUrl::FullyEncoded));
        m_settings.setValue(kVersion, endpoints[i].apiVersion);
        m_settings.setValue(kHeader, endpoints[i].keyHeader == KeyHeader::Bearer ? kBearer : kXApiKey);
    }
    m_settings.endArray();
    return std::nullopt;
}

Endpoint EndpointStore::current() const
{
    const QList<Endpoint> all = endpoints();
    const QString name = m_settings.value(kCurrent).toString();
    for (const Endpoint& endpoint : all) {
        if (endpoint.name == name)
            return endpoint;
    }
    return all.first();
}

void EndpointStore::setCurrent(const QString& name)
{
    m_settings.setValue(kCurrent, name);
}

} // namespace spendwright
