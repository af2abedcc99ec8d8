// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs.h"

#include "app/icons.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

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
    box->setInformativeText(question.detail);
    if (question.yes.isEmpty()) {
        box->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
        box->setDefaultButton(QMessageBox::Save);
    } else {
        box->addButton(question.yes, QMessageBox::AcceptRole);
        box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    }
    QObject::connect(
        box, &QMessageBox::buttonClicked, box, [box, then = std::move(then)](QAbstractButton* button) {
            switch (box->buttonRole(button)) {
            case QMessageBox::DestructiveRole:
                return then(Answer::Discard);
            case QMessageBox::AcceptRole:
                return then(box->standardButton(button) == QMessageBox::Save ? Answer::Save : Answer::Yes);
            default:
                return then(Answer::Cancel);
            }
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
