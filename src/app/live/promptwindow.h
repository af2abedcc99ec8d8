// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/livesession.h"
#include "live/prompt.h"

#include <QMainWindow>

class QLabel;
class QPushButton;
class QSplitter;

namespace spendwright {

class AnswerView;
class PromptEditor;
class PromptSender;
class Settings;
class SettingsForm;

/// Where a prompt is written, sent and watched, and shows what it costs.
class PromptWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromptWindow)

public:
    PromptWindow(LiveSession& live, Settings& settings, QWidget* parent = nullptr);
    ~PromptWindow() override;

    [[nodiscard]] Prompt prompt() const;
    void setPrompt(const Prompt& prompt);
    [[nodiscard]] bool isBusy() const;

signals:
    /// Something has to be filled in before anything can be sent.
    void needs(spendwright::LiveNeed need, const QString& sentence);
    void endpointsRequested();
    void idle();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    [[nodiscard]] QWidget* buildEditor();
    void buildStatus();
    void connectSender();
    void enable();
    void showWhereTo();
    void remember();
    void recall();

    LiveSession& m_live;
    Settings& m_settings;
    PromptSender* m_sender;
    PromptEditor* m_editor;
    SettingsForm* m_form;
    AnswerView* m_answer;
    QSplitter* m_splitter;
    QPushButton* m_count;
    QPushButton* m_cancel;
    QPushButton* m_send;
    QLabel* m_counted;
    QLabel* m_whereTo;
};

} // namespace spendwright
