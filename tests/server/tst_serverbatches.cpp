// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Batches: what they accept, how they go on with the clock, what their requests are billed.
#include "server/apiclient.h"

#include <QTest>

#include <map>

using namespace spendwright::test;
using Json = ApiClient::Json;

namespace {

constexpr const char* kPath = "/v1/messages/batches";

Json batchOf(const std::vector<std::string>& texts, const Json& system = {})
{
    Json requests = Json::array();
    for (std::size_t i = 0; i < texts.size(); ++i)
        requests.push_back(
            {{"custom_id", "r" + std::to_string(i)}, {"params", request(system, user(texts[i]))}});
    return {{"requests", requests}};
}

std::string pathOf(const Json& batch)
{
    return std::string(kPath) + "/" + batch["id"].get<std::string>();
}

std::string countsOf(const Json& batch)
{
    std::string text;
    for (const auto& [name, count] : batch["request_counts"].items())
        text += count == 0 ? "" : name + " " + count.dump() + " ";
    return text;
}

/// The result of each request, and in "order" their ids as they came.
Json resultsOf(ApiClient& client, const Json& batch)
{
    const std::string body = client.get(pathOf(batch) + "/results").body;
    Json results{{"order", ""}};
    for (std::size_t at = 0; at < body.size(); at = body.find('\n', at) + 1) {
        const Json line = Json::parse(body.substr(at, body.find('\n', at) - at));
        const auto id = line["custom_id"].get<std::string>();
        results[id] = line["result"];
        results["order"] = results["order"].get<std::string>() + id + " ";
    }
    return results;
}

QByteArray scriptOf(const QByteArray& more = {})
{
    return R"({"clock": {"at": "2026-11-22T12:00:00Z", "runs": false})" + more + "}";
}

} // namespace

class TestServerBatches : public QObject {
    Q_OBJECT

private slots:
    void endsWithTheClock()
    {
        const MessagesServer server(scriptOf());
        ApiClient client(server);
        const Json created = client.post(kPath, batchOf({"a", "b", "c"})).json();
        QCOMPARE(created["created_at"].get<std::string>(), std::string("2026-11-22T12:00:00Z"));
        QCOMPARE(created["expires_at"].get<std::string>(), std::string("2026-11-23T12:00:00Z"));
        QCOMPARE(client.get(pathOf(created) + "/results").status, 404);
        QCOMPARE(client.remove(pathOf(created)).status, 400);
        server.advanceClock(59);
        const Json going = client.get(pathOf(created)).json();
        QCOMPARE(going["processing_status"].get<std::string>(), std::string("in_progress"));
        QCOMPARE(countsOf(going), std::string("processing 3 "));
        QVERIFY(going["results_url"].is_null());
        server.advanceClock(1);
        const Json ended = client.get(pathOf(created)).json();
        QCOMPARE(ended["processing_status"].get<std::string>(), std::string("ended"));
        QCOMPARE(countsOf(ended), std::string("succeeded 3 "));
        QCOMPARE(ended["results_url"].get<std::string>(),
                 server.url().toStdString() + pathOf(created) + "/results");
        QCOMPARE(resultsOf(client, ended)["order"].get<std::string>(), std::string("r2 r1 r0 "));
        server.advanceClock(29 * 86400);
        QVERIFY(client.get(pathOf(created)).json()["archived_at"].is_string());
        QCOMPARE(client.get(pathOf(created) + "/results").status, 404);
        QCOMPARE(client.remove(pathOf(created)).json()["type"].get<std::string>(),
                 std::string("message_batch_deleted"));
        QCOMPARE(client.get(pathOf(created)).status, 404);
    }

    void billsAsABatch()
    {
        const MessagesServer server(scriptOf());
        ApiClient client(server);
        const Json system = Json::array({block(words(2000), "1h")});
        const Json batch = client.post(kPath, batchOf({"one", "two words"}, system)).json();
        server.advanceClock(60);
        const Json results = resultsOf(client, batch);
        const Json first = results["r0"]["message"]["usage"];
        QCOMPARE(first["service_tier"].get<std::string>(), std::string("batch"));
        QCOMPARE(first["cache_creation"]["ephemeral_1h_input_tokens"].get<int>(), 2000);
        const Json second = results["r1"]["message"]["usage"];
        QCOMPARE(second["cache_read_input_tokens"].get<int>(), 2000);
        QCOMPARE(second["input_tokens"].get<int>(), 2);
        // As where none of them finds what another wrote.
        server.setScript(R"({"batches": {"cache": false}})");
        const Json apart =
            client.post(kPath, batchOf({"one", "two"}, Json::array({block(words(1999), "1h")}))).json();
        server.advanceClock(60);
        for (const char* const id : {"r0", "r1"}) {
            QCOMPARE(
                resultsOf(client, apart)[id]["message"]["usage"]["cache_creation_input_tokens"].get<int>(),
                1999);
        }
    }

