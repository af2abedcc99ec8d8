// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/issues.h"
#include "support/minimalplan.h"

#include <QTest>

#include <ctime>

using namespace spendwright;

namespace {

std::string repeated(const std::string& text, int times)
{
    std::string all;
    all.reserve(text.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

/// "first, ..., last" of numbered pieces, %1 being the number.
std::string numbered(const std::string& piece, int count)
{
    std::string all;
    for (int i = 0; i < count; ++i) {
        std::string one = piece;
        for (std::size_t place = one.find("%1"); place != std::string::npos; place = one.find("%1", place))
            one.replace(place, 2, std::to_string(i));
        all += (i > 0 ? ", " : "") + one;
    }
    return all;
}

std::string planWith(const std::string& agents, const std::string& more = "")
{
    return R"({"format": "spendwright-plan", "version": 1, "name": "x", "price_date": "2026-11-22", )" + more
           + "\"agents\": [" + agents + "]}";
}

/// Agents whose steps are numbered from 0.
std::string agentsWithSteps(int agents, int steps)
{
    const std::string list = numbered(R"({"id": "%1", "model": "claude-sonnet-4-6"})", steps);
    std::string all;
    for (int i = 0; i < agents; ++i)
        all += (i > 0 ? ", " : "") + std::string(R"({"id": "a)") + std::to_string(i) + R"(", "steps": [)"
               + list + "]}";
    return all;
}

const std::string kStep = R"({"id": "s", "model": "claude-sonnet-4-6"})";
const std::string kAgent = R"({"id": "a", "steps": [)" + kStep + "]}";

} // namespace

/// Files that are made to hurt: each is answered soon, with a clear word.
class PlanLimitsTest : public QObject {
    Q_OBJECT

private slots:
    void monsters_data();
    void monsters();
    void largeButSensiblePlansAreRead();
    void widestFiguresThatAreRead_data();
    void widestFiguresThatAreRead();
    void longChainsOfDelegation();
    void everyTruncationIsSurvived();
};

void PlanLimitsTest::monsters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const std::string& text, const char* message) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(message);
    };
    row("200,000 brackets", std::string(200000, '['), "more than 64 deep");
    row("200,000 closed brackets", std::string(200000, '[') + std::string(200000, ']'), "more than 64 deep");
    row("200,000 objects", repeated("{\"a\":", 200000), "more than 64 deep");
    row("17 MiB", std::string(17U << 20U, ' '), "no more than 16777216 bytes");
    row("16 MiB of blanks", std::string(16U << 20U, ' '), "nothing but blanks");
    row("16 MiB of zero bytes", std::string(16U << 20U, '\0'), "not JSON");
    row("16 MiB of broken UTF-8", std::string(16U << 20U, '\xff'), "not UTF-8");
    row("one long text", "{\"format\": \"" + std::string(15U << 20U, 'x') + "\"}", "not a plan");
    row("a long number", "{\"version\": " + std::string(1U << 20U, '9') + "}", "large");
    row("a million keys", "{" + numbered("\"%1\": 1", 1000000) + "}", "missing");
    row("a million equal keys", "{" + repeated("\"a\": 1, ", 1000000) + "\"b\": 1}", "first 100 are listed");
    row("two million empty agents", planWith(repeated("{},", 2000000) + "{}"), "more than 1000");
    row("a hundred thousand agents", planWith(numbered(R"({"id": "%1", "steps": [)" + kStep + "]}", 100000)),
        "more than 1000");
    row("steps of too many agents", planWith(agentsWithSteps(101, 1000)), "more than 100000 steps");
    row("ten thousand steps",
        planWith(R"({"id": "a", "steps": [)"
                 + numbered(R"({"id": "%1", "model": "claude-sonnet-4-6"})", 10000) + "]}"),
        "more than 1000");
    row("a hundred thousand tools",
        planWith(kAgent, "\"tools\": [" + numbered(R"({"id": "%1"})", 100000) + "],"), "more than 10000");
    row("a hundred thousand unknown tools",
        planWith(kAgent, R"("scenarios": [{"id": "x", "techniques": {"tool_cache": {"tools": [)"
                             + numbered("\"t%1\"", 100000) + "]}}}],"),
        "first 100 are listed");
    row("a hundred thousand prices",
        planWith(kAgent, R"("models": {"m": {"prices": [)"
                             + numbered(R"({"from": "%1", "input": 1, "output": 1})", 100000) + "]}},"),
        "must be a date");
    row("a hundred thousand changes",
        planWith(kAgent, R"("scenarios": [{"id": "x", "set": {)" + numbered(R"("/agents/a/x%1": 1)", 100000)
                             + "}}],"),
        "more than 1000");
    row("a million values",
        planWith(R"({"id": "a", "user_tokens": {"values": [)" + repeated("1, ", 1000000) + "1]}, \"steps\": ["
                 + kStep + "]}"),
        "10000 are the most");
    row("many changes of a large plan",
        planWith(kAgent, "\"x\": [" + repeated("1, ", 1000000) + "1], \"scenarios\": ["
                             + numbered(R"({"id": "%1", "set": {"/period_days": 1}})", 100) + "],"),
        "copies");
}

