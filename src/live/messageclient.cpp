// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/messageclient.h"

#include "live/answererrors.h"
#include "live/clientinner.h"
#include "live/modelfeatures.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QPointer>
#include <QUrlQuery>

#include <algorithm>

namespace spendwright {

namespace {

constexpr qint64 kMostJsonBytes = qint64(8) << 20;
constexpr std::chrono::seconds kJsonTime{60};
constexpr int kMostModelPages = 50;

/// The system's proxies, but none for this machine itself: a key that is meant for it stays on it.
class RemoteProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        QUrl url = query.url();
        if (url.host().isEmpty())
            url.setHost(query.peerHostName());
        return isLoopback(url) ? QList<QNetworkProxy>{QNetworkProxy::NoProxy} : systemProxyForQuery(query);
    }
};

/// Bytes that can be read once: Qt would send a request again by itself where the connection breaks before an
/// answer, and a message that is sent twice is billed twice.
class OnceDevice final : public QIODevice {
public:
    explicit OnceDevice(QByteArray bytes) : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_read == m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_read; }
    bool reset() override { return false; }

protected:
    qint64 readData(char* to, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_read);
        std::copy_n(m_bytes.constData() + m_read, count, to);
        m_read += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

QJsonObject objectOf(const QByteArray& bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

ListedModel readModel(const QJsonObject& json)
{
    const auto tokens = [&](const char* key) {
        const double value = json[QLatin1String(key)].toDouble(-1);
        return value >= 0 && value < 1e12 ? std::optional(static_cast<std::int64_t>(value)) : std::nullopt;
    };
    return {json[QLatin1String("id")].toString().left(200),
            json[QLatin1String("display_name")].toString().left(200),
            json[QLatin1String("lifecycle")].toString().left(40), tokens("max_input_tokens"),
            tokens("max_tokens")};
}

} // namespace

MessageClient::Inner::Inner(LedgerService& ledgerService, LiveWorld liveWorld, QObject* clientObject)
    : ledger(ledgerService),
      world(std::move(liveWorld)),
      owner(clientObject)
{}

MessageClient::Inner::Network& MessageClient::Inner::freeNetwork()
{
    constexpr int kAtOnce = 6;
    for (const auto& network : m_networks) {
        if (network->active < kAtOnce)
            return *network;
    }
    m_networks.push_back(std::make_unique<Network>());
    QNetworkAccessManager& manager = m_networks.back()->manager;
    if (world.proxy)
        manager.setProxy(*world.proxy);
    else
        manager.setProxyFactory(new RemoteProxies);
    manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    return *m_networks.back();
}

QNetworkReply* MessageClient::Inner::counted(Network& network, QNetworkReply* reply)
{
    ++network.active;
    QObject::connect(reply, &QNetworkReply::finished, &network.manager, [&network] { --network.active; });
    return reply;
}

QNetworkReply* MessageClient::Inner::get(const CallOrder& order, const QUrl& url)
{
    Network& network = freeNetwork();
    return counted(network, network.manager.get(request(order, url)));
}

QNetworkRequest MessageClient::Inner::request(const CallOrder& order, const QUrl& url) const
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (world.tls)
        request.setSslConfiguration(*world.tls);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("spendwright/" SPENDWRIGHT_VERSION));
    request.setRawHeader("anthropic-version", order.endpoint.apiVersion.toLatin1());
    order.key->authorize(request, order.endpoint.keyHeader);
    return request;
}

QNetworkReply* MessageClient::Inner::post(const CallOrder& order, const QString& resource,
                                          const QByteArray& body)
{
    QNetworkRequest made = request(order, resourceUrl(order.endpoint, resource));
    made.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    made.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    made.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    const auto features = modelFeatures(order.request.model);
    if (order.request.fast && features && features->fastBeta)
        made.setRawHeader("anthropic-beta", features->fastBeta);
    auto* const bytes = new OnceDevice(body);
    Network& network = freeNetwork();
    QNetworkReply* const reply = counted(network, network.manager.post(made, bytes));
    bytes->setParent(reply);
    return reply;
}

PriceContext MessageClient::Inner::prices() const
{
    return {world.prices ? world.prices : &builtInPriceBook(),
            world.now().toUTC().date().toString(Qt::ISODate).toStdString()};
}

HttpExchange* readJson(QNetworkReply* reply, const ApiKey::Shared& key, QObject* parent,
                       std::function<void(JsonAnswer)> answer)
{
    const auto bytes = std::make_shared<QByteArray>();
    const auto exchange = std::make_shared<HttpExchange*>(nullptr);
    HttpExchange::Receiver receiver;
    receiver.bytes = [bytes](const QByteArray& more) { *bytes += more; };
    receiver.end = [bytes, exchange, key, done = std::move(answer)](HttpExchange::End end) {
        const int status = (*exchange)->status();
        JsonAnswer made;
        made.body = objectOf(*bytes);
        if (end != HttpExchange::End::Complete)
            made.error = transportError(end, (*exchange)->detail(), key);
        else if (status != 200)
            made.error = statusError(status, readServerError(made.body), key);
        else if (made.body.isEmpty())
            made.error =
                liveError(LiveError::Kind::Nonsense,
                          QT_TRANSLATE_NOOP("Engine", "The server's answer is no JSON. Check that the "
                                                      "endpoint speaks the Messages API"));
        done(made);
    };
    *exchange = new HttpExchange(reply, {kJsonTime, {}, kMostJsonBytes}, receiver, parent);
    return *exchange;
}

