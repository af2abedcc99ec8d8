// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/apikey.h"
#include "live/billedusage.h"
#include "live/endpointstore.h"
#include "live/modelfeatures.h"
#include "live/replyreader.h"
#include "live/retrypolicy.h"

#include <QDebug>
#include <QJsonDocument>
#include <QNetworkRequest>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <type_traits>

using namespace spendwright;

/// Endpoints, keys, requests, replies and prices of live calls.
class TestLiveValues final : public QObject {
    Q_OBJECT

private slots:
    void endpoints_data();
    void endpoints();
    void endpointsAreKept();
    void keyBelongsToAHost();
    void keys_data();
    void keys();
    void keyIsRedacted();
    void bodyHasWhatWasAsked();
    void sameRequestSameBytes();
    void tools_data();
    void tools();
    void messageLists();
    void problems_data();
    void problems();
    void toolInputOfDeltas();
    void usage_data();
    void usage();
    void costAsTheEngineHasIt();
    void unknownModelHasNoCost();
    void worstCaseBoundsEveryUsage();
    void serverToolsCantBeBounded();
    void delays();
};

namespace {

MessageRequest request(const char* model = "claude-sonnet-4-6")
{
    MessageRequest made;
    made.model = QLatin1String(model);
    made.messages = {ChatMessage::ofText(ChatMessage::Role::User, QStringLiteral("Hello"))};
    return made;
}

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

PriceContext prices()
{
    return {&builtInPriceBook(), "2026-11-22"};
}

template <typename T>
concept Streamable = requires(QDebug debug, const T& value)
{
    debug << value;
};

} // namespace

void TestLiveValues::endpoints_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("good");
    const auto row = [](const char* url, bool good) {
        QTest::newRow(url) << QString::fromLatin1(url) << good;
    };
    row("https://api.anthropic.com", true);
    row(" https://api.anthropic.com/ ", true);
    row("https://gateway.example.com/anthropic", true);
    row("http://127.0.0.1:8080", true);
    row("http://127.4.5.6", true);
    row("http://[::1]:8080", true);
    row("http://localhost:1234", true);
    row("http://api.anthropic.com", false);
    row("http://127.0.0.1.example.com", false);
    row("http://localhost.example.com", false);
    row("http://192.168.1.1", false);
    row("ftp://127.0.0.1", false);
    row("https://user:secret@example.com", false);
    row("https://example.com?key=1", false);
    row("https://example.com#x", false);
    row("api.anthropic.com", false);
    row("", false);
    row("https://", false);
}

void TestLiveValues::endpoints()
{
    QFETCH(QString, url);
    QFETCH(bool, good);
    Endpoint endpoint;
    endpoint.baseUrl = baseUrlFrom(url);
    const auto problem = endpointProblem(endpoint);
    QCOMPARE(!problem, good);
    if (problem)
        QVERIFY(problem->english().find("secret") == std::string::npos);
    else
        QVERIFY(resourceUrl(endpoint, QStringLiteral("/v1/messages"))
                    .path()
                    .endsWith(QLatin1String("/v1/messages")));
    endpoint.apiVersion = QStringLiteral("2026-10-21\r\nx-evil: 1");
    QVERIFY(endpointProblem(endpoint));
}

void TestLiveValues::endpointsAreKept()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    EndpointStore store(settings);
    QCOMPARE(store.endpoints(), QList<Endpoint>{Endpoint{}});
    Endpoint gateway{QStringLiteral("Gateway"), QUrl(QStringLiteral("https://g.example.com/a")),
                     QStringLiteral("2023-06-01"), KeyHeader::Bearer};
    QVERIFY(!store.setEndpoints({Endpoint{}, gateway}));
    store.setCurrent(gateway.name);
    QCOMPARE(EndpointStore(settings).current(), gateway);
    QVERIFY(store.setEndpoints({gateway, gateway}));
    gateway.baseUrl = QUrl(QStringLiteral("http://g.example.com"));
    QVERIFY(store.setEndpoints({gateway}));
    QCOMPARE(store.endpoints().size(), 2);
}

