// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prices/pricebook.h"
#include "support/issues.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QTest>

#include <array>
#include <cmath>
#include <set>

using namespace spendwright;

namespace {

using Json = nlohmann::ordered_json;

/// The book's file itself, to be held against what the reader makes of it.
Json bookFile()
{
    QFile file(QStringLiteral(SPENDWRIGHT_RESOURCES "/prices.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no price book");
    return Json::parse(file.readAll().toStdString());
}

bool near(double value, double expected)
{
    return std::abs(value - expected) < 1e-9;
}

struct RatioRow {
    const char* key;
    std::vector<double> usual;
};

/// Every provider rule about prices as multiples of the input price. What lies beside them is a slip of
/// the pen, or must be named in kExceptions.
const std::array<RatioRow, 4> kRatios = {{{"output", {5}},
                                          {"cache_write_5m", {1.25}},
                                          {"cache_write_1h", {2}},
                                          {"cache_read", {0.1, 0.05, 0.025}}}};

/// Rounded list prices: 0.25 x 1.25 is published as 0.30, and 0.25 x 0.1 as 0.03.
const std::set<std::pair<std::string, std::string>> kExceptions = {
    {"claude-3-haiku-20240307", "cache_write_5m"}, {"claude-3-haiku-20240307", "cache_read"}};

std::optional<PriceBook> readBook(const std::string& models, std::vector<Issue>& issues)
{
    return readPriceBook(
        R"({"format": "spendwright-prices", "version": 1, "as_of": "2026-11-22", "models": [)" + models
            + "]}",
        issues);
}

Model modelOf(const std::string& entry)
{
    std::vector<Issue> issues;
    const auto book = readBook(entry, issues);
    if (!book || !issues.empty())
        qFatal("%s", listed(issues).constData());
    return book->models.front();
}

} // namespace

class PriceBookTest : public QObject {
    Q_OBJECT

private slots:
    void builtInBookReadsWithoutAWord();
    void everyEntryNamesItsSource();
    void ratiosShowTypingErrors();
    void tiersAreMultiplesOfTheBasePrice();
    void statedPricesAreNeverReplaced();
    void absentPricesFollowFromInput();
    void absentKeysHaveTheDefaults();
    void newestPriceNotAfterTheDateHolds();
    void tiersNeedABasePrice();
    void directPricesHoldOnEveryDate();
    void modelsAreFoundByAlias();
    void badBooksAreRefused_data();
    void badBooksAreRefused();
};

void PriceBookTest::builtInBookReadsWithoutAWord()
{
    QFile file(QStringLiteral(SPENDWRIGHT_RESOURCES "/prices.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    std::vector<Issue> issues;
    const auto book = readPriceBook(file.readAll().toStdString(), issues);
    QVERIFY2(book && issues.empty(), listed(issues).constData());
    QCOMPARE(builtInPriceBook().models.size(), book->models.size());
    QCOMPARE(builtInPriceBook().models.size(), bookFile()["models"].size());
    QCOMPARE(builtInPriceBook().asOf, std::string("2026-11-22"));
}

void PriceBookTest::everyEntryNamesItsSource()
{
    for (const Model& model : builtInPriceBook().models) {
        QVERIFY2(model.source.find("read 20") != std::string::npos, model.id.c_str());
        QVERIFY2(!model.name.empty() && !model.provider.empty(), model.id.c_str());
        QVERIFY2(model.pricesOn(builtInPriceBook().asOf).has_value(), model.id.c_str());
        QVERIFY2(model.maxOutputTokens <= model.contextWindow, model.id.c_str());
    }
}

void PriceBookTest::ratiosShowTypingErrors()
{
    std::set<std::pair<std::string, std::string>> exceptions;
    const Json book = bookFile();
    for (const Json& entry : book["models"]) {
        const auto id = entry["id"].get<std::string>();
        for (const Json& prices : entry["prices"]) {
            for (const RatioRow& row : kRatios) {
                QVERIFY2(prices.contains(row.key), (id + " states no " + row.key).c_str());
                const double ratio = prices[row.key].get<double>() / prices["input"].get<double>();
                const bool usual =
                    std::any_of(row.usual.begin(), row.usual.end(), [&](double r) { return near(ratio, r); });
                const bool excepted = kExceptions.contains({id, row.key});
                QVERIFY2(usual || excepted,
                         (id + " " + row.key + " is " + std::to_string(ratio) + " x input").c_str());
                if (!usual)
                    exceptions.insert({id, row.key});
                QVERIFY2(ratio > row.usual.back() * 0.9 && ratio < row.usual.front() * 1.25, id.c_str());
            }
        }
    }
    QVERIFY(exceptions == kExceptions); // none that is no longer one
}

void PriceBookTest::tiersAreMultiplesOfTheBasePrice()
{
    const Json book = bookFile();
    for (const Json& entry : book["models"]) {
        if (!entry.contains("tier"))
            continue;
        const Json& base = entry["prices"].back();
        const double factor = entry["tier"]["input"].get<double>() / base["input"].get<double>();
        for (const RatioRow& row : kRatios)
            QVERIFY(near(entry["tier"][row.key].get<double>(), factor * base[row.key].get<double>()));
    }
}

void PriceBookTest::statedPricesAreNeverReplaced()
{
    const Json book = bookFile();
    for (const Json& entry : book["models"]) {
        const Model* model = builtInPriceBook().find(entry["id"].get<std::string>());
        QVERIFY(model);
        for (const Json& prices : entry["prices"]) {
            const auto read = model->pricesOn(prices["from"].get<std::string>());
            QVERIFY(read.has_value());
            QCOMPARE(read->input, prices["input"].get<double>());
            QCOMPARE(read->output, prices["output"].get<double>());
            QCOMPARE(*read->cacheWrite5m, prices["cache_write_5m"].get<double>());
            QCOMPARE(*read->cacheWrite1h, prices["cache_write_1h"].get<double>());
            QCOMPARE(*read->cacheRead, prices["cache_read"].get<double>());
        }
    }
    const auto haiku = builtInPriceBook().find("claude-3-haiku-20240307")->pricesOn("2026-11-22");
    QVERIFY(haiku->input == 0.25 && *haiku->cacheWrite5m == 0.3 && *haiku->cacheWrite1h == 0.5
            && *haiku->cacheRead == 0.03);
    const auto fable = builtInPriceBook().find("claude-fable-5-2")->pricesOn("2026-11-22");
    QVERIFY(*fable->cacheRead == 0.2); // not a tenth of 8
}

void PriceBookTest::absentPricesFollowFromInput()
{
    const auto prices = modelOf(R"({"id": "m", "prices": [{"input": 4, "output": 9, "cache_read": 1}]})")
                            .pricesOn("2026-01-01");
    QVERIFY(prices.has_value());
    QCOMPARE(*prices->cacheWrite5m, 5.0);
    QCOMPARE(*prices->cacheWrite1h, 8.0);
    QCOMPARE(*prices->cacheRead, 1.0);
    const auto tier = modelOf(R"({"id": "m", "prices": [{"input": 4, "output": 9}],
                                  "tier": {"above_tokens": 7, "input": 8, "output": 20, "cache_write_5m": 11}})")
                          .tierOn("2026-01-01");
    QVERIFY(tier && tier->aboveTokens == 7);
    QVERIFY(*tier->prices.cacheWrite5m == 11 && *tier->prices.cacheWrite1h == 16
            && near(*tier->prices.cacheRead, 0.8));
}

void PriceBookTest::absentKeysHaveTheDefaults()
{
    const Model model = modelOf(R"({"id": "m"})");
    QVERIFY(!model.pricesOn("2026-01-01"));
    QVERIFY(model.status == Model::Status::Active && model.aliases.empty() && !model.tier
            && !model.fastMultiplier);
    QVERIFY(model.batchMultiplier == 0.5 && model.usMultiplier == 1 && model.tokenizerRatio == 1);
    QVERIFY(model.minCacheableTokens == 1024 && model.contextWindow == 200000
            && model.maxOutputTokens == 64000);
    QVERIFY(model.toolOverheadTokens == 0 && model.latency.baseS == 0.5
            && model.latency.outputTokensPerS == 70);
    QVERIFY(model.latency.prefillTokensPerS == 10000 && model.latency.readTokensPerS == 50000);
}

void PriceBookTest::newestPriceNotAfterTheDateHolds()
{
    const Model& sonnet = *builtInPriceBook().find("claude-sonnet-5-5");
    QVERIFY(!sonnet.pricesOn("2026-09-27"));
    QCOMPARE(*sonnet.pricesOn("2026-09-28")->cacheRead, 0.2);
    QCOMPARE(*sonnet.pricesOn("2026-10-06")->cacheRead, 0.2);
    QCOMPARE(*sonnet.pricesOn("2026-10-07")->cacheRead, 0.1);
    QCOMPARE(*sonnet.pricesOn("2030-01-01")->cacheRead, 0.1);
    const Model unsorted = modelOf(R"({"id": "m", "prices": [{"from": "2026-05-01", "input": 2, "output": 2},
        {"input": 1, "output": 1}, {"from": "2026-03-01", "input": 3, "output": 3}]})");
    QCOMPARE(unsorted.pricesOn("2020-01-01")->input, 1.0);
    QCOMPARE(unsorted.pricesOn("2026-04-30")->input, 3.0);
    QCOMPARE(unsorted.pricesOn("2026-05-01")->input, 2.0);
}

