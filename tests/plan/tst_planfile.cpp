// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/planfile.h"
#include "support/issues.h"
#include "support/minimalplan.h"

#include <QTest>

using namespace spendwright;

namespace {

PlanFile minimal()
{
    std::vector<Issue> issues;
    return *PlanFile::parse(kMinimalPlan, issues);
}

QByteArray value(const PlanFile& file, const std::string& path)
{
    return QByteArray::fromStdString(file.get(path).value_or("nothing"));
}

} // namespace

class PlanFileTest : public QObject {
    Q_OBJECT

private slots:
    void textIsTidy();
    void valuesAreFoundById();
    void setReplacesAndAdds();
    void setMakesObjectsOnTheWay();
    void setRefusesWhatCannotBe();
    void emptyTextRemoves();
    void insertMoveRemove();
    void listsAreMadeWhereMissing();
    void copiesAreIndependent();
    void movedFromFileIsUsable();
    void unknownKeysAndTheirOrderAreKept();
    void idPathsAndPointers_data();
    void idPathsAndPointers();
    void depthIsLimitedInEditing();
    void errorsCarryTheLine();
};

void PlanFileTest::textIsTidy()
{
    std::vector<Issue> issues;
    const auto file = PlanFile::parse("{\"b\":[1,2.5,\"\u017e\\u00fc\"],\"a\":{}}", issues);
    QVERIFY(file.has_value());
    QCOMPARE(QByteArray::fromStdString(file->text()),
             QByteArray("{\n  \"b\": [\n    1,\n    2.5,\n    \"\u017e\u00fc\"\n  ],\n  \"a\": {}\n}\n"));
    QCOMPARE(QByteArray::fromStdString(PlanFile().text()), QByteArray("{}\n"));
}

void PlanFileTest::valuesAreFoundById()
{
    const PlanFile file = minimal();
    QCOMPARE(value(file, "/agents/b/steps/t/model"), QByteArray("\"claude-haiku-4-5\""));
    QCOMPARE(value(file, "/agents/1/steps/0/model"), QByteArray("\"claude-haiku-4-5\""));
    QCOMPARE(value(file, "/tools/search"), QByteArray("{\"id\":\"search\"}"));
    QCOMPARE(value(file, "/agents/c"), QByteArray("nothing"));
    QCOMPARE(value(file, "/agents/2"), QByteArray("nothing"));
    QCOMPARE(value(file, "agents"), QByteArray("nothing"));
    QCOMPARE(file.size("/agents"), 2);
    QCOMPARE(file.size("/agents/a"), 3);
    QCOMPARE(file.size("/name"), 0);
    QCOMPARE(file.size("/nowhere"), 0);
}

void PlanFileTest::setReplacesAndAdds()
{
    PlanFile file = minimal();
    QVERIFY(file.set("/agents/a/user_tokens", "{\"p5\": 1, \"p95\": 2}"));
    QCOMPARE(value(file, "/agents/a/user_tokens"), QByteArray("{\"p5\":1,\"p95\":2}"));
    QVERIFY(file.set("/agents/a/user_tokens", "5"));
    QCOMPARE(value(file, "/agents/0/user_tokens"), QByteArray("5"));
    QVERIFY(file.set("/agents/a/id", "\"c\""));
    QCOMPARE(value(file, "/agents/c/user_tokens"), QByteArray("5"));
    QVERIFY(file.set("", "{\"name\": \"x\"}"));
    QCOMPARE(value(file, "/name"), QByteArray("\"x\""));
}

void PlanFileTest::setMakesObjectsOnTheWay()
{
    PlanFile file = minimal();
    QVERIFY(file.set("/scenarios/after/techniques/tool_cache/ttl_s", "60"));
    QCOMPARE(value(file, "/scenarios/after/techniques"), QByteArray("{\"tool_cache\":{\"ttl_s\":60}}"));
    QVERIFY(file.set("/models/a~1b/input", "1"));
    QCOMPARE(value(file, "/models"), QByteArray("{\"a/b\":{\"input\":1}}"));
}

void PlanFileTest::setRefusesWhatCannotBe()
{
    PlanFile file = minimal();
    const PlanFile before = file;
    QVERIFY(!file.set("/agents/c/user_tokens", "1"));
    QVERIFY(!file.set("/agents/2", "{}"));
    QVERIFY(!file.set("/name/x", "1"));
    QVERIFY(!file.set("name", "1"));
    QVERIFY(!file.set("/na~me", "1"));
    QVERIFY(!file.set("/name", "not json"));
    QVERIFY(!file.set("/name", "1 2"));
    QVERIFY(!file.set("/name", "{\"a\": 1, \"a\": 2}"));
    QVERIFY(!file.set("/name", "1e999"));
    QVERIFY(!file.set("", "[]"));
    QVERIFY(!file.set("/\xff", "1"));
    QVERIFY(file == before);
}

void PlanFileTest::emptyTextRemoves()
{
    PlanFile file = minimal();
    QVERIFY(file.set("/price_date", ""));
    QCOMPARE(value(file, "/price_date"), QByteArray("nothing"));
    QVERIFY(!file.set("/price_date", ""));
    QVERIFY(file.set("/agents/a", ""));
    QCOMPARE(file.size("/agents"), 1);
}