void TestLiveValues::keyBelongsToAHost()
{
    Endpoint one;
    Endpoint two;
    two.name = QStringLiteral("Other name");
    two.baseUrl = QUrl(QStringLiteral("https://API.anthropic.com:443/path"));
    QCOMPARE(keyAccount(one), keyAccount(two));
    two.baseUrl = QUrl(QStringLiteral("https://api.anthropic.com.evil.example"));
    QVERIFY(keyAccount(one) != keyAccount(two));
}

void TestLiveValues::keys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("good") << QByteArray("sk-ant-fake-0123456789") << true;
    QTest::newRow("spaces around") << QByteArray("  sk-ant-fake-0123456789\n") << true;
    QTest::newRow("header injection") << QByteArray("sk-ant-fake\r\nx-evil: 1") << false;
    QTest::newRow("newline") << QByteArray("sk-ant\nfake-0123") << false;
    QTest::newRow("space") << QByteArray("sk-ant fake-0123") << false;
    QTest::newRow("zero") << QByteArray("sk-ant\0fake-0123", 16) << false;
    QTest::newRow("letter of another script") << QByteArray("sk-ant-f\xc3\xa4ke-0123") << false;
    QTest::newRow("empty") << QByteArray(" \n") << false;
    QTest::newRow("long") << QByteArray(10000, 'x') << false;
}

void TestLiveValues::keys()
{
    static_assert(!std::is_copy_constructible_v<ApiKey> && !std::is_copy_assignable_v<ApiKey>);
    static_assert(!Streamable<ApiKey>);
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    std::optional<Message> problem;
    const ApiKey::Shared key = ApiKey::from(text, problem);
    QCOMPARE(bool(key), good);
    QCOMPARE(!problem, good);
    if (!key) {
        QVERIFY(problem->english().find("sk-ant") == std::string::npos);
        return;
    }
    QNetworkRequest sent;
    key->authorize(sent, KeyHeader::XApiKey);
    QCOMPARE(sent.rawHeader("x-api-key"), QByteArray("sk-ant-fake-0123456789"));
    QNetworkRequest bearer;
    key->authorize(bearer, KeyHeader::Bearer);
    QCOMPARE(bearer.rawHeader("Authorization"), QByteArray("Bearer sk-ant-fake-0123456789"));
    QVERIFY(!bearer.hasRawHeader("x-api-key"));
}

void TestLiveValues::keyIsRedacted()
{
    std::optional<Message> problem;
    const ApiKey::Shared key = ApiKey::from("sk-ant-fake-0123456789", problem);
    QCOMPARE(key->redacted(QStringLiteral("bad sk-ant-fake-0123456789!")), QStringLiteral("bad [key]!"));
    QCOMPARE(key->redacted(QStringLiteral("cut: sk-ant-fake-0123")), QStringLiteral("cut: [key]"));
    QCOMPARE(key->redacted(QStringLiteral("sk-ant is short")), QStringLiteral("sk-ant is short"));
    QCOMPARE(key->redacted(QString()), QString());
}

void TestLiveValues::bodyHasWhatWasAsked()
{
    MessageRequest asked = request("claude-opus-5");
    asked.maxTokens = 77;
    asked.system = {{QStringLiteral("Be kind"), CacheTtl::OneHour}, {QString(), CacheTtl::FiveMinutes}};
    asked.tools = QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("a")}},
                             QJsonObject{{QStringLiteral("name"), QStringLiteral("b")}}};
    asked.toolsCache = CacheTtl::FiveMinutes;
    asked.toolChoice = ToolChoiceWish{ToolUse::One, QStringLiteral("b"), true};
    asked.effort = Effort::XHigh;
    asked.thinking = {ThinkingMode::Adaptive, 0, QStringLiteral("omitted")};
    asked.fast = true;
    asked.usOnly = true;
    const QJsonObject expected =
        objectOf(R"({"model":"claude-opus-5","max_tokens":77,"stream":true,"speed":"fast",
        "inference_geo":"us","system":[{"type":"text","text":"Be kind","cache_control":{"type":"ephemeral","ttl":"1h"}}],
        "tools":[{"name":"a"},{"name":"b","cache_control":{"type":"ephemeral"}}],
        "tool_choice":{"type":"tool","name":"b","disable_parallel_tool_use":true},"output_config":{"effort":"xhigh"},
        "thinking":{"type":"adaptive","display":"omitted"},
        "messages":[{"role":"user","content":[{"type":"text","text":"Hello"}]}]})");
    QCOMPARE(objectOf(messageBody(asked)), expected);
    QCOMPARE(asked.longestCache(), CacheTtl::OneHour);
    const QJsonObject count = objectOf(countBody(asked));
    QVERIFY(!count.contains(QLatin1String("max_tokens")) && !count.contains(QLatin1String("stream")));
    const QJsonObject batch = batchParams(asked);
    QVERIFY(!batch.contains(QLatin1String("stream")) && !batch.contains(QLatin1String("speed")));
    QCOMPARE(batch[QLatin1String("max_tokens")].toInt(), 77);
}

