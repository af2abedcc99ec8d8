// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/endpointform.h"

#include "app/icons.h"
#include "app/live/livesession.h"
#include "app/live/livewords.h"
#include "app/live/problemlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace spendwright {
namespace {

constexpr int kMostCharacters = 2000;

QToolButton* button(const char* icon, const QString& text, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setIcon(planIcon(icon));
    made->setToolTip(text);
    made->setAccessibleName(text);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

} // namespace

EndpointForm::EndpointForm(LiveSession& live, QWidget* parent)
    : QWidget(parent),
      m_live(live),
      m_all(live.endpoints().endpoints()),
      m_profiles(new QComboBox(this)),
      m_add(button("add", tr("Add an endpoint"), this)),
      m_remove(button("remove", tr("Remove this endpoint"), this)),
      m_name(new QLineEdit(this)),
      m_url(new QLineEdit(this)),
      m_version(new QComboBox(this)),
      m_header(new QComboBox(this)),
      m_nameProblem(new ProblemLabel(this)),
      m_urlProblem(new ProblemLabel(this)),
      m_versionProblem(new ProblemLabel(this))
{
    build();
    const QString current = live.endpoints().current().name;
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&current](const Endpoint& endpoint) {
        return endpoint.name == current;
    });
    m_index = found == m_all.cend() ? 0 : static_cast<int>(found - m_all.cbegin());
    listProfiles();
    show(m_index);
    connect(m_profiles, &QComboBox::activated, this, [this](int index) {
        show(index);
        store();
    });
    connect(m_add, &QToolButton::clicked, this, &EndpointForm::add);
    connect(m_remove, &QToolButton::clicked, this, &EndpointForm::remove);
    for (QLineEdit* line : {m_name, m_url})
        connect(line, &QLineEdit::textChanged, this, &EndpointForm::take);
    connect(m_version, &QComboBox::currentTextChanged, this, &EndpointForm::take);
    connect(m_header, &QComboBox::currentIndexChanged, this, &EndpointForm::take);
}