void PlanFileTest::insertMoveRemove()
{
    PlanFile file = minimal();
    QVERIFY(file.insert("/agents", 1, "{\"id\": \"m\"}"));
    QVERIFY(file.insert("/agents", -1, "{\"id\": \"z\"}"));
    QVERIFY(!file.insert("/agents", 5, "{}"));
    QVERIFY(!file.insert("/agents", -2, "{}"));
    QVERIFY(!file.insert("/name", 0, "{}"));
    QCOMPARE(file.pointer("/agents/m"), std::string("/agents/1"));
    QCOMPARE(file.pointer("/agents/z"), std::string("/agents/3"));
    QVERIFY(file.move("/agents", 3, 0));
    QCOMPARE(file.pointer("/agents/z"), std::string("/agents/0"));
    QVERIFY(file.move("/agents", 0, 3));
    QCOMPARE(file.pointer("/agents/z"), std::string("/agents/3"));
    QVERIFY(!file.move("/agents", 0, 4));
    QVERIFY(!file.move("/agents", -1, 0));
    QVERIFY(!file.move("/name", 0, 0));
    QVERIFY(file.remove("/agents/z"));
    QVERIFY(file.remove("/agents/m"));
    QVERIFY(!file.remove("/agents/m"));
    QVERIFY(!file.remove(""));
    QVERIFY(file == minimal());
}

void PlanFileTest::listsAreMadeWhereMissing()
{
    PlanFile file = minimal();
    QVERIFY(file.insert("/scenarios/after/order", -1, "\"batch\""));
    QCOMPARE(value(file, "/scenarios/after/order"), QByteArray("[\"batch\"]"));
    QVERIFY(!file.insert("/agents/c/steps", -1, "{}"));
}

void PlanFileTest::copiesAreIndependent()
{
    PlanFile file = minimal();
    const PlanFile copy = file;
    QVERIFY(copy == file);
    QVERIFY(file.set("/name", "\"other\""));
    QVERIFY(!(copy == file));
    QCOMPARE(value(copy, "/name"), QByteArray("\"Minimal\""));
}

void PlanFileTest::movedFromFileIsUsable()
{
    PlanFile file = minimal();
    const PlanFile other = std::move(file);
    QVERIFY(!file.text().empty()); // NOLINT(bugprone-use-after-move): what the test is about
    file = other;
    QVERIFY(file == other);
}

void PlanFileTest::unknownKeysAndTheirOrderAreKept()
{
    std::vector<Issue> issues;
    const auto file =
        PlanFile::parse(R"({"z": null, "format": "spendwright-plan", "a": [{"q": 1, "b": 2}]})", issues);
    QVERIFY(file.has_value());
    QCOMPARE(value(*file, ""), QByteArray(R"({"z":null,"format":"spendwright-plan","a":[{"q":1,"b":2}]})"));
}

void PlanFileTest::idPathsAndPointers_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("idPath");
    const auto row = [](const char* pointer, const char* idPath) {
        QTest::newRow(pointer) << QByteArray(pointer) << QByteArray(idPath);
    };
    row("/name", "/name");
    row("/list/0/x", "/list/one/x");
    row("/list/1/x", "/list/a~1b~0c/x");
    row("/list/2", "/list/2");           // without an id
    row("/list/3", "/list/3");           // an id that is taken by an earlier member
    row("/list/5", "/list/5");           // not an object
    row("/list/0/new", "/list/one/new"); // a key that can be put there
}

void PlanFileTest::idPathsAndPointers()
{
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, idPath);
    std::vector<Issue> issues;
    const auto file =
        PlanFile::parse(R"({"name": 1, "list": [{"id": "one", "x": 1}, {"id": "a/b~c", "x": 1}, {"x": 1},
                                         {"id": "one"}, {"id": 7}, 5]})",
                        issues);
    QVERIFY(file.has_value());
    QCOMPARE(QByteArray::fromStdString(file->idPath(pointer.toStdString())), idPath);
    QCOMPARE(QByteArray::fromStdString(file->pointer(idPath.toStdString())), pointer);
    for (const char* nowhere : {"/list/9", "/list/01", "/name/x", "/new/x", "x", "/~2"})
        QVERIFY(file->idPath(nowhere).empty() && file->pointer(nowhere).empty());
}

void PlanFileTest::depthIsLimitedInEditing()
{
    PlanFile file = minimal();
    const std::string deep = std::string(60, '[') + std::string(60, ']');
    QVERIFY(file.set("/a", deep));
    QVERIFY(!file.set("/b/c/d/e/f", deep));
    QVERIFY(!file.insert("/agents/a/b/c/d", 0, deep));
    std::vector<Issue> issues;
    QVERIFY(PlanFile::parse(file.text(), issues).has_value());
}

void PlanFileTest::errorsCarryTheLine()
{
    std::vector<Issue> issues;
    QVERIFY(!PlanFile::parse("{\n \"a\": 1,\n \"b\": tru\n}", issues).has_value());
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().pointer, std::string("/b"));
    QVERIFY2(listed(issues).contains("line 3, column 1"), listed(issues).constData());
}

QTEST_APPLESS_MAIN(PlanFileTest)
#include "tst_planfile.moc"
