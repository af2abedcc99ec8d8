// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"
#include "app/screens.h"

#include <QTest>
#include <QTranslator>

using namespace spendwright;

namespace {

/// English that takes 40% more room, as other languages do.
class LongEnglish final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        static const QString kFiller = QStringLiteral("ẃǫřđ ");
        const QString text = QString::fromUtf8(source);
        const qsizetype more = text.size() * 2 / 5;
        return text + u'~' + kFiller.repeated(more / kFiller.size() + 1).first(more).trimmed();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

/// There is room for every text, in every language and size.
class TestTexts final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { WindowFixture::prepare(); }

    void haveRoom_data();
    void haveRoom();
};

void TestTexts::haveRoom_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<qreal>("size");
    QTest::addColumn<QSize>("window");
    const QSize usual(1280, 800);
    for (const QString& code : Languages::codes())
        QTest::addRow("%s", qPrintable(code)) << code << 1.0 << usual;
    QTest::newRow("40% longer") << QString() << 1.0 << usual;
    QTest::newRow("twice as large") << QStringLiteral("en") << 2.0 << QSize(1920, 1080);
}

void TestTexts::haveRoom()
{
    QFETCH(QString, language);
    QFETCH(qreal, size);
    QFETCH(QSize, window);
    const QFont font = QApplication::font();
    QFont scaled = font;
    scaled.setPointSizeF(font.pointSizeF() * size);
    QApplication::setFont(scaled);
    Languages languages;
    LongEnglish longer;
    if (language.isEmpty())
        QCoreApplication::installTranslator(&longer);
    else
        languages.use(language);
    QStringList truncated;
    {
        WindowFixture fixture;
        fixture.window().resize(window);
        QVERIFY(fixture.compute());
        visitScreens(fixture, [&](const QString& screen, const QWidget& shown) {
            for (const QString& text : truncatedTexts(shown))
                truncated << screen + QStringLiteral(": ") + text;
        });
    }
    QApplication::setFont(font);
    QVERIFY2(truncated.isEmpty(), qPrintable(truncated.join(u'\n')));
}

QTEST_MAIN(TestTexts)
#include "tst_apptexts.moc"
