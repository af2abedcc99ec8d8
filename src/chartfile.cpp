// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartfile.h"

#include "app/pages/savingstext.h"
#include "charts/waterfallchart.h"
#include "engine/plan/plan.h"

#include <QApplication>
#include <QBuffer>
#include <QLocale>
#include <QTranslator>

namespace spendwright {

namespace {

constexpr QSize kSize{960, 540};
constexpr double kScale = 2;

QString scenarioName(const Plan& plan, const std::string& id)
{
    const Scenario* const scenario = plan.scenario(id);
    return QString::fromStdString(scenario ? Plan::label(scenario->name, id) : id);
}

/// What the picture rests on, in the file's own fields, which picture viewers show.
void addBasis(QImage& image, const SavingsResult& savings)
{
    const auto add = [&](const char* key, const std::string& value) {
        image.setText(QLatin1String(key), QString::fromStdString(value));
    };
    add("Title", savings.planName + ": " + savings.against + " to " + savings.scenario);
    add("Software", "spendwright " SPENDWRIGHT_VERSION);
    add("Prices", savings.priceDate);
    add("Period", std::to_string(savings.periodDays) + " days");
    add("Seed", std::to_string(savings.seed));
    add("Fingerprint", savings.fingerprint);
    add("Doubts", savings.hasBeliefs ? "entered" : "no doubts entered");
}

std::string draw(const Plan& plan, const SavingsResult& savings, const Waterfall& waterfall,
                 const char* format)
{
    const WaterfallText text = waterfallText(
        waterfall, savings, {scenarioName(plan, savings.against), scenarioName(plan, savings.scenario)});
    QImage image = waterfallImage(waterfall, text, kSize, kScale);
    addBasis(image, savings);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format) ? buffer.data().toStdString() : std::string();
}

/// A platform without a display has a lot to say that is no one's concern.
void dropMessage(QtMsgType, const QMessageLogContext&, const QString&) {}

} // namespace

ChartWriter chartFileWriter()
{
    return [](const Plan& plan, const SavingsResult& savings, const Waterfall& waterfall,
              const std::string& format) -> std::string {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(dropMessage);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); // as the commands' other files
        std::string program = "spendwright";
        char* arguments[] = {program.data(), nullptr};
        int count = 1;
        const QApplication application(count, arguments);
        QTranslator plurals;
        if (plurals.load(QStringLiteral(":/i18n/spendwright_en.qm")))
            QApplication::installTranslator(&plurals);
        return draw(plan, savings, waterfall, format.c_str());
    };
}

} // namespace spendwright
