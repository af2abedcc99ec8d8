// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/issues.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace spendwright;

/// Each plan of tests/data/bad-plans breaks one rule; expected.json says where and in which words.
class BadPlansTest : public QObject {
    Q_OBJECT

private slots:
    void isRefusedInItsPlace_data();
    void isRefusedInItsPlace();
    void everyPlanIsExpected();

private:
    static QJsonArray expected();
    static QByteArray contents(const QString& name);
};

QByteArray BadPlansTest::contents(const QString& name)
{
    QFile file(QStringLiteral(SPENDWRIGHT_TEST_DATA "/bad-plans/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray BadPlansTest::expected()
{
    return QJsonDocument::fromJson(contents(QStringLiteral("expected.json"))).array();
}

void BadPlansTest::isRefusedInItsPlace_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("message");
    const QJsonArray all = expected();
    QVERIFY(!all.isEmpty());
    for (const QJsonValue& value : all) {
        const QString file = value[QStringLiteral("file")].toString();
        QTest::newRow(qPrintable(file)) << file << value[QStringLiteral("pointer")].toString()
                                        << value[QStringLiteral("message")].toString();
    }
}

void BadPlansTest::isRefusedInItsPlace()
{
    QFETCH(QString, file);
    QFETCH(QString, pointer);
    QFETCH(QString, message);
    const ReadText read(contents(file).toStdString());
    QVERIFY(!read.plans);
    QCOMPARE(read.issues.size(), std::size_t(1)); // one mistake, one message
    QCOMPARE(QString::fromStdString(read.issues.front().pointer), pointer);
    QVERIFY2(QString::fromStdString(read.issues.front().message.english()).contains(message),
             read.said().constData());
}

void BadPlansTest::everyPlanIsExpected()
{
    QStringList named;
    for (const QJsonValue& value : expected())
        named << value[QStringLiteral("file")].toString();
    named.sort();
    const QDir folder(QStringLiteral(SPENDWRIGHT_TEST_DATA "/bad-plans"));
    QStringList found = folder.entryList({QStringLiteral("*.spendplan")}, QDir::Files);
    found.sort();
    QCOMPARE(named, found);
}

QTEST_APPLESS_MAIN(BadPlansTest)
#include "tst_badplans.moc"
