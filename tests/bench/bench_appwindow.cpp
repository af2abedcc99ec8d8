// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long people wait for the window, in milliseconds: run
//     cmake --build build/release --target benchmarks && QT_QPA_PLATFORM=offscreen build/release/bench/bench_appwindow
// or a part of it: start, drag, large or charts. On a busy machine the processor's time, in brackets where it is given, says more.
#include "app/dialogs.h"
#include "app/document/planedits.h"
#include "app/document/planmoves.h"
#include "app/largeplan.h"
#include "app/settings.h"
#include "app/window/mainwindow.h"
#include "examples/examples.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QSlider>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace spendwright;

namespace {

constexpr int kDragSteps = 200;
constexpr int kFrameMs = 16;

double threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5));
}

struct Window {
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    WindowDialogs dialogs;
    MainWindow window{settings, dialogs};
    Window()
    {
        window.resize(1280, 800);
        window.show();
        QCoreApplication::processEvents();
    }
    bool finish(int ms = 120000)
    {
        return QTest::qWaitFor([this] { return window.results().isFinished(); }, ms);
    }
    void load(const std::string& text)
    {
        QString error;
        if (!window.document().loadText(text, &error))
            qFatal("%s", qPrintable(error));
    }
};

// Sees when the window has been painted after an answer.
class Repaints final : public QObject {
public:
    explicit Repaints(MainWindow& window) : m_window(window)
    {
        window.installEventFilter(this);
        connect(&window.results(), &Results::outcomeChanged, this, [this] { m_answered = true; });
    }
    bool wait()
    {
        m_answered = false;
        m_painted = false;
        QElapsedTimer
            time; // qWaitFor would sleep up to 10 ms between events, which is no delay of the window's
        time.start();
        while (!m_painted && time.elapsed() < 10000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return m_painted;
    }

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() != QEvent::UpdateRequest || !m_answered || m_painted)
            return false;
        object->removeEventFilter(this);
        QCoreApplication::sendEvent(object, event);
        object->installEventFilter(this);
        m_painted = true;
        return true;
    }

private:
    MainWindow& m_window;
    bool m_answered = false;
    bool m_painted = false;
};

std::string example(std::string_view id)
{
    for (const Example& one : examples()) {
        if (one.id == id)
            return std::string(one.text);
    }
    qFatal("no such example");
}

void drag()
{
    Window own;
    own.load(example("seven-techniques"));
    if (!own.finish())
        qFatal("no answer");
    for (auto* button : own.window.findChildren<QToolButton*>()) {
        if (button->toolTip().contains(QStringLiteral("runcat")) && button->isCheckable())
            button->click();
    }
    QCoreApplication::processEvents();
    auto* slider = own.window.findChild<QSlider*>(QStringLiteral("max_tokens/slider"));
    if (!slider)
        qFatal("no slider");
    Repaints repaints(own.window);
    std::vector<double> all;
    std::vector<double> processor;
    std::vector<double> answers;
    slider->setSliderDown(true);
    for (int i = 0; i < kDragSteps; ++i) {
        const int span = slider->maximum() - 2;
        const int way = i % (2 * span);
        QElapsedTimer time;
        time.start();
        const double before = threadMs();
        slider->setSliderPosition(1 + (way < span ? way : 2 * span - way));
        if (!repaints.wait())
            qFatal("no answer to step %d", i);
        all.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
        processor.push_back(threadMs() - before);
        answers.push_back(own.window.results().answerTime());
        if (time.elapsed() < kFrameMs)
            QTest::qWait(static_cast<int>(kFrameMs - time.elapsed()));
    }
    slider->setSliderDown(false);
    std::printf("drag to redrawn numbers    median %6.1f   P95 %6.1f   (%d steps)\n", quantile(all, 0.5),
                quantile(all, 0.95), kDragSteps);
    std::printf("  until the answer         median %6.1f   P95 %6.1f\n", quantile(answers, 0.5),
                quantile(answers, 0.95));
    std::printf("  window's processor time  median %6.1f   P95 %6.1f\n", quantile(processor, 0.5),
                quantile(processor, 0.95));
}

void measure(const char* name, int times, const std::function<void(int)>& edit)
{
    std::vector<double> wall;
    std::vector<double> processor;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer time;
        time.start();
        const double before = threadMs();
        edit(i);
        for (int round = 0; round < 3; ++round)
            QCoreApplication::processEvents(); // what the edit made for the window to do, and its painting
        wall.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
        processor.push_back(threadMs() - before);
        QTest::qWait(100); // what comes late is not this edit's
    }
    std::printf("%-26s median %6.1f   worst %6.1f   (processor %.1f, %.1f)\n", name, quantile(wall, 0.5),
                quantile(wall, 1), quantile(processor, 0.5), quantile(processor, 1));
}