void EndpointForm::build()
{
    m_profiles->setObjectName(QStringLiteral("endpoint/profile"));
    m_profiles->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profiles->setMinimumContentsLength(16);
    m_add->setObjectName(QStringLiteral("endpoint/add"));
    m_remove->setObjectName(QStringLiteral("endpoint/remove"));
    m_name->setObjectName(QStringLiteral("endpoint/name"));
    m_url->setObjectName(QStringLiteral("endpoint/url"));
    m_version->setObjectName(QStringLiteral("endpoint/version"));
    m_header->setObjectName(QStringLiteral("endpoint/header"));
    m_urlProblem->setObjectName(QStringLiteral("endpoint/urlProblem"));
    m_nameProblem->setObjectName(QStringLiteral("endpoint/nameProblem"));
    m_versionProblem->setObjectName(QStringLiteral("endpoint/versionProblem"));
    for (QLineEdit* line : {m_name, m_url})
        line->setMaxLength(kMostCharacters);
    m_url->setPlaceholderText(QLatin1String(kAnthropicUrl));
    m_version->setEditable(true);
    m_version->addItems({QLatin1String(kNewestApiVersion), QLatin1String(kOlderApiVersion)});
    m_header->addItem(QStringLiteral("x-api-key"));
    m_header->addItem(QStringLiteral("Authorization: Bearer"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* row = new QHBoxLayout;
    row->addWidget(m_profiles, 1);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    form->addRow(tr("&Endpoint"), row);
    auto* label = qobject_cast<QLabel*>(form->labelForField(row));
    label->setBuddy(m_profiles);
    form->addRow(tr("&Name"), m_name);
    addProblem(form, m_nameProblem);
    form->addRow(tr("Base &URL"), m_url);
    addProblem(form, m_urlProblem);
    form->addRow(tr("API &version"), m_version);
    addProblem(form, m_versionProblem);
    form->addRow(tr("Key sent &as"), m_header);
}

void EndpointForm::addProblem(QFormLayout* form, ProblemLabel* label)
{
    form->addRow(QString(), label);
}

void EndpointForm::listProfiles()
{
    const bool more = m_profiles->count() != m_all.size();
    if (more)
        m_profiles->clear();
    for (int i = 0; i < m_all.size(); ++i) {
        const QString name = m_all.at(i).name.trimmed().isEmpty() ? tr("(no name)") : m_all.at(i).name;
        if (more)
            m_profiles->addItem(name);
        else
            m_profiles->setItemText(i, name);
    }
    m_remove->setEnabled(m_all.size() > 1);
}

void EndpointForm::show(int index)
{
    m_index = index;
    m_showing = true;
    const Endpoint& endpoint = m_all.at(index);
    m_profiles->setCurrentIndex(index);
    m_name->setText(endpoint.name);
    m_url->setText(endpoint.baseUrl.toString());
    m_version->setEditText(endpoint.apiVersion);
    m_header->setCurrentIndex(endpoint.keyHeader == KeyHeader::Bearer ? 1 : 0);
    m_showing = false;
    static_cast<void>(check());
    emit endpointChanged();
}

void EndpointForm::add()
{
    Endpoint made;
    made.baseUrl = QUrl();
    for (int number = 2;; ++number) {
        made.name = tr("Endpoint %1").arg(number);
        if (std::none_of(m_all.cbegin(), m_all.cend(),
                         [&made](const Endpoint& other) { return other.name == made.name; }))
            break;
    }
    m_all.append(made);
    listProfiles();
    show(static_cast<int>(m_all.size()) - 1);
    m_name->setFocus();
    m_name->selectAll();
}

void EndpointForm::remove()
{
    if (m_all.size() < 2)
        return;
    m_all.removeAt(m_index);
    listProfiles();
    show(std::min(m_index, static_cast<int>(m_all.size()) - 1));
    store();
}

void EndpointForm::take()
{
    if (m_showing)
        return;
    Endpoint& endpoint = m_all[m_index];
    endpoint.name = m_name->text().trimmed();
    endpoint.baseUrl = baseUrlFrom(m_url->text());
    endpoint.apiVersion = m_version->currentText().trimmed();
    endpoint.keyHeader = m_header->currentIndex() == 1 ? KeyHeader::Bearer : KeyHeader::XApiKey;
    listProfiles();
    if (check())
        store();
    emit endpointChanged();
}

void EndpointForm::store()
{
    QList<Endpoint> good;
    for (int i = 0; i < m_all.size(); ++i) {
        if (isGood(i))
            good.append(m_all.at(i));
    }
    if (good.isEmpty() || m_live.endpoints().setEndpoints(good))
        return;
    if (isGood(m_index))
        m_live.endpoints().setCurrent(m_all.at(m_index).name);
    m_live.tellChanged();
}

QString EndpointForm::nameProblem(int index) const
{
    const QString name = m_all.at(index).name;
    if (name.isEmpty())
        return tr("An endpoint needs a name.");
    for (int i = 0; i < m_all.size(); ++i) {
        if (i != index && m_all.at(i).name == name)
            return tr("There is another endpoint of that name.");
    }
    return {};
}

bool EndpointForm::isGood(int index) const
{
    return nameProblem(index).isEmpty() && !endpointProblem(m_all.at(index));
}

bool EndpointForm::check()
{
    const Endpoint& endpoint = m_all.at(m_index);
    Endpoint only;
    only.baseUrl = endpoint.baseUrl;
    const auto url = endpointProblem(only);
    only = Endpoint();
    only.apiVersion = endpoint.apiVersion;
    const auto version = endpointProblem(only);
    m_nameProblem->say(nameProblem(m_index));
    m_urlProblem->say(url ? sentence(*url) : QString());
    m_versionProblem->say(version ? sentence(*version) : QString());
    return isGood(m_index);
}

std::optional<Endpoint> EndpointForm::endpoint() const
{
    return isGood(m_index) ? std::optional(m_all.at(m_index)) : std::nullopt;
}

} // namespace spendwright
