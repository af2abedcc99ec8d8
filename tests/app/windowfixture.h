// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fakekeychain.h"
#include "app/scripteddialogs.h"
#include "app/settings.h"
#include "app/windows.h"

#include <QTemporaryDir>

#include <memory>

namespace spendwright {

/// A window on its own settings and folder, shown and ready; the plan in it has one agent of two steps, a
/// tool, and the scenarios `before` and `after` (with prompt caching and result truncation).
class WindowFixture {
public:
    /// `folder` holds the program's state and outlives the windows; without it they get their own.
    explicit WindowFixture(const QString& folder = {});
    ~WindowFixture();

    /// Fails the test on Qt's warnings and sets the locale of the texts that tests compare.
    static void prepare();
    [[nodiscard]] static std::string planText();

    MainWindow& window() { return *m_window; }
    Windows& windows() { return *m_windows; }
    /// Presses a button of a message strip; false where there is none.
    [[nodiscard]] static bool press(const MainWindow& window, const char* strip, const QString& button);
    /// What a strip says; "" where it is not shown.
    [[nodiscard]] static QString news(const MainWindow& window, const char* strip);
    /// Gives the step "write" another output by way of the inspector.
    static void edit(MainWindow& window, const char* outputTokens);
    PlanDocument& document() { return m_window->document(); }
    ScriptedDialogs& dialogs() { return m_dialogs; }
    Settings& settings() { return m_settings; }
    FakeKeychain& keychain() { return *m_keychain; }
    [[nodiscard]] QString path(const char* name) const { return m_place + u'/' + QString::fromLatin1(name); }
    void write(const QString& path, const std::string& text) const;

    enum class Unpriced { LastStep, Everything };
    /// The same plan with a model without a price; false where its sharp answer does not come.
    [[nodiscard]] bool openUnpriced(Unpriced what);
    /// False where the sharp answer to the present plan does not come.
    [[nodiscard]] bool compute();
    void trigger(const char* action);
    void showPage(const char* name); ///< of the centre, by what its tab or view says
    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_window->findChild<Widget*>(QString::fromLatin1(name));
    }
    /// The input of a field that is on screen.
    template <typename Widget>
    [[nodiscard]] Widget* field(const char* key) const
    {
        for (Widget* widget : m_window->findChildren<Widget*>(QString::fromLatin1(key))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] QString text(const char* label) const; ///< of a label
    [[nodiscard]] std::string json(const char* path) { return document().json(QString::fromLatin1(path)); }

private:
    QTemporaryDir m_folder;
    QString m_place;
    Settings m_settings;
    ScriptedDialogs m_dialogs;
    std::shared_ptr<FakeKeychain> m_keychain = std::make_shared<FakeKeychain>();
    std::unique_ptr<Windows> m_windows;
    MainWindow* m_window;
};

} // namespace spendwright