std::optional<LiveError> orderProblem(const CallOrder& order)
{
    if (const auto problem = endpointProblem(order.endpoint))
        return LiveError{LiveError::Kind::Refused, *problem, 0, {}, {}, {}};
    if (!order.key)
        return liveError(
            LiveError::Kind::Refused,
            QT_TRANSLATE_NOOP("Engine", "There is no API key for this endpoint. Nothing was sent"));
    if (order.cap && *order.cap <= Money())
        return liveError(LiveError::Kind::Refused, QT_TRANSLATE_NOOP("Engine", "The cap must be above 0"));
    return std::nullopt;
}

std::optional<LiveError> capProblem(const CallOrder& order, const LedgerService::CapAnswer& cap)
{
    if (cap.problem)
        return LiveError{LiveError::Kind::Refused, *cap.problem, 0, {}, {}, {}};
    if (!cap.cap && !order.cap)
        return liveError(
            LiveError::Kind::Refused,
            QT_TRANSLATE_NOOP("Engine", "No spending cap is set. Say first how much may be spent"));
    return std::nullopt;
}

MessageClient::MessageClient(LedgerService& ledger, LiveWorld world, QObject* parent)
    : QObject(parent),
      m_inner(std::make_unique<Inner>(ledger, std::move(world), this))
{}

// Calls book what they know, and need the client for that.
MessageClient::~MessageClient()
{
    for (const QPointer<MessageCall>& call : std::as_const(m_inner->calls))
        delete call;
    qDeleteAll(findChildren<HttpExchange*>(QString(), Qt::FindDirectChildrenOnly));
}

void MessageClient::count(const CallOrder& order, QObject* context, std::function<void(Count)> answer)
{
    const auto finish = [this, guard = QPointer(context), done = std::move(answer)](Count count) {
        QMetaObject::invokeMethod(
            this,
            [guard, done, count] {
                if (guard)
                    done(count);
            },
            Qt::QueuedConnection);
    };
    if (auto problem = orderProblem(order)) {
        finish({std::nullopt, problem});
        return;
    }
    m_inner->ledger.askCap(this, [this, order, finish](const LedgerService::CapAnswer& cap) {
        if (auto problem = capProblem(order, cap)) {
            finish({std::nullopt, problem});
            return;
        }
        QNetworkReply* const reply =
            m_inner->post(order, QStringLiteral("/v1/messages/count_tokens"), countBody(order.request));
        readJson(reply, order.key, this, [finish](const JsonAnswer& json) {
            const double tokens = json.body[QLatin1String("input_tokens")].toDouble(-1);
            Count count;
            count.error = json.error;
            if (!json.error && tokens >= 0 && tokens < 1e12)
                count.inputTokens = static_cast<std::int64_t>(tokens);
            else if (!json.error)
                count.error =
                    liveError(LiveError::Kind::Nonsense,
                              QT_TRANSLATE_NOOP("Engine", "The server's answer holds no count of tokens"));
            finish(count);
        });
    });
}

namespace {

/// Fetches page after page of the list of models.
class ModelPages : public std::enable_shared_from_this<ModelPages> {
public:
    std::function<QNetworkReply*(const QString& after)> get;
    std::function<void(MessageClient::Models)> done;
    ApiKey::Shared key;
    QObject* parent = nullptr;

    void fetch(const QString& after)
    {
        readJson(get(after), key, parent,
                 [self = shared_from_this()](const JsonAnswer& json) { self->read(json); });
    }

private:
    void read(const JsonAnswer& json)
    {
        m_found.error = json.error;
        for (const QJsonValue model : json.body[QLatin1String("data")].toArray())
            m_found.models.append(readModel(model.toObject()));
        const QString last = json.body[QLatin1String("last_id")].toString();
        const bool more = !json.error && json.body[QLatin1String("has_more")].toBool() && !last.isEmpty();
        if (more && ++m_pages < kMostModelPages)
            fetch(last);
        else
            done(m_found);
    }

    MessageClient::Models m_found;
    int m_pages = 0;
};

} // namespace

void MessageClient::listModels(const CallOrder& order, QObject* context, std::function<void(Models)> answer)
{
    const auto finish = [guard = QPointer(context), done = std::move(answer)](const Models& models) {
        if (guard)
            done(models);
    };
    m_inner->ledger.askCap(this, [this, order, finish](const LedgerService::CapAnswer& cap) {
        std::optional<LiveError> problem = orderProblem(order);
        if (!problem)
            problem = capProblem(order, cap);
        if (problem) {
            finish({{}, problem});
            return;
        }
        const auto pages = std::make_shared<ModelPages>();
        pages->done = finish;
        pages->key = order.key;
        pages->parent = this;
        pages->get = [this, order](const QString& after) {
            QUrl url = resourceUrl(order.endpoint, QStringLiteral("/v1/models"));
            QUrlQuery query;
            query.addQueryItem(QStringLiteral("limit"), QStringLiteral("100"));
            if (!after.isEmpty())
                query.addQueryItem(QStringLiteral("after_id"), after);
            url.setQuery(query);
            return m_inner->get(order, url);
        };
        pages->fetch({});
    });
}

} // namespace spendwright
