// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowfixture.h"

#include "app/live/livesession.h"
#include "app/pages/tablespage.h"
#include "app/widgets/messagestrip.h"
#include "app/widgets/viewrow.h"

#include <QAction>
#include <QActionGroup>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>

namespace spendwright {

namespace {

constexpr const char* kPlan = R"({
  "format": "spendwright-plan",
  "version": 1,
  "name": "Small",
  "period_days": 1,
  "price_date": "2026-11-22",
  "tools": [
    { "id": "web", "name": "Web search", "result_tokens": 1500, "latency_s": 1, "distinct_inputs": 20 }
  ],
  "agents": [
    {
      "id": "helper",
      "name": "Helper",
      "user_tokens": 200,
      "context": { "system_tokens": 1500 },
      "steps": [
        { "id": "search", "name": "Search", "task": "extract", "model": "claude-sonnet-4-6", "output_tokens": 100, "repeat": 3, "tool": "web" },
        { "id": "write", "name": "Write", "task": "generate", "model": "claude-sonnet-4-6", "output_tokens": 500 }
      ],
      "traffic": { "runs_per_day": 200, "arrivals": "even" }
    }
  ],
  "scenarios": [
    { "id": "before", "name": "As today", "techniques": {} },
    { "id": "after", "name": "Careful", "techniques": { "prompt_caching": {}, "result_truncation": { "max_tokens": 400 } } }
  ]
}
)";

constexpr int kComputeMs = 240000;

} // namespace

WindowFixture::WindowFixture(const QString& folder)
    : m_place(folder.isEmpty() ? m_folder.path() : folder),
      m_settings(m_place + QStringLiteral("/settings.ini"))
{
    m_settings.setLastFolder(m_place);
    m_windows = std::make_unique<Windows>(m_settings, m_dialogs);
    LiveOutside outside;
    outside.folder = m_place;
    outside.keychain = m_keychain;
    m_windows->live().setOutside(std::move(outside));
    m_window = &m_windows->add();
    m_window->resize(1280, 800);
    QString error;
    if (!document().loadText(planText(), &error))
        qFatal("%s", qPrintable(error));
    m_window->show();
    m_window->activateWindow();
    static_cast<void>(QTest::qWaitForWindowActive(m_window));
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::prepare()
{
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise))")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

std::string WindowFixture::planText()
{
    return kPlan;
}

void WindowFixture::write(const QString& path, const std::string& text) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0)
        qFatal("%s", qPrintable(file.errorString()));
}

bool WindowFixture::compute()
{
    return QTest::qWaitFor([this] { return m_window->results().isFinished(); }, kComputeMs);
}

bool WindowFixture::openUnpriced(Unpriced what)
{
    const std::string model = R"("model": "claude-sonnet-4-6")";
    std::string text = planText();
    for (std::size_t at = text.rfind(model); at != std::string::npos; at = text.rfind(model)) {
        text.replace(at, model.size(), R"("model": "mystery")");
        if (what == Unpriced::LastStep)
            break;
    }
    text.insert(text.find(R"("tools":)"), R"("models": { "mystery": {} }, )");
    QString error;
    return document().loadText(text, &error) && compute();
}

void WindowFixture::trigger(const char* action)
{
    auto* found = find<QAction>(action);
    if (!found)
        qFatal("no action %s", action);
    found->trigger();
}

void WindowFixture::showPage(const char* name)
{
    auto* tabs = find<QTabWidget>("tabs");
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i).remove(u'&') == QLatin1StringView(name)) {
            tabs->setCurrentIndex(i);
            return;
        }
    }
    auto* tables = find<TablesPage>("tables");
    for (QAction* view : tables->views()->actions()->actions()) {
        if (view->text() == QLatin1StringView(name)) {
            tabs->setCurrentWidget(tables);
            view->trigger();
            return;
        }
    }
    qFatal("no page %s", name);
}

bool WindowFixture::press(const MainWindow& window, const char* strip, const QString& button)
{
    const auto* found = window.findChild<MessageStrip*>(QLatin1StringView(strip));
    for (QPushButton* own : found->findChildren<QPushButton*>()) {
        if (own->isVisible() && own->text().remove(u'&') == button) {
            QTest::mouseClick(own, Qt::LeftButton);
            return true;
        }
    }
    return false;
}

QString WindowFixture::news(const MainWindow& window, const char* strip)
{
    const auto* found = window.findChild<MessageStrip*>(QLatin1StringView(strip));
    return found->isVisible() ? found->text() : QString();
}

void WindowFixture::edit(MainWindow& window, const char* outputTokens)
{
    window.selection().select(QStringLiteral("/agents/helper/steps/write"));
    for (auto* line : window.findChildren<QLineEdit*>(QStringLiteral("output_tokens"))) {
        if (!line->isVisible())
            continue;
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QString::fromLatin1(outputTokens));
        QTest::keyClick(line, Qt::Key_Return);
    }
}

QString WindowFixture::text(const char* label) const
{
    const auto* found = find<QLabel>(label);
    return found ? found->text() : QString();
}

} // namespace spendwright
