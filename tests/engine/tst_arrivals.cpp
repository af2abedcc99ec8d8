// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engineplans.h"
#include "engine/rng.h"
#include "engine/simulate/arrivals.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace spendwright;

/// When runs begin.
class ArrivalsTest : public QObject {
    Q_OBJECT

private slots:
    void expectedRunsFollowProfileAndWeek();
    void intensityIsItsOwnInverse();
    void evenRunsStandInTheMiddleOfTheirShare();
    void evenRunsWaitForTheLatestTime();
    void runsAreRoundedAsTyped();
    void burstsComeTogether();
    void poissonCounts_data();
    void poissonCounts();
    void poissonCountsGrowWithTheMean();
    void poissonRunsFollowTheProfile();
    void moreTrafficKeepsTheRuns();
    void streamsCanBeEnteredAnywhere_data();
    void streamsCanBeEnteredAnywhere();
};

namespace {

constexpr std::uint64_t kKey = 4711;

Agent agentWith(const std::string& traffic)
{
    return planSet(planText(agentText(R"({"id": "s", "model": "claude-sonnet-4-6"})", traffic)))
        .plan.agents.front();
}

Intensity intensityOf(const std::string& traffic, double runsPerDay, int days)
{
    return Intensity(*agentWith(traffic).traffic, runsPerDay, days);
}

std::vector<Arrival> all(ArrivalStream& stream, std::int64_t from = 0)
{
    std::vector<Arrival> found;
    for (stream.seek(from); stream.current(); stream.next())
        found.push_back(*stream.current());
    return found;
}

std::vector<double> hoursOf(const std::string& traffic, double runsPerDay, int days)
{
    const Agent agent = agentWith(traffic);
    ArrivalStream stream(agent, runsPerDay, days, kKey);
    std::vector<double> hours;
    for (const Arrival& arrival : all(stream))
        hours.push_back(static_cast<double>(arrival.timeUs) / static_cast<double>(kHourUs));
    return hours;
}

// A profile in which only some hours have runs, one each.
std::string hoursOnly(const std::set<int>& hours)
{
    std::string profile;
    for (int hour = 0; hour < 24; ++hour)
        profile += std::string(hour == 0 ? "" : ", ") + (hours.count(hour) != 0 ? "1" : "0");
    return R"("profile": [)" + profile + "]";
}

const std::string kOffice =
    hoursOnly({8, 9, 10, 11, 12, 13, 14, 15, 16, 17}) + R"(, "week": [1, 1, 1, 1, 1, 0.2, 0])";

} // namespace

void ArrivalsTest::expectedRunsFollowProfileAndWeek()
{
    QCOMPARE(intensityOf("", 100, 30).expectedRuns(), 3000.0);
    // 30 days from a Monday hold 22 weekdays, each with 7/5 of a day's runs.
    const Intensity week = intensityOf(R"("week": [1, 1, 1, 1, 1, 0, 0])", 100, 30);
    VERIFY_NEAR(week.expectedRuns(), 22 * 140, 1e-9);
    QCOMPARE(week.runsInHour(5 * 24 + 12), 0.0);
    VERIFY_NEAR(week.runsInHour(7 * 24 + 12), 140 / 24.0, 1e-9);
    const Intensity office = intensityOf(kOffice, 52, 7);
    VERIFY_NEAR(office.expectedRuns(), 7 * 52, 1e-9);
    VERIFY_NEAR(office.runsInHour(9), 7.0, 1e-9); // 364 over 5.2 days of 10 hours
    VERIFY_NEAR(office.runsInHour(5 * 24 + 9), 1.4, 1e-9);
    QCOMPARE(office.runsInHour(7), 0.0);
    QCOMPARE(office.runsInHour(7 * 24), 0.0); // the period is over
}

void ArrivalsTest::intensityIsItsOwnInverse()
{
    const Intensity office = intensityOf(kOffice, 52, 9);
    QCOMPARE(office.runsUntil(-1), 0.0);
    VERIFY_NEAR(office.runsUntil(1e18), office.expectedRuns(), 1e-9);
    VERIFY_NEAR(office.runsUntil(8.5 * double(kHourUs)), 3.5, 1e-9);
    for (int i = 1; i < 1000; ++i) {
        const double share = i / 1000.0;
        const auto time = static_cast<double>(office.timeOfShare(share));
        VERIFY_NEAR(office.runsUntil(time), share * office.expectedRuns(), 1e-6);
    }
}