void PriceBookTest::tiersNeedABasePrice()
{
    const Model& haiku = *builtInPriceBook().find("claude-haiku-5-5");
    QVERIFY(!haiku.tierOn("2026-10-06"));
    QVERIFY(haiku.tierOn("2026-10-07") && haiku.tierOn("2026-10-07")->prices.output == 2.5);
    QVERIFY(!builtInPriceBook().find("claude-haiku-4-5")->tierOn("2026-11-22"));
}

void PriceBookTest::directPricesHoldOnEveryDate()
{
    Model model = *builtInPriceBook().find("claude-sonnet-5-5");
    model.input = 1;
    QVERIFY(!model.pricesOn("2026-01-01")); // no output price then
    QVERIFY(model.pricesOn("2026-10-01")->input == 1 && *model.pricesOn("2026-10-01")->cacheRead == 0.2);
    model.output = 2;
    QVERIFY(model.pricesOn("2026-01-01")->output == 2 && near(*model.pricesOn("2026-01-01")->cacheRead, 0.1));
    model.cacheRead = 0.5;
    QVERIFY(*model.pricesOn("2026-01-01")->cacheRead == 0.5
            && *model.pricesOn("2026-10-01")->cacheRead == 0.5);
}

void PriceBookTest::modelsAreFoundByAlias()
{
    const Model* haiku = builtInPriceBook().find("claude-haiku-4-5-20251001");
    QVERIFY(haiku && haiku->id == "claude-haiku-4-5");
    QVERIFY(!builtInPriceBook().find("claude-haiku"));
    QVERIFY(!builtInPriceBook().find(""));
}

