// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tokens/tokenestimate.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <string>

using namespace spendwright;

Q_DECLARE_METATYPE(spendwright::TextKind)

class TokenEstimateTest final : public QObject {
    Q_OBJECT

private slots:
    void comesNearToATokenizer_data();
    void comesNearToATokenizer();
    void followsItsRule_data();
    void followsItsRule();
    void newerTokenizersMakeMore();
    void anythingIsCounted_data();
    void anythingIsCounted();
    void longTextsTakeNoTime();
};

// What the npm package @anthropic-ai/tokenizer 0.0.4 counts.
void TokenEstimateTest::comesNearToATokenizer_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("tokens");
    QTest::addColumn<TextKind>("kind");
    QTest::newRow("english") << QByteArray(
        R"text(You are a support assistant of an online shop. Answer in a friendly and concise way, and only from the documents that you are given. If the answer is not in them, say so and offer to pass the question on to a colleague. Never promise a refund; explain how the customer can ask for one instead. Keep answers below 120 words, in the customer's own language, and end with one question that helps them to go on.)text")
                             << 90 << TextKind::Prose;
    QTest::newRow("code") << QByteArray(R"text(def nearest(points, target):
    best = None
    for point in points:
        distance = math.hypot(point.x - target.x, point.y - target.y)
        if best is None or distance < best[0]:
            best = (distance, point)
    return best[1] if best else None


class Grid:
    def __init__(self, width, height):
        self.cells = [[0] * width for _ in range(height)]

    def fill(self, x, y, value):
        self.cells[y][x] = value
)text") << 127 << TextKind::Code;
    QTest::newRow("json") << QByteArray(
        R"text({"name": "get_weather", "description": "Current weather at a place, in words and figures", "input_schema": {"type": "object", "properties": {"location": {"type": "string", "description": "City and country, such as Lyon, France"}, "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]}, "days": {"type": "integer", "minimum": 1, "maximum": 14}}, "required": ["location"]}})text")
                          << 106 << TextKind::Json;
    QTest::newRow("german") << QByteArray(
        R"text(Du bist der Assistent eines Geschäfts für Fahrräder. Antworte höflich und kurz, und nur mit dem, was in den Unterlagen steht. Wenn die Antwort dort nicht zu finden ist, sage das und biete an, die Frage an eine Kollegin weiterzugeben. Versprich niemals eine Rückerstattung.)text")
                            << 88 << TextKind::OtherLanguage;
    QTest::newRow("russian") << QByteArray(
        R"text(Ты помощник интернет-магазина. Отвечай вежливо и коротко, и только по документам, которые тебе даны. Если ответа в них нет, скажи об этом и предложи передать вопрос коллеге. Никогда не обещай возврат денег.)text")
                             << 104 << TextKind::OtherLanguage;
    QTest::newRow("chinese") << QByteArray(
        R"text(你是一家网上商店的客服助手。请用友好而简洁的方式回答，并且只根据给你的文件回答。如果文件里没有答案，就直接说明，并提出把问题转给同事。永远不要承诺退款，而是说明客户如何申请退款。)text")
                             << 84 << TextKind::OtherLanguage;
    QTest::newRow("japanese") << QByteArray(
        R"text(あなたはオンラインショップのサポート担当です。丁寧かつ簡潔に、与えられた文書だけに基づいて答えてください。答えが見つからない場合は、その旨を伝え、担当者に引き継ぐことを提案してください。)text")
                              << 99 << TextKind::OtherLanguage;
}

void TokenEstimateTest::comesNearToATokenizer()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, tokens);
    QFETCH(const TextKind, kind);
    const TokenEstimate estimate = estimateTokens(text.toStdString());
    QCOMPARE(estimate.kind, kind);
    QVERIFY(estimate.error > 0);
    QVERIFY2(std::abs(static_cast<double>(estimate.tokens) - tokens) <= estimate.error * tokens,
             qPrintable(QString::number(estimate.tokens)));
    QCOMPARE(estimate.characters, QString::fromUtf8(text).size());
}

void TokenEstimateTest::followsItsRule_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tokens");
    const auto row = [](const char* name, const QString& text, int tokens) {
        QTest::newRow(name) << text << tokens;
    };
    row("nothing", {}, 0);
    row("short words", QStringLiteral("one ").repeated(100), 90);
    row("words of seven letters", QStringLiteral("sevenly ").repeated(100), 180);
    row("words run together", QStringLiteral("tokenHit ").repeated(100), 180);
    row("capitals", QStringLiteral("TOKEN ").repeated(100), 90);
    row("a line with accents", QStringLiteral("über ").repeated(100), 220);
    row("digits", QStringLiteral("1234 ").repeated(100), 200);
    row("signs", QStringLiteral("){; ").repeated(100), 200);
    row("ends of lines", QStringLiteral(" \n").repeated(100), 100);
    row("Cyrillic", QStringLiteral("да ").repeated(100), 110);
    row("Chinese", QStringLiteral("你好").repeated(100), 200);
    row("emoji", QString::fromUtf8("\xf0\x9f\x98\x80").repeated(100), 200);
    row("one blank", QStringLiteral(" "), 1);
}

void TokenEstimateTest::followsItsRule()
{
    QFETCH(const QString, text);
    QFETCH(const int, tokens);
    QCOMPARE(estimateTokens(text.toStdString()).tokens, tokens);
}

void TokenEstimateTest::newerTokenizersMakeMore()
{
    const std::string text(6000, 'a');
    const TokenEstimate older = estimateTokens(text);
    const TokenEstimate newer = estimateTokens(text, 1.3);
    QCOMPARE(older.tokens, 900);
    QCOMPARE(newer.tokens, 1170);
    QVERIFY(newer.error > older.error);
}

void TokenEstimateTest::anythingIsCounted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cut short") << QByteArray("\xe4\xbd");
    QTest::newRow("no lead") << QByteArray("\xa0\x80\x80");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xc0");
    QTest::newRow("zeros") << QByteArray(5, '\0');
    QTest::newRow("half a character in a word") << QByteArray("ab\xc3zz");
}

void TokenEstimateTest::anythingIsCounted()
{
    QFETCH(const QByteArray, bytes);
    const TokenEstimate estimate = estimateTokens(bytes.toStdString());
    QVERIFY(estimate.tokens >= 1);
    QVERIFY(estimate.characters >= 1 && estimate.characters <= bytes.size());
}

void TokenEstimateTest::longTextsTakeNoTime()
{
    std::string text;
    while (text.size() < 1000000)
        text += "{\"key\": [12345, \"some words and größere Wörter\"]},\n";
    QElapsedTimer time;
    time.start();
    QVERIFY(estimateTokens(text).tokens > 100000);
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed()))); // some 10 ms
}

QTEST_GUILESS_MAIN(TokenEstimateTest)
#include "tst_tokenestimate.moc"
