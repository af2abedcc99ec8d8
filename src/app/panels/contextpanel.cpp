// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/contextpanel.h"

#include "app/panels/contextwords.h"
#include "charts/contextchart.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace spendwright {

ContextPanel::ContextPanel(PlanDocument& document, const ScenarioChoice& choice, PlanSelection& selection,
                           Results& results, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_choice(choice),
      m_selection(selection),
      m_results(results),
      m_agentLabel(new QLabel(tr("A&gent:"), this)),
      m_agents(new QComboBox(this)),
      m_sentence(new QLabel(this)),
      m_chart(new ContextChart(this)),
      m_nothing(new QLabel(tr("A typical run stands here once the plan has been computed."), this)),
      m_stack(new QStackedLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    auto* row = new QHBoxLayout;
    m_agentLabel->setBuddy(m_agents);
    m_agents->setObjectName(QStringLiteral("contextAgent"));
    m_agents->setAccessibleName(tr("Agent whose run is shown"));
    m_agents->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_agents->setMinimumContentsLength(24);
    row->addWidget(m_agentLabel);
    row->addWidget(m_agents);
    row->addStretch(1);
    layout->addLayout(row);
    m_sentence->setObjectName(QStringLiteral("contextSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(4, 0, 4, 0);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    layout->addWidget(m_sentence);
    m_chart->setObjectName(QStringLiteral("context"));
    m_chart->setAccessibleName(tr("Context, call by call"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_chart);
    layout->addLayout(m_stack, 1);
    connect(m_agents, &QComboBox::activated, this, &ContextPanel::follow);
    connect(m_chart, &ContextChart::picked, this, &ContextPanel::pick);
    connect(m_chart, &ContextChart::openRequested, this, [this] {
        if (!m_picked.isEmpty())
            m_selection.goTo(m_picked);
    });
    connect(&results, &Results::whatIfChanged, this, &ContextPanel::follow);
    connect(&results, &Results::staleChanged, this, &ContextPanel::follow);
    follow();
}

void ContextPanel::showEvent(QShowEvent* event)
{
    follow();
    QWidget::showEvent(event);
}

// Behind another page nobody needs it; it catches up when it is shown.
void ContextPanel::follow()
{
    const auto outcome = m_results.outcome();
    const auto whatIf = m_results.whatIf();
    const bool any = outcome && whatIf && !whatIf->runs.empty();
    m_chart->setDimmed(m_results.isWhatIfStale());
    m_sentence->setForegroundRole(m_results.isWhatIfStale() ? QPalette::PlaceholderText
                                                            : QPalette::WindowText);
    if (any && isVisible())
        fill(*whatIf, *outcome);
    if (outcome && whatIf && whatIf->runs.empty())
        m_nothing->setText(tr("No agent has traffic of its own, so there is no run to show."));
    const bool choose = any && whatIf->runs.size() > 1;
    m_agentLabel->setVisible(choose);
    m_agents->setVisible(choose);
    m_sentence->setVisible(any);
    m_stack->setCurrentIndex(any ? 1 : 0);
}

// The choice stays with its agent, wherever that stands now.
void ContextPanel::listAgents(const WhatIf& whatIf, const Plan& plan)
{
    const QString chosen = m_agents->currentData().toString();
    const QSignalBlocker blocker(m_agents);
    m_agents->clear();
    for (const TypicalRun& run : whatIf.runs) {
        const Agent* agent = plan.agent(run.agent);
        m_agents->addItem(QString::fromStdString(agent ? Plan::label(agent->name, agent->id) : run.agent),
                          QString::fromStdString(run.agent));
    }
    m_agents->setCurrentIndex(std::max(0, m_agents->findData(chosen)));
}

void ContextPanel::fill(const WhatIf& whatIf, const Outcome& outcome)
{
    const Plan& plan = outcome.plans->plan;
    listAgents(whatIf, plan);
    const TypicalRun& run = whatIf.runs[static_cast<std::size_t>(m_agents->currentIndex())];
    const SavingsResult& savings = *outcome.savings;
    const ScenarioNames names{m_choice.name(QString::fromStdString(savings.against)),
                              m_choice.name(QString::fromStdString(savings.scenario))};
    m_sentence->setText(contextSentence(run, names));
    m_chart->showContents(contextContents(run), contextText(run, plan, m_document, names));
}

void ContextPanel::pick(const QString& agent, const QString& step)
{
    m_picked = joinPath(joinPath(QStringLiteral("/agents"), agent) + QStringLiteral("/steps"), step);
    if (m_document.contains(m_picked)) // the answer may be older than the plan
        m_selection.select(m_picked);
    else
        m_picked.clear();
}

} // namespace spendwright