void PriceBookTest::badBooksAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("message");
    const auto whole = [](const char* name, const char* text, const char* pointer, const char* message) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(pointer) << QByteArray(message);
    };
    const auto row = [&](const char* name, const QByteArray& models, const char* pointer,
                         const char* message) {
        const QByteArray text =
            QByteArrayLiteral(
                R"({"format": "spendwright-prices", "version": 1, "as_of": "2026-11-22", "models": [)")
            + models + QByteArrayLiteral("]}");
        whole(name, text.constData(), pointer, message);
    };
    whole("not JSON", "{", "", "not JSON");
    whole("a list", "[]", "", "curly brackets");
    whole("another format", R"({"format": "x", "version": 1, "as_of": "2026-11-22", "models": []})",
          "/format", "\"x\"");
    whole("no format", R"({"version": 1, "as_of": "2026-11-22", "models": []})", "/format", "missing");
    whole("newer", R"({"format": "spendwright-prices", "version": 2, "as_of": "2026-11-22", "models": []})",
          "/version", "version 2");
    whole("no date", R"({"format": "spendwright-prices", "version": 1, "models": []})", "/as_of", "missing");
    whole("no models", R"({"format": "spendwright-prices", "version": 1, "as_of": "2026-11-22"})", "/models",
          "missing");
    row("no id", "{}", "/models/0/id", "missing");
    row("id twice", R"({"id": "m"}, {"id": "m"})", "/models/1/id", "names two models");
    row("alias taken", R"({"id": "m"}, {"id": "n", "aliases": ["m"]})", "/models/1/aliases/0",
        "names two models");
    row("no output", R"({"id": "m", "prices": [{"input": 1}]})", "/models/0/prices/0/output", "missing");
    row("negative", R"({"id": "m", "prices": [{"input": -1, "output": 1}]})", "/models/0/prices/0/input",
        "negative");
    row("text", R"({"id": "m", "prices": [{"input": "1", "output": 1}]})", "/models/0/prices/0/input",
        "must be a number");
    row("no such day", R"({"id": "m", "prices": [{"from": "2026-02-29", "input": 1, "output": 1}]})",
        "/models/0/prices/0/from", "2026-02-29");
    row("day twice", R"({"id": "m", "prices": [{"input": 1, "output": 1}, {"input": 2, "output": 2}]})",
        "/models/0/prices/1/from", "two prices");
    row("tier without bound", R"({"id": "m", "tier": {"input": 1, "output": 1}})",
        "/models/0/tier/above_tokens", "missing");
    row("no speed", R"({"id": "m", "latency": {"output_tokens_per_s": 0}})",
        "/models/0/latency/output_tokens_per_s", "above 0");
}

void PriceBookTest::badBooksAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, message);
    std::vector<Issue> issues;
    QVERIFY(!readPriceBook(text.toStdString(), issues).has_value());
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(QByteArray::fromStdString(issues.front().pointer), pointer);
    QVERIFY2(listed(issues).contains(message), listed(issues).constData());
}

QTEST_APPLESS_MAIN(PriceBookTest)
#include "tst_pricebook.moc"
