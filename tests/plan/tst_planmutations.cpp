// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rng.h"
#include "support/generatedplans.h"

#include <QDir>
#include <QFile>
#include <QTest>

// The fuzz target itself, so that what it demands is demanded of mutations in every test run too.
#include "fuzz/fuzz_planreader.cpp"

namespace {

/// A text with some of its bytes changed, doubled, cut out or taken from elsewhere in it.
std::string mutated(std::string text, std::uint64_t key)
{
    static const std::vector<std::string> kPieces = {"-1",         "1e300", "1e999", "null",
                                                     "[]",         "{}",    "\"\"",  "true",
                                                     "0.5",        ",",     "\xff",  "18446744073709551616",
                                                     "\"before\"", "1e-320"};
    std::uint64_t draws = 0;
    const auto below = [&](std::size_t end) {
        return end == 0
                   ? 0
                   : static_cast<std::size_t>(uniform01(childKey(key, draws++)) * static_cast<double>(end));
    };
    const std::size_t changes = 1 + below(3);
    for (std::size_t i = 0; i < changes && !text.empty(); ++i) {
        const std::size_t place = below(text.size());
        const std::size_t length = std::min(text.size() - place, 1 + below(12));
        switch (below(5)) {
        case 0:
            text[place] = static_cast<char>(below(256));
            break;
        case 1:
            text.erase(place, length);
            break;
        case 2:
            text.insert(place, text.substr(below(text.size()), length));
            break;
        case 3:
            text.insert(place, kPieces[below(kPieces.size())]);
            break;
        default: { // another value after a colon, which leaves it JSON more often than not
            const std::size_t colon = text.find(": ", place);
            const std::size_t end = text.find_first_of(",}\n", colon);
            if (colon != std::string::npos && end != std::string::npos)
                text.replace(colon + 2, end - colon - 2, kPieces[below(kPieces.size())]);
        }
        }
    }
    return text;
}

} // namespace

class PlanMutationsTest : public QObject {
    Q_OBJECT

private slots:
    void corpusIsSurvived();
    void mutationsAreSurvived();
};

void PlanMutationsTest::corpusIsSurvived()
{
    for (const char* folder : {"/bad-plans", "/vectors", "/../fuzz/corpus/planreader"}) {
        const QDir dir(QStringLiteral(SPENDWRIGHT_TEST_DATA) + QString::fromLatin1(folder));
        const QStringList names = dir.entryList(QDir::Files);
        QVERIFY2(!names.isEmpty(), folder);
        for (const QString& name : names) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const std::string bytes = file.readAll().toStdString();
            readAndWrite(bytes);
            for (std::uint64_t key = 0; key < 20; ++key)
                readAndWrite(mutated(bytes, hashText(name.toStdString()) + key));
        }
    }
}

void PlanMutationsTest::mutationsAreSurvived()
{
    for (std::uint64_t key = 0; key < 3000; ++key)
        readAndWrite(mutated(generatedPlan(key % 60, {true, true, key % 2 == 0}), childKey(77, key)));
}

QTEST_APPLESS_MAIN(PlanMutationsTest)
#include "tst_planmutations.moc"
