// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scripteddialogs.h"

#include <utility>

namespace spendwright {

void ScriptedDialogs::openFile(QWidget*, const FileQuestion& question,
                               std::function<void(const QString&)> then)
{
    asked << question.title;
    const QString file = std::exchange(nextFile, {});
    if (!file.isEmpty())
        then(file);
}

void ScriptedDialogs::saveFile(QWidget* parent, const FileQuestion& question,
                               std::function<void(const QString&)> then)
{
    suggested = question.folder;
    openFile(parent, question, std::move(then));
}

void ScriptedDialogs::ask(QWidget*, const Question& question, std::function<void(Answer)> then)
{
    asked << question.title;
    then(nextAnswers.isEmpty() ? std::exchange(nextAnswer, Answer::Cancel) : nextAnswers.takeFirst());
}

void ScriptedDialogs::askText(QWidget*, const QString& title, const QString&, const QString&,
                              std::function<void(const QString&)> then)
{
    asked << title;
    const QString text = std::exchange(nextText, {});
    if (!text.isEmpty())
        then(text);
}

void ScriptedDialogs::about(QWidget*)
{
    asked << QStringLiteral("about");
}

} // namespace spendwright