void TestLiveValues::sameRequestSameBytes()
{
    std::optional<Message> problem;
    MessageRequest one = request();
    MessageRequest two = request();
    one.tools = *readTools(R"([{"name":"a","description":"d","input_schema":{"type":"object"}}])", problem);
    two.tools = *readTools(R"([{"input_schema":{"type":"object"},"description":"d","name":"a"}])", problem);
    QCOMPARE(messageBody(one), messageBody(two));
}

void TestLiveValues::tools_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good");
    const auto row = [](const char* json, bool good) { QTest::newRow(json) << QByteArray(json) << good; };
    row(R"([{"name":"search","input_schema":{"type":"object"}}])", true);
    row(R"({"name":"search","input_schema":{"type":"object"}})", true);
    row("[]", true);
    row(R"([{"type":"bash_20250124","name":"bash"}])", true);
    row(R"([{"name":"search"}])", false);
    row(R"([{"name":"search me","input_schema":{"type":"object"}}])", false);
    row(R"([{"name":"search","input_schema":{"type":"string"}}])", false);
    row(R"([{"input_schema":{"type":"object"}}])", false);
    row(R"([{"name":"a","input_schema":{"type":"object"}},{"name":"a","input_schema":{"type":"object"}}])",
        false);
    row("[1]", false);
    row("[{", false);
}

void TestLiveValues::tools()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    std::optional<Message> problem;
    QCOMPARE(readTools(json, problem).has_value(), good);
    QCOMPARE(!problem, good);
}

void TestLiveValues::messageLists()
{
    std::optional<Message> problem;
    const auto list = readMessages(R"([{"role":"user","content":"Hi"},{"role":"assistant","content":[
        {"type":"tool_use","id":"t","name":"n","input":{}}]}])",
                                   problem);
    QVERIFY(list && list->size() == 2);
    QCOMPARE((*list)[0].content[0].toObject()[QLatin1String("text")].toString(), QStringLiteral("Hi"));
    for (const char* bad :
         {"[]", "{}", R"([{"role":"dog","content":"x"}])", R"([{"role":"user"}])",
          R"([{"role":"user","content":[]}])", R"([{"role":"user","content":[1]}])", "nonsense"}) {
        QVERIFY2(!readMessages(bad, problem), bad);
        QVERIFY2(problem.has_value(), bad);
    }
}

