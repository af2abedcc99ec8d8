// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"

#include <QStringList>

namespace spendwright {

/// Answers at once, with what the test says beforehand; without that it cancels.
class ScriptedDialogs final : public DialogService {
public:
    void openFile(QWidget* parent, const FileQuestion& question,
                  std::function<void(const QString&)> then) override;
    void saveFile(QWidget* parent, const FileQuestion& question,
                  std::function<void(const QString&)> then) override;
    void ask(QWidget* parent, const Question& question, std::function<void(Answer)> then) override;
    void askText(QWidget* parent, const QString& title, const QString& label, const QString& text,
                 std::function<void(const QString&)> then) override;
    void about(QWidget* parent) override;

    QString nextFile;
    QString nextText;
    Answer nextAnswer = Answer::Cancel;
    QList<Answer> nextAnswers; ///< before that
    QStringList asked;         ///< titles, in order
    QString suggested;         ///< the file name that was suggested last
};

} // namespace spendwright