    void cancelsAndExpires()
    {
        const MessagesServer server(scriptOf(R"(, "rules": [
            {"match": {"batch": true, "text": "quick"}, "reply": {"text": "done", "takes_s": 5}},
            {"match": {"batch": true, "text": "late"}, "reply": {"takes_s": 100000}},
            {"match": {"batch": true, "text": "lost"}, "reply": {"expires": true}}])"));
        ApiClient client(server);
        const Json batch = client.post(kPath, batchOf({"quick", "late", "lost", "usual"})).json();
        server.advanceClock(20);
        const Json cancelled = client.post(pathOf(batch) + "/cancel", Json::object()).json();
        QCOMPARE(cancelled["processing_status"].get<std::string>(), std::string("canceling"));
        QCOMPARE(cancelled["cancel_initiated_at"].get<std::string>(), std::string("2026-11-22T12:00:20Z"));
        server.advanceClock(10);
        QCOMPARE(countsOf(client.get(pathOf(batch)).json()), std::string("succeeded 1 canceled 3 "));
        QCOMPARE(client.post(pathOf(batch) + "/cancel", Json::object()).status, 400);

        const Json left = client.post(kPath, batchOf({"quick", "late", "lost", "usual"})).json();
        server.advanceClock(86399);
        QCOMPARE(countsOf(client.get(pathOf(left)).json()), std::string("processing 4 "));
        server.advanceClock(1);
        QCOMPARE(countsOf(client.get(pathOf(left)).json()), std::string("succeeded 2 expired 2 "));
        QCOMPARE(resultsOf(client, left)["r1"].dump(), std::string(R"({"type":"expired"})"));
    }

    void tellsErrorsOfRequests()
    {
        const MessagesServer server(
            scriptOf(R"(, "rules": [{"match": {"text": "fail"}, "reply": {"fault": {"status": 529}}}])"));
        ApiClient client(server);
        Json body = batchOf({"fine", "fail", "fast"});
        body["requests"][2]["params"]["speed"] = "fast";
        const Json batch = client.post(kPath, body).json();
        server.advanceClock(60);
        const Json results = resultsOf(client, batch);
        QCOMPARE(results["r0"]["type"].get<std::string>(), std::string("succeeded"));
        QCOMPARE(results["r1"]["error"]["type"].get<std::string>(), std::string("error"));
        QCOMPARE(results["r1"]["error"]["error"]["type"].get<std::string>(), std::string("overloaded_error"));
        QCOMPARE(results["r2"]["error"]["error"]["type"].get<std::string>(),
                 std::string("invalid_request_error"));
    }

    void refusesBadBatches()
    {
        const MessagesServer server(scriptOf());
        ApiClient client(server);
        QCOMPARE(client.post(kPath, Json::object()).status, 400);
        Json twice = batchOf({"a", "b"});
        twice["requests"][1]["custom_id"] = "r0";
        QCOMPARE(client.post(kPath, twice).status, 400);
        twice["requests"][1]["custom_id"] = "not allowed";
        QCOMPARE(client.post(kPath, twice).status, 400);
        QCOMPARE(client.get(std::string(kPath) + "/msgbatch_none").status, 404);
        QCOMPARE(client.get(kPath).json()["data"].size(), std::size_t{0});
    }

    void belongsToAWorkspace()
    {
        const MessagesServer server(scriptOf());
        ApiClient client(server);
        const Json one = client.post(kPath, batchOf({"a"})).json();
        const Json two = client.post(kPath, batchOf({"a"})).json();
        const Json page = client.get(std::string(kPath) + "?limit=1").json();
        QCOMPARE(page["data"][0]["id"].dump(), two["id"].dump());
        QCOMPARE(page["has_more"].get<bool>(), true);
        client.headers().emplace("anthropic-workspace-id", "elsewhere");
        QCOMPARE(client.get(pathOf(one)).status, 404);
        QCOMPARE(client.get(kPath).json()["data"].size(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestServerBatches)
#include "tst_serverbatches.moc"
