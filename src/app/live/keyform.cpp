// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/keyform.h"

#include "app/dialogs.h"
#include "app/live/livesession.h"
#include "app/live/livewords.h"
#include "app/live/problemlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace spendwright {
namespace {

constexpr int kMostCharacters = 4000;

QLabel* plainLabel(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

KeyForm::KeyForm(LiveSession& live, DialogService& dialogs, QWidget* parent)
    : QWidget(parent),
      m_live(live),
      m_dialogs(dialogs),
      m_place(plainLabel("key/place", this)),
      m_key(new QLineEdit(this)),
      m_inKeychain(new QCheckBox(tr("Keep it &in the system’s keychain"), this)),
      m_use(new QPushButton(tr("U&se this key"), this)),
      m_test(new QPushButton(tr("&Test"), this)),
      m_forget(new QPushButton(tr("&Forget"), this)),
      m_problem(new ProblemLabel(this)),
      m_result(plainLabel("key/result", this))
{
    build();
    connect(m_key, &QLineEdit::textChanged, this, &KeyForm::enable);
    connect(m_key, &QLineEdit::returnPressed, this, &KeyForm::keep);
    connect(m_use, &QPushButton::clicked, this, &KeyForm::keep);
    connect(m_test, &QPushButton::clicked, this, &KeyForm::test);
    connect(m_forget, &QPushButton::clicked, this, &KeyForm::askForget);
    enable();
}

void KeyForm::build()
{
    m_key->setObjectName(QStringLiteral("key/key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setMaxLength(kMostCharacters);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                               | Qt::ImhNoAutoUppercase);
    m_inKeychain->setObjectName(QStringLiteral("key/keychain"));
    m_inKeychain->setChecked(true);
    m_inKeychain->setToolTip(tr("Without it the key is forgotten when the program ends"));
    m_use->setObjectName(QStringLiteral("key/use"));
    m_test->setObjectName(QStringLiteral("key/test"));
    m_test->setToolTip(tr("Asks the endpoint for its models, which costs nothing"));
    m_forget->setObjectName(QStringLiteral("key/forget"));
    m_problem->setObjectName(QStringLiteral("key/problem"));
    for (QPushButton* button : {m_use, m_test, m_forget})
        button->setAutoDefault(false);
    auto* entry = new QHBoxLayout;
    entry->addWidget(m_key, 1);
    entry->addWidget(m_use);
    auto* has = new QHBoxLayout;
    has->addWidget(m_place, 1);
    has->addWidget(m_test);
    has->addWidget(m_forget);
    auto* prompt = new QLabel(tr("API &key"), this);
    prompt->setBuddy(m_key);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->addLayout(has, 0, 0, 1, 2);
    grid->addWidget(m_result, 1, 0, 1, 2);
    grid->addWidget(prompt, 2, 0);
    grid->addLayout(entry, 2, 1);
    grid->addWidget(m_problem, 3, 1);
    grid->addWidget(m_inKeychain, 4, 1);
    grid->setColumnStretch(1, 1);
    m_result->hide();
}

void KeyForm::focusKey()
{
    m_key->setFocus();
}

void KeyForm::setEndpoint(const std::optional<Endpoint>& endpoint)
{
    if (endpoint == m_endpoint && endpoint)
        return;
    const bool same = endpoint && m_endpoint && keyAccount(*endpoint) == keyAccount(*m_endpoint);
    m_endpoint = endpoint;
    m_testing = false;
    m_result->hide();
    if (!same)
        m_key->clear(); // it was meant for another one
    look();
}

void KeyForm::look()
{
    const quint64 look = ++m_look;
    if (!m_endpoint) {
        m_source = KeySource::None;
        m_place->setText(tr("The endpoint has to be right before it can have a key."));
        enable();
        return;
    }
    m_live.keys().find(*m_endpoint, this, [this, look](const KeyAnswer& answer) {
        if (look == m_look)
            show(answer);
    });
}

void KeyForm::show(const KeyAnswer& answer)
{
    m_source = answer.source;
    m_place->setText(keyPlace(answer.source, *m_endpoint));
    m_problem->say(answer.problem ? sentence(*answer.problem) : QString());
    m_key->setPlaceholderText(answer.key ? tr("another key") : QString());
    enable();
}

void KeyForm::enable()
{
    m_use->setEnabled(m_endpoint && !m_key->text().trimmed().isEmpty());
    m_test->setEnabled(m_endpoint && m_source != KeySource::None && !m_testing);
    m_forget->setEnabled(m_source == KeySource::Session || m_source == KeySource::Keychain);
}

// The input lets go of the text at once, and what is left of it is overwritten.
void KeyForm::keep()
{
    if (!m_endpoint || m_key->text().trimmed().isEmpty())
        return;
    QString typed = m_key->text();
    m_key->clear();
    QByteArray bytes = typed.toUtf8();
    typed.fill(u'\0');
    std::optional<Message> problem;
    const ApiKey::Shared key = ApiKey::from(bytes, problem);
    wipe(bytes);
    m_result->hide();
    if (!key) {
        m_problem->say(problem ? sentence(*problem) : QString());
        return;
    }
    if (m_inKeychain->isChecked()) {
        m_live.keys().keep(*m_endpoint, key, this,
                           [this](const std::optional<Message>& failed) { kept(failed); });
        return;
    }
    m_live.keys().keepForSession(*m_endpoint, key);
    kept(std::nullopt);
}

void KeyForm::kept(const std::optional<Message>& problem)
{
    m_problem->say(QString());
    look();
    m_live.tellChanged();
    if (!problem)
        return;
    m_result->setText(sentence(*problem));
    m_result->show();
}

void KeyForm::askForget()
{
    if (!m_endpoint)
        return;
    DialogService::Question question;
    question.title = tr("Forget the key");
    question.text = tr("Forget the key for %1?").arg(m_endpoint->baseUrl.host());
    question.detail = tr("It can't be shown again; to use it you would have to enter it anew.");
    question.yes = tr("Forget");
    m_dialogs.ask(window(), question, [this](DialogService::Answer answer) {
        if (answer == DialogService::Answer::Yes)
            forget();
    });
}

void KeyForm::forget()
{
    m_live.keys().forget(*m_endpoint, this, [this](const std::optional<Message>& problem) { kept(problem); });
}

void KeyForm::test()
{
    m_testing = true;
    m_result->setText(tr("Asking %1…").arg(m_endpoint->baseUrl.host()));
    m_result->show();
    enable();
    m_live.keys().find(
        *m_endpoint, this, [this, look = m_look, endpoint = *m_endpoint](const KeyAnswer& answer) {
            if (look != m_look)
                return;
            CallOrder order;
            order.endpoint = endpoint;
            order.key = answer.key;
            m_live.client().listModels(order, this, [this, look](const MessageClient::Models& models) {
                if (look != m_look)
                    return;
                m_testing = false;
                m_result->setText(models.error ? errorText(*models.error)
                                               : tr("It works: %Ln model(s) can be used.", nullptr,
                                                    static_cast<int>(models.models.size())));
                enable();
            });
        });
}

} // namespace spendwright
