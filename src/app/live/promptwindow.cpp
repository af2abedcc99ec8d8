// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/promptwindow.h"

#include "app/format.h"
#include "app/icons.h"
#include "app/live/answerview.h"
#include "app/live/livewords.h"
#include "app/live/prompteditor.h"
#include "app/live/promptsender.h"
#include "app/live/settingsform.h"
#include "app/settings.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

namespace spendwright {
namespace {

const QString kGeometry = QStringLiteral("live/promptWindow");
const QString kSplitter = QStringLiteral("live/promptSplitter");
constexpr QSize kUsualSize(1180, 740);

} // namespace

PromptWindow::PromptWindow(LiveSession& live, Settings& settings, QWidget* parent)
    : QMainWindow(parent),
      m_live(live),
      m_settings(settings),
      m_sender(new PromptSender(live, this)),
      m_editor(new PromptEditor(this)),
      m_form(new SettingsForm(this)),
      m_answer(new AnswerView(this)),
      m_splitter(new QSplitter(this)),
      m_count(new QPushButton(tr("&Count tokens"), this)),
      m_cancel(new QPushButton(tr("Ca&ncel"), this)),
      m_send(new QPushButton(tr("&Send"), this)),
      m_counted(new QLabel(this)),
      m_whereTo(new QLabel(this))
{
    setObjectName(QStringLiteral("promptWindow"));
    setWindowTitle(tr("Test a prompt"));
    setWindowIcon(programIcon());
    m_splitter->addWidget(buildEditor());
    m_splitter->addWidget(m_answer);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    setCentralWidget(m_splitter);
    buildStatus();
    connectSender();
    recall();
    enable();
    m_editor->focusFirst();
}

PromptWindow::~PromptWindow() = default;

QWidget* PromptWindow::buildEditor()
{
    m_count->setObjectName(QStringLiteral("prompt/count"));
    m_count->setToolTip(tr("Has the endpoint count the input; that costs nothing"));
    m_cancel->setObjectName(QStringLiteral("prompt/cancel"));
    m_send->setObjectName(QStringLiteral("prompt/send"));
    m_send->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_send->setToolTip(tr("Ctrl+Return"));
    m_send->setDefault(true);
    m_counted->setObjectName(QStringLiteral("prompt/counted"));
    m_counted->setTextFormat(Qt::PlainText);
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_form);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 0, 10, 8);
    row->addWidget(m_count);
    row->addWidget(m_counted, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_send);
    layout->addLayout(row);
    return box;
}

void PromptWindow::buildStatus()
{
    m_whereTo->setObjectName(QStringLiteral("prompt/whereTo"));
    m_whereTo->setTextFormat(Qt::PlainText);
    auto* endpoints = new QPushButton(tr("&Endpoints and spending…"), this);
    endpoints->setObjectName(QStringLiteral("prompt/endpoints"));
    endpoints->setFlat(true);
    statusBar()->addWidget(m_whereTo, 1);
    statusBar()->addPermanentWidget(endpoints);
    connect(endpoints, &QPushButton::clicked, this, &PromptWindow::endpointsRequested);
    connect(&m_live, &LiveSession::changed, this, &PromptWindow::showWhereTo);
    connect(&m_live.ledger(), &LedgerService::changed, this, &PromptWindow::showWhereTo);
    showWhereTo();
}

void PromptWindow::connectSender()
{
    connect(m_send, &QPushButton::clicked, this, [this] {
        m_answer->begin();
        m_sender->send(prompt());
    });
    connect(m_count, &QPushButton::clicked, this, [this] { m_sender->count(prompt()); });
    connect(m_cancel, &QPushButton::clicked, m_sender, &PromptSender::cancel);
    connect(m_editor, &PromptEditor::changed, m_counted, &QLabel::clear);
    connect(m_form, &SettingsForm::changed, m_counted, &QLabel::clear);
    connect(m_editor, &PromptEditor::refused, m_answer, &AnswerView::complain);
    connect(m_sender, &PromptSender::busyChanged, this, &PromptWindow::enable);
    connect(m_sender, &PromptSender::needs, this, &PromptWindow::needs);
    connect(m_sender, &PromptSender::refused, m_answer, &AnswerView::complain);
    connect(m_sender, &PromptSender::counted, this, [this](qint64 tokens) {
        m_counted->setText(tr("%1 input tokens").arg(QLocale().toString(tokens)));
    });
    connect(m_sender, &PromptSender::phaseChanged, this,
            [this](CallPhase phase) { m_answer->setStatus(phaseText(phase)); });
    connect(m_sender, &PromptSender::retrying, this, [this](const QString& why, double seconds) {
        m_answer->setStatus(
            tr("%1 It is tried again in %2.", "an error and a time").arg(why, duration(seconds)));
    });
    connect(m_sender, &PromptSender::textArrived, m_answer, &AnswerView::append);
    connect(m_sender, &PromptSender::thinkingArrived, m_answer, &AnswerView::appendThinking);
    connect(m_sender, &PromptSender::finished, m_answer,
            [this](const CallResult& result) { m_answer->show(result); });
}

void PromptWindow::enable()
{
    const bool busy = m_sender->isBusy();
    m_send->setEnabled(!busy);
    m_count->setEnabled(!busy);
    m_cancel->setEnabled(busy);
    if (!busy)
        emit idle();
}

bool PromptWindow::isBusy() const
{
    return m_sender->isBusy();
}

// Where it would go and what may still be spent, before anything is sent.
void PromptWindow::showWhereTo()
{
    const Endpoint endpoint = m_live.endpoints().current();
    m_live.ledger().askCap(this, [this, endpoint](const LedgerService::CapAnswer& answer) {
        const QString to =
            tr("To %1 (%2)", "an endpoint and its host").arg(endpoint.name, endpoint.baseUrl.host());
        if (!answer.cap || !answer.spent) {
            m_whereTo->setText(to);
            return;
        }
        const Money left = answer.cap->amount > *answer.spent ? answer.cap->amount - *answer.spent : Money();
        m_whereTo->setText(tr("%1 · %2 of %3 are left", "where to, and two amounts")
                               .arg(to, exactMoney(left), exactMoney(answer.cap->amount)));
    });
}

Prompt PromptWindow::prompt() const
{
    Prompt prompt = m_editor->prompt();
    prompt.settings = m_form->settings();
    return prompt;
}

void PromptWindow::setPrompt(const Prompt& prompt)
{
    m_editor->setPrompt(prompt);
    m_form->setSettings(prompt.settings);
}

void PromptWindow::remember()
{
    m_settings.values().setValue(kGeometry, saveGeometry());
    m_settings.values().setValue(kSplitter, m_splitter->saveState());
}

void PromptWindow::recall()
{
    resize(kUsualSize);
    m_splitter->setSizes({kUsualSize.width() / 2, kUsualSize.width() / 2});
    restoreGeometry(m_settings.values().value(kGeometry).toByteArray());
    m_splitter->restoreState(m_settings.values().value(kSplitter).toByteArray());
}

// Nobody would see the answer any more. What was sent is booked all the same.
void PromptWindow::closeEvent(QCloseEvent* event)
{
    m_sender->cancel();
    remember();
    QMainWindow::closeEvent(event);
}

} // namespace spendwright
