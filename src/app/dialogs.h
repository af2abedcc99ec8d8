// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace spendwright {

/// Asks people things. Nothing here waits: the answer comes by a call, and none comes where the window is
/// gone by then. Tests answer by themselves.
class DialogService {
public:
    enum class Answer { Save, Discard, Cancel, Yes, Reload, Overwrite, SaveAs };
    struct FileQuestion {
        QString title;
        QString folder; ///< or a whole path to begin with
        QString filter;
        QString suffix; ///< that a name without one gets
    };
    struct Choice {
        Answer answer;
        QString text;
        bool loses = false; ///< something is lost by it; never what Enter does
    };
    struct Question {
        QString title;
        QString text;
        QString detail;
        QString yes; ///< what the button says that does it; "" asks Save, Discard or Cancel
        std::vector<Choice> choices = {}; ///< instead of these; Cancel comes with them
    };

    virtual ~DialogService() = default;

    virtual void openFile(QWidget* parent, const FileQuestion& question,
                          std::function<void(const QString&)> then) = 0;
    virtual void saveFile(QWidget* parent, const FileQuestion& question,
                          std::function<void(const QString&)> then) = 0;
    virtual void ask(QWidget* parent, const Question& question, std::function<void(Answer)> then) = 0;
    virtual void askText(QWidget* parent, const QString& title, const QString& label, const QString& text,
                         std::function<void(const QString&)> then) = 0;
    virtual void about(QWidget* parent) = 0;
};

/// The real ones, modal to their window.
class WindowDialogs final : public DialogService {
public:
    void openFile(QWidget* parent, const FileQuestion& question,
                  std::function<void(const QString&)> then) override;
    void saveFile(QWidget* parent, const FileQuestion& question,
                  std::function<void(const QString&)> then) override;
    void ask(QWidget* parent, const Question& question, std::function<void(Answer)> then) override;
    void askText(QWidget* parent, const QString& title, const QString& label, const QString& text,
                 std::function<void(const QString&)> then) override;
    void about(QWidget* parent) override;
};

} // namespace spendwright