void ArrivalsTest::evenRunsStandInTheMiddleOfTheirShare()
{
    const std::vector<double> hours = hoursOf(R"("arrivals": "even")", 24, 2);
    QCOMPARE(hours.size(), std::size_t(48));
    for (std::size_t i = 0; i < hours.size(); ++i)
        QCOMPARE(hours[i], static_cast<double>(i) + 0.5);
    // A seventh of a day is no whole number of microseconds: 86.4e9 x 3/14 = 18514285714.29 and so on.
    const Agent agent = agentWith(R"("arrivals": "even")");
    const ArrivalStream sevenths(agent, 7, 1, kKey);
    QCOMPARE(sevenths.known(0).timeUs, std::int64_t(6171428571));
    QCOMPARE(sevenths.known(1).timeUs, std::int64_t(18514285714));
    QCOMPARE(sevenths.known(3).timeUs, std::int64_t(43200000000));
    QCOMPARE(sevenths.known(6).timeUs, std::int64_t(80228571429));
}

void ArrivalsTest::evenRunsWaitForTheLatestTime()
{
    // Half of the runs are expected by 10:00 and nothing more until 15:00: the latest such time holds.
    const std::string twoHours = R"("arrivals": "even", )" + hoursOnly({9, 15});
    QCOMPARE(hoursOf(twoHours, 1, 1), std::vector<double>{15});
    QCOMPARE(hoursOf(twoHours, 2, 1), (std::vector<double>{9.5, 15.5}));
    // Over two days the halves meet in the night.
    QCOMPARE(hoursOf(R"("arrivals": "even", )" + hoursOnly({9}), 0.5, 2), std::vector<double>{33});
    QCOMPARE(hoursOf(R"("arrivals": "even", )" + hoursOnly({23}), 0.5, 2), std::vector<double>{47});
    // Weights are shares: 2 of 3 runs in the first hour, (i + 1/2)/3 of 3 weights at 0.5, 1.5 and 2.5.
    const std::string uneven =
        R"("arrivals": "even", "profile": [2,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0])";
    QCOMPARE(hoursOf(uneven, 3, 1), (std::vector<double>{0.25, 0.75, 3.5}));
}

void ArrivalsTest::runsAreRoundedAsTyped()
{
    const auto known = [](const std::string& traffic, double runsPerDay, int days) {
        return ArrivalStream(agentWith(traffic), runsPerDay, days, kKey).knownRuns();
    };
    // 34.5, 61.5 and 130.5 in decimals, which in binary come out a little less
    QCOMPARE(known(R"("arrivals": "even")", 1.15, 30), 35);
    QCOMPARE(known(R"("arrivals": "even")", 2.05, 30), 62);
    QCOMPARE(known(R"("arrivals": "even")", 4.35, 30), 131);
    QCOMPARE(known(R"("arrivals": "even")", 0.01, 30), 0);
    QCOMPARE(known(R"("arrivals": "even")", 0, 30), 0);
    // 18.9 x 5/27 x 7 = 24.5 on a weekday, 4.9 on the others
    QCOMPARE(known(R"("arrivals": "burst", "week": [5, 5, 5, 5, 5, 1, 1])", 18.9, 7), 5 * 25 + 2 * 5);
}

void ArrivalsTest::burstsComeTogether()
{
    const std::string traffic = R"("arrivals": "burst", "burst_hour": 3, "week": [1, 0, 0.5, 0, 0, 0, 0])";
    // 3 x 7/1.5 = 14 on a Monday, 7 on a Wednesday; the eighth day is a Monday again
    std::vector<double> expected(14, 3.0);
    expected.insert(expected.end(), 7, 51.0);
    expected.insert(expected.end(), 14, 171.0);
    QCOMPARE(hoursOf(traffic, 3, 8), expected);
    QCOMPARE(hoursOf(R"("arrivals": "burst")", 2, 1), (std::vector<double>{0, 0}));
}

void ArrivalsTest::poissonCounts_data()
{
    QTest::addColumn<double>("mean");
    for (const double mean : {0.05, 0.3, 1.0, 5.0, 60.0, 499.0, 501.0, 1200.0, 7000.0})
        QTest::newRow(qPrintable(QString::number(mean))) << mean;
}

void ArrivalsTest::poissonCounts()
{
    QFETCH(double, mean);
    const int draws = mean > 400 ? 6000 : 40000;
    double sum = 0;
    double squares = 0;
    double none = 0;
    for (int i = 0; i < draws; ++i) {
        const auto count =
            static_cast<double>(poissonCount(mean, childKey(kKey, static_cast<std::uint64_t>(i))));
        sum += count;
        squares += (count - mean) * (count - mean);
        none += count == 0 ? 1 : 0;
    }
    VERIFY_NEAR(sum / draws, mean, 4.5 * std::sqrt(mean / draws));
    // the variance of (X - m)^2 is m + 2 m^2
    VERIFY_NEAR(squares / draws, mean, 4.5 * std::sqrt((mean + 2 * mean * mean) / draws));
    const double chance = std::exp(-mean);
    VERIFY_NEAR(none / draws, chance, 4.5 * std::sqrt(chance / draws) + 1e-9);
}