void PlanLimitsTest::monsters()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    const std::clock_t start =
        std::clock(); // the process's own time, which a loaded machine does not stretch
    const ReadText read(text.toStdString());
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    QVERIFY(!read.plans);
    QVERIFY(read.issues.size() <= 202);
    QVERIFY2(read.said().contains(message), read.said().left(2000).constData());
    QVERIFY2(seconds < 30, QByteArray::number(seconds).constData()); // each takes about one; sanitizers more
}

void PlanLimitsTest::largeButSensiblePlansAreRead()
{
    const ReadText read(planWith(agentsWithSteps(200, 50)));
    QVERIFY2(read.plans && read.issues.empty(), read.said().left(2000).constData());
    QVERIFY(read.plan().agents.size() == 200 && read.plan().agents.back().steps.size() == 50);
}

void PlanLimitsTest::widestFiguresThatAreRead_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("most");
    QTest::addColumn<QByteArray>("tooMuch");
    const auto row = [](const char* path, const char* most, const char* tooMuch) {
        QTest::newRow(path) << QByteArray(path) << QByteArray(most) << QByteArray(tooMuch);
    };
    row("/agents/a/traffic/runs_per_day", "1e8", "100000001");
    row("/agents/a/traffic/turns", "100000", "100001");
    row("/agents/a/traffic/think_time_s", "1e9", "1.1e9");
    row("/agents/a/steps/s/repeat", "100000", "100001");
    row("/agents/a/steps/s/tool_calls", "10000", "10001");
    row("/agents/a/steps/s/delegate", R"({"agent": "b", "count": 10000})",
        R"({"agent": "b", "count": 10001})");
    row("/agents/a/steps/s/output_tokens", R"({"p5": 1, "p95": 1e6})", R"({"p5": 1e-6, "p95": 1e9})");
    row("/agents/a/context/system_tokens", "1e9", "1000000001");
    row("/agents/a/context/variants", "1e9", "1e10");
    row("/agents/a/difficulty", R"({"p5": 0.1, "p95": 10})", "10001");
    row("/tools/search/distinct_inputs", "1e9", "1e10");
    row("/tools/search/latency_s", "1e9", "1e10");
    row("/tools/search/fee_usd", "1e6", "1e7");
    row("/budget_usd", "1e15", "1e16");
    row("/models/x/input", "1e6", "1e7");
    row("/period_days", "3660", "3661");
}

void PlanLimitsTest::widestFiguresThatAreRead()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, most);
    QFETCH(QByteArray, tooMuch);
    std::vector<Issue> issues;
    PlanFile file = *PlanFile::parse(kMinimalPlan, issues);
    QVERIFY(file.set(path.toStdString(), most.toStdString()));
    const ReadText widest(file.text());
    QVERIFY2(widest.plans && widest.issues.empty(), widest.said().constData());
    QVERIFY(file.set(path.toStdString(), tooMuch.toStdString()));
    const ReadText wider(file.text());
    QVERIFY2(!wider.plans && wider.issues.size() == 1, wider.said().constData());
}

void PlanLimitsTest::longChainsOfDelegation()
{
    const auto chain = [](int length, const std::string& count) {
        std::string agents;
        for (int i = 0; i < length; ++i) {
            const std::string next = std::to_string(i + 1);
            agents +=
                (i > 0 ? ", " : "") + std::string(R"({"id": ")") + std::to_string(i)
                + R"(", "steps": [{"id": "s", "model": "claude-sonnet-4-6")"
                + (i + 1 < length ? R"(, "delegate": {"agent": ")" + next + R"(", "count": )" + count + "}"
                                  : "")
                + "}]}";
        }
        return planWith(agents);
    };
    QVERIFY(ReadText(chain(64, "1")).plans);
    const ReadText tooLong(chain(1000, "1"));
    QVERIFY2(!tooLong.plans && tooLong.said().contains("64 levels"), tooLong.said().constData());
    const ReadText tooWide(chain(20, "10"));
    QVERIFY2(!tooWide.plans && tooWide.said().contains("would take hours"), tooWide.said().constData());
}

void PlanLimitsTest::everyTruncationIsSurvived()
{
    for (std::size_t length = 0; length < kMinimalPlan.size(); ++length) {
        const ReadText read(kMinimalPlan.substr(0, length));
        QVERIFY(!read.plans);
        QCOMPARE(read.issues.size(), std::size_t(1));
    }
}

QTEST_APPLESS_MAIN(PlanLimitsTest)
#include "tst_planlimits.moc"