void largePlanEdits()
{
    Window own;
    const QString path = own.folder.filePath(QStringLiteral("large.spendplan"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(largePlan(200, 20))) < 0)
        qFatal("%s", qPrintable(file.errorString()));
    file.close();
    QElapsedTimer time;
    time.start();
    own.window.files().openPath(path);
    QCoreApplication::processEvents();
    std::printf("opening 200 x 20           %6.1f\n", static_cast<double>(time.nsecsElapsed()) / 1e6);
    PlanDocument& document = own.window.document();
    if (!QTest::qWaitFor([&] { return document.isUnderstood(); }, 120000))
        qFatal("no meaning");
    std::printf("  understood after         %6.1f\n", static_cast<double>(time.nsecsElapsed()) / 1e6);
    if (QTest::qWaitFor([&] { return own.window.results().outcome() != nullptr; }, 60000))
        std::printf("  first figures after      %6.1f\n", static_cast<double>(time.nsecsElapsed()) / 1e6);
    auto* tabs = own.window.findChild<QTabWidget*>(QStringLiteral("tabs"));
    for (int tab : {0, 4}) {
        tabs->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        std::printf("tab %d\n", tab);
        measure("select", 20, [&](int i) {
            own.window.selection().select(
                QStringLiteral("/agents/agent%1/steps/step%2").arg(i * 7 % 200).arg(i % 20));
        });
        const QString step = own.window.selection().path();
        measure("change a size", 20, [&](int i) {
            setPlanValue(document, step + QStringLiteral("/output_tokens"),
                         std::to_string(1000 + i + tab * 99), QStringLiteral("output"));
        });
        measure("change a name", 20, [&](int i) {
            setPlanValue(document, step + QStringLiteral("/name"),
                         "\"Another name " + std::to_string(i + tab * 99) + '"', QStringLiteral("name"));
        });
    }
    measure("move a step", 10,
            [&](int i) { moveThing(document, own.window.selection().path(), i % 2 ? 1 : -1); });
    measure("move an agent", 10,
            [&](int i) { moveThing(document, QStringLiteral("/agents/agent7"), i % 2 ? 1 : -1); });
    measure("rename a tool", 5, [&](int i) {
        renameThing(document, i % 2 ? QStringLiteral("/tools/other") : QStringLiteral("/tools/tool4"),
                    i % 2 ? QStringLiteral("tool4") : QStringLiteral("other"));
    });
    measure("remove a step", 5,
            [&](int i) { removeThing(document, QStringLiteral("/agents/agent9/steps/step%1").arg(i)); });
    measure("remove a tool", 5,
            [&](int i) { removeThing(document, QStringLiteral("/tools/tool%1").arg(10 + i)); });
    measure("undo", 20, [&](int) { document.undoStack()->undo(); });
}

// A chart draws all of itself when its size changes.
void redraws(const std::string& plan)
{
    Window own;
    own.load(plan);
    if (!QTest::qWaitFor([&] { return own.window.results().outcome() != nullptr; }, 120000))
        qFatal("no answer");
    auto* tabs = own.window.findChild<QTabWidget*>(QStringLiteral("tabs"));
    for (const char* name : {"waterfall", "breakdown", "period"}) {
        auto* chart = own.window.findChild<QWidget*>(QLatin1StringView(name));
        int page = 0;
        while (!tabs->widget(page)->isAncestorOf(chart))
            ++page;
        measure("show the page", 1, [&](int) { tabs->setCurrentIndex(page); });
        measure(name, 20, [chart](int round) {
            chart->resize(chart->width() + (round % 2 ? 3 : -3), chart->height());
        });
    }
}

double sinceMs(const char* nanoseconds)
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return static_cast<double>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()
                               - std::atoll(nanoseconds))
           / 1e6;
}

// From the start of a process to a window that is painted and takes keys.
void startAgain()
{
    std::vector<double> all;
    for (int i = 0; i < 5; ++i) {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--start"),
                       QString::number(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count())});
        process.waitForFinished();
        all.push_back(process.readAllStandardOutput().trimmed().toDouble());
    }
    std::printf("start to usable window     median %6.1f   best %6.1f\n", quantile(all, 0.5),
                quantile(all, 0));
}

} // namespace

int main(int argc, char** argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    QApplication application(argc, argv);
    if (argc > 2 && QString::fromLatin1(argv[1]) == QStringLiteral("--start")) {
        Window own;
        own.window.files().openFirst();
        QCoreApplication::processEvents();
        std::printf("%.1f\n", sinceMs(argv[2]));
        std::fflush(stdout);
        return 0;
    }
    const QString only = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (only.isEmpty() || only == QStringLiteral("start"))
        startAgain();
    if (only.isEmpty() || only == QStringLiteral("drag"))
        drag();
    if (only.isEmpty() || only == QStringLiteral("large"))
        largePlanEdits();
    if (only.isEmpty() || only == QStringLiteral("charts")) {
        redraws(example("seven-techniques"));
        redraws(largePlan(200, 20));
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("peak memory                %6.1f MB\n", static_cast<double>(usage.ru_maxrss) / 1024);
    return 0;
}
