// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowfixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace spendwright;

namespace {

struct Text {
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each plural form
    bool isFinished = true;
    bool isPlural = false;
};

Text readMessage(QXmlStreamReader& xml)
{
    Text text;
    text.isPlural = xml.attributes().value(QStringLiteral("numerus")) == QStringLiteral("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QStringLiteral("source"))
            text.source = xml.readElementText();
        else if (xml.name() == QStringLiteral("translation")) {
            text.isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!text.isPlural) {
                text.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                text.translations << xml.readElementText();
        } else
            xml.skipCurrentElement();
    }
    return text;
}

std::vector<Text> readTexts(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    QXmlStreamReader xml(&file);
    std::vector<Text> texts;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QStringLiteral("name"))
            context = xml.readElementText();
        else if (xml.name() == QStringLiteral("message")) {
            texts.push_back(readMessage(xml));
            texts.back().context = context;
        }
    }
    if (xml.hasError() || texts.empty())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return texts;
}

QStringList found(const QString& text, const char* pattern)
{
    QStringList all;
    auto hits = QRegularExpression(QLatin1StringView(pattern), QRegularExpression::UseUnicodePropertiesOption)
                    .globalMatch(text);
    while (hits.hasNext())
        all << hits.next().captured();
    all.sort();
    return all;
}

QString fault(const Text& text)
{
    for (const QString& translation : text.translations) {
        if (!text.isFinished || translation.isEmpty())
            return QStringLiteral("has no translation");
        if (found(translation, "%\\d") != found(text.source, "%\\d"))
            return QStringLiteral("has other places");
        if (found(translation, "&\\w").size() != found(text.source, "&\\w").size())
            return QStringLiteral("has another number of accelerators");
        if (translation.endsWith(u'…') != text.source.endsWith(u'…'))
            return QStringLiteral("begins a dialog in one language only");
        if (translation.startsWith(u' ') != text.source.startsWith(u' '))
            return QStringLiteral("begins with a blank in one language only");
    }
    return {};
}

} // namespace

/// Everything that people read is there in every language.
class TestTranslations final : public QObject {
    Q_OBJECT

private slots:
    void areFinished_data();
    void areFinished();
    void knowEveryText_data();
    void knowEveryText();
};

void TestTranslations::areFinished_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(SPENDWRIGHT_TRANSLATIONS));
    for (const QString& name : folder.entryList({QStringLiteral("*.ts")}))
        QTest::addRow("%s", qPrintable(name)) << folder.filePath(name);
}

void TestTranslations::areFinished()
{
    QFETCH(QString, path);
    QStringList faults;
    for (const Text& text : readTexts(path)) {
        const QString wrong = fault(text);
        if (!wrong.isEmpty())
            faults << text.context + QStringLiteral(": “") + text.source + QStringLiteral("” ") + wrong;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::knowEveryText_data()
{
    areFinished_data();
}

// The target update_translations puts right what fails here.
void TestTranslations::knowEveryText()
{
    QFETCH(QString, path);
    QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(path).fileName());
    QVERIFY(QFile::copy(path, copy));
    QStringList arguments = {QStringLiteral("-I"),           QStringLiteral(SPENDWRIGHT_SOURCES),
                             QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                             QStringLiteral("none"),         QStringLiteral("@" SPENDWRIGHT_TRANSLATED_LIST)};
    if (path.endsWith(QStringLiteral("_en.ts")))
        arguments << QStringLiteral("-pluralonly");
    QProcess lupdate;
    lupdate.start(QStringLiteral(SPENDWRIGHT_LUPDATE), arguments << QStringLiteral("-ts") << copy);
    QVERIFY2(lupdate.waitForFinished(-1), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);
    QStringList missing;
    const std::vector<Text> now = readTexts(copy);
    for (const Text& text : now) {
        if (!text.isFinished)
            missing << text.context + QStringLiteral(": “") + text.source + u'”';
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    QCOMPARE(readTexts(path).size(), now.size()); // nothing that nobody says any more
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_apptranslations.moc"