void TestLiveValues::problems_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<std::function<void(MessageRequest&)>>("change");
    QTest::addColumn<int>("count");
    using Change = std::function<void(MessageRequest&)>;
    const auto row = [](const char* name, const char* model, const Change& change, int count) {
        QTest::newRow(name) << QString::fromLatin1(model) << change << count;
    };
    row(
        "nothing", "claude-sonnet-4-6", [](auto&) {}, 0);
    row(
        "no message", "claude-sonnet-4-6", [](auto& r) { r.messages.clear(); }, 1);
    row(
        "empty message", "claude-sonnet-4-6",
        [](auto& r) { r.messages[0].content = {textBlock(QStringLiteral(" "))}; }, 1);
    row(
        "no model", "", [](auto&) {}, 1);
    row(
        "negative maximum", "claude-sonnet-4-6", [](auto& r) { r.maxTokens = -1; }, 1);
    row(
        "warming", "claude-sonnet-4-6",
        [](auto& r) {
            r.maxTokens = 0;
            r.stream = false;
        },
        0);
    row(
        "warming streamed", "claude-sonnet-4-6", [](auto& r) { r.maxTokens = 0; }, 1);
    row(
        "too long for one piece", "claude-sonnet-4-6",
        [](auto& r) {
            r.maxTokens = 30000;
            r.stream = false;
        },
        1);
    row(
        "effort", "claude-haiku-4-5", [](auto& r) { r.effort = Effort::Low; }, 1);
    row(
        "adaptive on 4.5", "claude-sonnet-4-5-20250929",
        [](auto& r) { r.thinking.mode = ThinkingMode::Adaptive; }, 1);
    row(
        "disabled on Opus 5.5", "claude-opus-5-5", [](auto& r) { r.thinking.mode = ThinkingMode::Disabled; },
        1);
    row(
        "disabled on Opus 5", "claude-opus-5", [](auto& r) { r.thinking.mode = ThinkingMode::Disabled; }, 0);
    row(
        "disabled at max on Opus 5", "claude-opus-5",
        [](auto& r) {
            r.thinking.mode = ThinkingMode::Disabled;
            r.effort = Effort::Max;
        },
        1);
    row(
        "small budget", "claude-sonnet-4-6",
        [](auto& r) {
            r.thinking = {ThinkingMode::Enabled, 1000, {}};
        },
        1);
    row(
        "forced tool", "claude-opus-5-5",
        [](auto& r) {
            r.toolChoice = ToolChoiceWish{ToolUse::Any, {}, false};
        },
        1);
    row(
        "forced tool elsewhere", "claude-haiku-5-5",
        [](auto& r) {
            r.toolChoice = ToolChoiceWish{ToolUse::Any, {}, false};
        },
        0);
    row(
        "unknown tool", "claude-haiku-5-5",
        [](auto& r) {
            r.toolChoice = ToolChoiceWish{ToolUse::One, QStringLiteral("x"), false};
        },
        1);
    row(
        "prefill", "claude-sonnet-4-6",
        [](auto& r) {
            r.messages.push_back(ChatMessage::ofText(ChatMessage::Role::Assistant, QStringLiteral("I")));
        },
        1);
    row(
        "prefill on 4.5", "claude-haiku-4-5",
        [](auto& r) {
            r.messages.push_back(ChatMessage::ofText(ChatMessage::Role::Assistant, QStringLiteral("I")));
        },
        0);
    row(
        "five breakpoints", "claude-sonnet-4-6",
        [](auto& r) {
            r.system.assign(5, SystemBlock{QStringLiteral("x"), CacheTtl::FiveMinutes});
        },
        1);
    row(
        "short before long", "claude-sonnet-4-6",
        [](auto& r) {
            r.system = {{QStringLiteral("x"), CacheTtl::FiveMinutes},
                        {QStringLiteral("y"), CacheTtl::OneHour}};
        },
        1);
    row(
        "long before short", "claude-sonnet-4-6",
        [](auto& r) {
            r.system = {{QStringLiteral("x"), CacheTtl::OneHour},
                        {QStringLiteral("y"), CacheTtl::FiveMinutes}};
        },
        0);
    row(
        "unknown model takes all", "my-model",
        [](auto& r) {
            r.effort = Effort::Max;
            r.fast = true;
            r.thinking.mode = ThinkingMode::BetweenTools;
        },
        0);
    row(
        "no fast speed", "claude-opus-4-7", [](auto& r) { r.fast = true; }, 1);
    row(
        "not in the US", "claude-haiku-4-5", [](auto& r) { r.usOnly = true; }, 1);
}

void TestLiveValues::problems()
{
    QFETCH(QString, model);
    QFETCH(std::function<void(MessageRequest&)>, change);
    QFETCH(int, count);
    MessageRequest asked = request();
    asked.model = model;
    change(asked);
    QCOMPARE(static_cast<int>(requestProblems(asked).size()), count);
}

void TestLiveValues::toolInputOfDeltas()
{
    ReplyReader reader;
    const auto event = [&](const QByteArray& data) { reader.read({"message", data}); };
    event(
        R"({"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"t1","name":"n","input":{}}})");
    event(
        R"({"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"{\"city\": \"Ber"}})");
    event(
        R"({"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"lin\"}"}})");
    event(
        R"({"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":"","signature":""}})");
    event(R"({"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"Hm"}})");
    event(R"({"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"s1"}})");
    event(R"({"type":"content_block_delta","index":-5,"delta":{"type":"text_delta","text":"x"}})");
    event(R"({"type":"content_block_delta","index":99999999,"delta":{"type":"text_delta","text":"x"}})");
    const Reply reply = reader.reply();
    QCOMPARE(reply.content.size(), 2);
    QCOMPARE(reply.thinking(), QStringLiteral("Hm"));
    QCOMPARE(reply.content[0].toObject()[QLatin1String("signature")].toString(), QStringLiteral("s1"));
    QCOMPARE(reply.toolUses().value(0)[QLatin1String("input")].toObject(), objectOf(R"({"city":"Berlin"})"));
}

