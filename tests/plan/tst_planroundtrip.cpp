// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/planfile.h"
#include "support/generatedplans.h"
#include "support/issues.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace spendwright;

namespace {

PlanFile parsed(const std::string& text)
{
    std::vector<Issue> issues;
    auto file = PlanFile::parse(text, issues);
    if (!file)
        qFatal("%s", listed(issues).constData());
    return *file;
}

/// The same tree with the keys of every object in another order.
nlohmann::ordered_json reversed(const nlohmann::ordered_json& json)
{
    if (json.is_array()) {
        auto list = nlohmann::ordered_json::array();
        for (const auto& member : json)
            list.push_back(reversed(member));
        return list;
    }
    if (!json.is_object())
        return json;
    auto object = nlohmann::ordered_json::object();
    for (auto it = json.rbegin(); it != json.rend(); ++it)
        object[it.key()] = reversed(it.value());
    return object;
}

constexpr int kPlans = 300;

} // namespace

class PlanRoundTripTest : public QObject {
    Q_OBJECT

private slots:
    void generatedPlansAreValid();
    void writingAndReadingKeepsEverything();
    void idPathsLeadBackToTheirPlaces();
    void orderOfKeysDoesNotMatter();
    void vectorsKeepTheirValues();
};

void PlanRoundTripTest::generatedPlansAreValid()
{
    for (std::uint64_t key = 0; key < kPlans; ++key) {
        const PlanFile file = parsed(generatedPlan(key, {key % 2 == 0, key % 3 != 0, key % 5 == 0}));
        std::vector<Issue> issues;
        const auto plans = readPlanSet(file, builtInPriceBook(), issues);
        QVERIFY2(plans.has_value(),
                 QByteArray(listed(issues) + QByteArray::fromStdString(file.text())).constData());
        QCOMPARE(plans->byScenario.size(), plans->plan.scenarios.size());
        if (key % 5 != 0)
            QVERIFY2(issues.empty(), listed(issues).constData());
    }
}

void PlanRoundTripTest::writingAndReadingKeepsEverything()
{
    for (std::uint64_t key = 0; key < kPlans; ++key) {
        const std::string text = generatedPlan(key, {true, true, true});
        const PlanFile file = parsed(text);
        const PlanFile again = parsed(file.text());
        QVERIFY(again == file);
        QCOMPARE(QByteArray::fromStdString(again.text()), QByteArray::fromStdString(file.text()));
        // The library's own parser agrees about what the text says, order of keys included.
        QVERIFY(nlohmann::ordered_json::parse(text) == nlohmann::ordered_json::parse(file.text()));
    }
}

void PlanRoundTripTest::idPathsLeadBackToTheirPlaces()
{
    for (std::uint64_t key = 0; key < kPlans; ++key) {
        const std::string text = generatedPlan(key, {true, true, true});
        const PlanFile file = parsed(text);
        const auto flat = nlohmann::json::parse(text).flatten();
        for (const auto& [pointer, value] : flat.items()) {
            const std::string path = file.idPath(pointer);
            QVERIFY2(!path.empty(), pointer.c_str());
            QCOMPARE(QByteArray::fromStdString(file.pointer(path)), QByteArray::fromStdString(pointer));
            const auto found = file.get(path);
            QVERIFY2(found.has_value(), path.c_str());
            if (value.is_primitive() && !value.is_null())
                QVERIFY(nlohmann::json::parse(*found) == value);
        }
    }
}

void PlanRoundTripTest::orderOfKeysDoesNotMatter()
{
    for (std::uint64_t key = 0; key < kPlans; key += 7) {
        const std::string text = generatedPlan(key);
        const std::string turned = reversed(nlohmann::ordered_json::parse(text)).dump();
        std::vector<Issue> issues;
        const auto one = readPlanSet(parsed(text), builtInPriceBook(), issues);
        const auto other = readPlanSet(parsed(turned), builtInPriceBook(), issues);
        QVERIFY2(one && other, listed(issues).constData());
        QCOMPARE(QByteArray::fromStdString(one->canonical), QByteArray::fromStdString(other->canonical));
    }
}

void PlanRoundTripTest::vectorsKeepTheirValues()
{
    const QDir folder(QStringLiteral(SPENDWRIGHT_TEST_DATA "/vectors"));
    const QStringList names = folder.entryList({QStringLiteral("*.spendplan")});
    QVERIFY(!names.isEmpty());
    for (const QString& name : names) {
        QFile source(folder.filePath(name));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const std::string text = source.readAll().toStdString();
        QVERIFY(nlohmann::json::parse(parsed(text).text()) == nlohmann::json::parse(text));
        std::vector<Issue> issues;
        QVERIFY2(parsed(text).read(builtInPriceBook(), issues).has_value(), listed(issues).constData());
        QVERIFY2(issues.empty(), listed(issues).constData());
    }
}

QTEST_APPLESS_MAIN(PlanRoundTripTest)
#include "tst_planroundtrip.moc"
