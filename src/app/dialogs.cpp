// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs.h"

#include "app/icons.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace spendwright {
namespace {

struct Dialogs {
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

void chooseFile(QFileDialog* dialog, const DialogService::FileQuestion& question,
                std::function<void(const QString&)> then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDefaultSuffix(question.suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(then));
    dialog->open();
}

std::vector<std::pair<QAbstractButton*, DialogService::Answer>> addChoices(
    QMessageBox& box, const std::vector<DialogService::Choice>& choices)
{
    std::vector<std::pair<QAbstractButton*, DialogService::Answer>> answers;
    for (const DialogService::Choice& choice : choices) {
        QPushButton* button =
            box.addButton(choice.text, choice.loses ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
        if (!choice.loses && !box.defaultButton())
            box.setDefaultButton(button);
        answers.emplace_back(button, choice.answer);
    }
    QPushButton* cancel = box.addButton(QMessageBox::Cancel);
    if (!box.defaultButton())
        box.setDefaultButton(cancel);
    return answers;
}

} // namespace

void WindowDialogs::openFile(QWidget* parent, const FileQuestion& question,
                             std::function<void(const QString&)> then)
{
    auto* dialog = new QFileDialog(parent, question.title, question.folder, question.filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    chooseFile(dialog, question, std::move(then));
}

void WindowDialogs::saveFile(QWidget* parent, const FileQuestion& question,
                             std::function<void(const QString&)> then)
{
    auto* dialog = new QFileDialog(parent, question.title, question.folder, question.filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    chooseFile(dialog, question, std::move(then));
}

void WindowDialogs::ask(QWidget* parent, const Question& question, std::function<void(Answer)> then)
{
    auto* box =
        new QMessageBox(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.detail);
    std::vector<std::pair<QAbstractButton*, Answer>> answers;
    if (!question.choices.empty())
        answers = addChoices(*box, question.choices);
    else if (question.yes.isEmpty()) {
        box->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
        box->setDefaultButton(QMessageBox::Save);
        answers = {{box->button(QMessageBox::Save), Answer::Save},
                   {box->button(QMessageBox::Discard), Answer::Discard}};
    } else {
        answers = {{box->addButton(question.yes, QMessageBox::AcceptRole), Answer::Yes}};
        box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    }
    QObject::connect(box, &QMessageBox::buttonClicked, box,
                     [answers = std::move(answers), then = std::move(then)](QAbstractButton* button) {
                         for (const auto& [own, answer] : answers) {
                             if (own == button)
                                 return then(answer);
                         }
                         then(Answer::Cancel);
                     });
    box->open();
}

void WindowDialogs::askText(QWidget* parent, const QString& title, const QString& label, const QString& text,
                            std::function<void(const QString&)> then)
{
    auto* dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(text);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, std::move(then));
    dialog->open();
}

void WindowDialogs::about(QWidget* parent)
{
    auto* box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(Dialogs::tr("About Spendwright"));
    box->setIconPixmap(programIcon().pixmap(64, 64));
    box->setText(Dialogs::tr("<b>Spendwright %1</b>").arg(QStringLiteral(SPENDWRIGHT_VERSION)));
    box->setInformativeText(
        Dialogs::tr(
            "What your LLM agents will cost, and what saves. Everything is computed on this machine.<br><br>"
            "Free software under the GNU General Public License, version 3 or later. "
            "Uses Qt %1 and QCustomPlot.")
            .arg(QLatin1StringView(qVersion())));
    box->open();
}

} // namespace spendwright