void TestLiveValues::usage_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QList<qint64>>("classes"); // empty: unknown
    const auto row = [](const char* json, const QList<qint64>& classes) {
        QTest::newRow(json) << QByteArray(json) << classes;
    };
    row(R"({"input_tokens":5,"output_tokens":7})", {5, 0, 0, 0, 7});
    row(R"({"input_tokens":5,"output_tokens":7,"cache_creation_input_tokens":null,"cache_read_input_tokens":3,"cache_creation":null})",
        {5, 0, 0, 3, 7});
    row(R"({"input_tokens":5,"output_tokens":7,"cache_creation_input_tokens":9,"cache_creation":{"ephemeral_5m_input_tokens":4,"ephemeral_1h_input_tokens":5}})",
        {5, 4, 5, 0, 7});
    row(R"({"input_tokens":5,"output_tokens":7,"cache_creation_input_tokens":9})", {5, 0, 9, 0, 7});
    row(R"({"input_tokens":1,"output_tokens":1,"iterations":[{"type":"compaction","input_tokens":10,"output_tokens":20},{"type":"message","input_tokens":5,"output_tokens":7}]})",
        {15, 0, 0, 0, 27});
    row(R"({"output_tokens":7})", {});
    row(R"({"input_tokens":5})", {});
    row(R"({"input_tokens":-5,"output_tokens":7})", {});
    row(R"({"input_tokens":1.5,"output_tokens":7})", {});
    row(R"({"input_tokens":1e300,"output_tokens":7})", {});
    row(R"({"input_tokens":"5","output_tokens":7})", {});
    row("{}", {});
}

void TestLiveValues::usage()
{
    QFETCH(QByteArray, json);
    QFETCH(QList<qint64>, classes);
    const auto usage = readUsage(objectOf(json), CacheTtl::OneHour);
    QCOMPARE(usage.has_value(), !classes.isEmpty());
    for (int c = 0; usage && c < 5; ++c)
        QCOMPARE(usage->total().tokens[static_cast<std::size_t>(c)], classes[c]);
}

void TestLiveValues::costAsTheEngineHasIt()
{
    const auto cost = [](const char* json, const char* model) {
        const auto usage = readUsage(objectOf(json), CacheTtl::None);
        return usage ? billedCost(*usage, QLatin1String(model), QStringLiteral("claude-sonnet-4-6"), prices())
                     : std::nullopt;
    };
    // Sonnet 4.6: 3 in, 3.75 and 6 written, 0.30 read, 15 out.
    const char kAll[] = R"({"input_tokens":1000000,"output_tokens":1000000,"cache_read_input_tokens":1000000,
        "cache_creation_input_tokens":2000000,"cache_creation":{"ephemeral_5m_input_tokens":1000000,"ephemeral_1h_input_tokens":1000000}%1})";
    const auto all = [&](const char* more) { return QByteArray(kAll).replace("%1", more); };
    QVERIFY(*cost(all("").constData(), "claude-sonnet-4-6") == Money::fromUsd(28.05));
    QVERIFY(*cost(all(R"(,"service_tier":"batch")").constData(), "claude-sonnet-4-6")
            == Money::fromUsd(14.025));
    QVERIFY(*cost(all(R"(,"inference_geo":"us")").constData(), "claude-sonnet-4-6")
            == Money::fromUsd(30.855));
    QVERIFY(*cost(all(R"(,"server_tool_use":{"web_search_requests":3})").constData(), "claude-sonnet-4-6")
            == Money::fromUsd(28.08));
    QVERIFY(*cost(R"({"input_tokens":1000000,"output_tokens":0,"speed":"fast"})", "claude-opus-5-5")
            == Money::fromUsd(8));
    // A prompt of 100,001 tokens is in the tier of Haiku 5.5.
    QVERIFY(*cost(R"({"input_tokens":100000,"output_tokens":1000})", "claude-haiku-5-5")
            == Money::fromUsd(0.0105));
    QVERIFY(*cost(R"({"input_tokens":100001,"output_tokens":1000})", "claude-haiku-5-5")
            == Money::fromUsd(0.0525005));
    // Iterations at their own models.
    QVERIFY(
        *cost(
            R"({"input_tokens":0,"output_tokens":0,"iterations":[{"input_tokens":1000000,"output_tokens":0,"model":"claude-opus-5-5"},
        {"input_tokens":1000000,"output_tokens":0}]})",
            "claude-sonnet-4-6")
        == Money::fromUsd(7));
}