void ArrivalsTest::poissonCountsGrowWithTheMean()
{
    QCOMPARE(poissonCount(0, kKey), 0);
    for (std::uint64_t key = 0; key < 300; ++key) {
        std::int64_t before = 0;
        for (double mean = 0.1; mean < 400; mean *= 1.3) {
            const std::int64_t count = poissonCount(mean, key);
            QVERIFY(count >= before);
            before = count;
        }
    }
}

void ArrivalsTest::poissonRunsFollowTheProfile()
{
    const Agent agent = agentWith(kOffice);
    ArrivalStream stream(agent, 5200, 7, kKey);
    std::map<std::int64_t, double> counts;
    for (const Arrival& arrival : all(stream))
        ++counts[arrival.timeUs / kHourUs];
    double square = 0;
    double hours = 0;
    for (std::int64_t hour = 0; hour < 7 * 24; ++hour) {
        const double expected = stream.intensity().runsInHour(hour);
        if (expected == 0) {
            QVERIFY(counts.count(hour) == 0);
            continue;
        }
        square += std::pow(counts[hour] - expected, 2) / expected;
        ++hours;
    }
    QCOMPARE(hours, 60.0);
    VERIFY_NEAR(square, hours, 4 * std::sqrt(2 * hours)); // chi-square: a Poisson number in each hour
}

// A slider of the traffic moves the result smoothly: runs come in between, none goes.
void ArrivalsTest::moreTrafficKeepsTheRuns()
{
    const Agent agent = agentWith("");
    ArrivalStream less(agent, 1000, 2, kKey);
    ArrivalStream more(agent, 1300, 2, kKey);
    std::map<std::uint64_t, std::int64_t> times;
    for (const Arrival& arrival : all(more))
        times[arrival.key] = arrival.timeUs;
    const std::vector<Arrival> kept = all(less);
    QVERIFY(kept.size() > 1800 && times.size() > kept.size() + 400);
    for (const Arrival& arrival : kept)
        QCOMPARE(times[arrival.key], arrival.timeUs);
}

void ArrivalsTest::streamsCanBeEnteredAnywhere_data()
{
    QTest::addColumn<QString>("traffic");
    for (const char* kind : {"poisson", "even", "burst"}) {
        const QString arrivals = QStringLiteral("\"arrivals\": \"%1\"").arg(QLatin1String(kind));
        QTest::newRow(kind) << arrivals;
        QTest::addRow("%s at the office", kind)
            << arrivals + QStringLiteral(", ") + QString::fromStdString(kOffice);
    }
}

void ArrivalsTest::streamsCanBeEnteredAnywhere()
{
    QFETCH(QString, traffic);
    const Agent agent = agentWith(traffic.toStdString());
    ArrivalStream stream(agent, 310, 8, kKey);
    const std::vector<Arrival> runs = all(stream);
    QVERIFY(runs.size() > 2200 && runs.size() < 2800);
    std::set<std::uint64_t> keys;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        QVERIFY(runs[i].timeUs >= 0 && runs[i].timeUs < 8 * kDayUs);
        QVERIFY(i == 0 || (runs[i].timeUs >= runs[i - 1].timeUs && runs[i].index > runs[i - 1].index));
        keys.insert(runs[i].key);
    }
    QCOMPARE(keys.size(), runs.size());
    for (std::uint64_t i = 0; i < 400; ++i) {
        auto from = static_cast<std::int64_t>(uniform01(i) * double(9 * kDayUs)) - kHourUs;
        if (i % 2 == 0) // at a run's very time, or just after it
            from = runs[static_cast<std::size_t>(uniform01(i) * double(runs.size()))].timeUs
                   + (i % 4 == 0 ? 0 : 1);
        stream.seek(from);
        const auto first = std::find_if(runs.begin(), runs.end(),
                                        [from](const Arrival& each) { return each.timeUs >= from; });
        for (auto run = first; run != runs.end() && run < first + 40; ++run, stream.next()) {
            QVERIFY(stream.current());
            QVERIFY(stream.current()->timeUs == run->timeUs && stream.current()->index == run->index
                    && stream.current()->key == run->key);
        }
        QVERIFY(runs.end() - first > 40 || !stream.current());
    }
}

QTEST_GUILESS_MAIN(ArrivalsTest)
#include "tst_arrivals.moc"
