// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/capform.h"

#include "app/live/livesession.h"
#include "app/live/livewords.h"
#include "app/live/problemlabel.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace spendwright {
namespace {

constexpr int kMostCharacters = 30;

} // namespace

CapForm::CapForm(LiveSession& live, QWidget* parent)
    : QWidget(parent),
      m_live(live),
      m_amount(new QLineEdit(this)),
      m_set(new QPushButton(tr("Set"), this)),
      m_fromNow(new QPushButton(tr("Count f&rom now"), this)),
      m_spent(new QLabel(this)),
      m_problem(new ProblemLabel(this))
{
    build();
    connect(m_set, &QPushButton::clicked, this, &CapForm::take);
    connect(m_amount, &QLineEdit::returnPressed, this, &CapForm::take);
    connect(m_amount, &QLineEdit::textEdited, this, [this] { m_problem->say(QString()); });
    connect(m_fromNow, &QPushButton::clicked, this, &CapForm::countFromNow);
    connect(&live.ledger(), &LedgerService::changed, this, &CapForm::ask);
    ask();
}

void CapForm::build()
{
    m_amount->setObjectName(QStringLiteral("cap/amount"));
    m_amount->setMaxLength(kMostCharacters);
    m_amount->setAlignment(Qt::AlignRight);
    m_set->setObjectName(QStringLiteral("cap/set"));
    m_fromNow->setObjectName(QStringLiteral("cap/fromNow"));
    m_fromNow->setToolTip(tr("What was spent before no longer counts against the cap"));
    m_spent->setObjectName(QStringLiteral("cap/spent"));
    m_spent->setTextFormat(Qt::PlainText);
    m_spent->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("cap/problem"));
    for (QPushButton* button : {m_set, m_fromNow})
        button->setAutoDefault(false);
    auto* prompt = new QLabel(tr("Spend at &most (USD)"), this);
    prompt->setBuddy(m_amount);
    auto* entry = new QHBoxLayout;
    entry->addWidget(m_amount, 1);
    entry->addWidget(m_set);
    auto* spent = new QHBoxLayout;
    spent->addWidget(m_spent, 1);
    spent->addWidget(m_fromNow);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->addWidget(prompt, 0, 0);
    grid->addLayout(entry, 0, 1);
    grid->addWidget(m_problem, 1, 1);
    grid->addLayout(spent, 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
}

void CapForm::focusCap()
{
    m_amount->setFocus();
    m_amount->selectAll();
}

void CapForm::ask()
{
    m_live.ledger().askCap(this, [this](const LedgerService::CapAnswer& answer) { show(answer); });
}

QString CapForm::spentText(const SpendingCap& cap, Money spent) const
{
    const Money left = cap.amount > spent ? cap.amount - spent : Money();
    return tr("Spent since %1: %2 of %3. %4 are left.", "a moment and three amounts")
        .arg(moment(cap.since), exactMoney(spent), exactMoney(cap.amount), exactMoney(left));
}

// What is being typed is not overwritten by what something else has booked.
void CapForm::show(const LedgerService::CapAnswer& answer)
{
    m_cap = answer.cap;
    m_fromNow->setEnabled(m_cap.has_value());
    if (!m_amount->isModified())
        m_amount->setText(m_cap ? typedMoney(m_cap->amount) : QString());
    if (answer.problem)
        m_spent->setText(sentence(*answer.problem));
    else if (!m_cap)
        m_spent->setText(tr("Nothing is sent before you set it. Every call reserves the most it can cost."));
    else
        m_spent->setText(answer.spent ? spentText(*m_cap, *answer.spent) : QString());
    if (answer.notice)
        m_problem->say(sentence(*answer.notice));
}

void CapForm::take()
{
    if (m_amount->text().trimmed().isEmpty()) {
        set(std::nullopt);
        return;
    }
    const std::optional<Money> amount = readMoney(m_amount->text());
    if (!amount) {
        m_problem->say(tr("That is no amount of dollars. Try 5 or 0.50."));
        return;
    }
    set(SpendingCap{*amount, m_cap ? m_cap->since : QDateTime::currentDateTimeUtc()});
}

void CapForm::countFromNow()
{
    if (m_cap)
        set(SpendingCap{m_cap->amount, QDateTime::currentDateTimeUtc()});
}

void CapForm::set(const std::optional<SpendingCap>& cap)
{
    m_live.ledger().setCap(cap, this, [this](const std::optional<Message>& problem) {
        m_problem->say(problem ? sentence(*problem) : QString());
        m_amount->setModified(problem.has_value());
        ask();
    });
}

} // namespace spendwright