void TestLiveValues::unknownModelHasNoCost()
{
    const auto usage = readUsage(objectOf(R"({"input_tokens":5,"output_tokens":7})"), CacheTtl::None);
    QVERIFY(!billedCost(*usage, QStringLiteral("mystery"), QStringLiteral("also-mystery"), prices()));
    QVERIFY(
        billedCost(*usage, QStringLiteral("gateway/sonnet"), QStringLiteral("claude-sonnet-4-6"), prices()));
    std::optional<Message> problem;
    QVERIFY(!worstCost(request("mystery"), 10, prices(), problem));
    QVERIFY(problem && problem->english().find("mystery") != std::string::npos);
}

void TestLiveValues::worstCaseBoundsEveryUsage()
{
    for (const Model& model : builtInPriceBook().models) {
        for (const CacheTtl ttl : {CacheTtl::None, CacheTtl::FiveMinutes, CacheTtl::OneHour}) {
            MessageRequest asked = request();
            asked.model = QString::fromStdString(model.id);
            asked.maxTokens = 500;
            asked.system = {{QStringLiteral("x"), ttl}};
            for (const std::int64_t input : {std::int64_t(0), std::int64_t(1), std::int64_t(99999),
                                             std::int64_t(100001), std::int64_t(900000)}) {
                std::optional<Message> problem;
                const auto worst = worstCost(asked, input, prices(), problem);
                QVERIFY(worst && !problem);
                for (std::size_t c = 0; c < 4; ++c) {
                    if (static_cast<TokenClass>(c) == TokenClass::CacheWrite1h && ttl != CacheTtl::OneHour)
                        continue;
                    Usage usage;
                    usage.tokens[c] = input;
                    usage[TokenClass::Output] = asked.maxTokens;
                    QVERIFY(*callCost(model, "2026-11-22", usage, {}) <= *worst);
                }
            }
        }
    }
}

void TestLiveValues::serverToolsCantBeBounded()
{
    MessageRequest asked = request();
    asked.tools =
        objectOf(R"({"tools":[{"type":"web_search_20250305","name":"web_search"}]})")[QLatin1String("tools")]
            .toArray();
    std::optional<Message> problem;
    QVERIFY(!worstCost(asked, 10, prices(), problem));
    QVERIFY(problem && problem->english().find("web_search") != std::string::npos);
}

void TestLiveValues::delays()
{
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    FailedAttempt attempt;
    attempt.status = 529;
    const auto delay = [&](int retries, double random) {
        return retryDelay(attempt, retries, random, now).count();
    };
    QCOMPARE(delay(0, 0), 500);
    QCOMPARE(delay(1, 0), 1000);
    QCOMPARE(delay(4, 0), 8000);
    QCOMPARE(delay(40, 0), 8000);
    QCOMPARE(delay(0, 0.8), 400);
    attempt.retryAfter = "0.25";
    QCOMPARE(delay(0, 0), 250);
    attempt.retryAfter = "12 seconds";
    QCOMPARE(delay(0, 0), 12000);
    attempt.retryAfter = "-3";
    QCOMPARE(delay(0, 0), 500);
    attempt.retryAfter = "99999999999";
    QCOMPARE(delay(0, 0), 500);
    attempt.retryAfter = "soon";
    QCOMPARE(delay(0, 0), 500);
    attempt.status = 400;
    QVERIFY(!isRetryable(attempt));
    attempt.answered = false;
    QVERIFY(isRetryable(attempt));
}

QTEST_GUILESS_MAIN(TestLiveValues)
#include "tst_livevalues.moc"
