// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/contextpage.h"

#include "app/pages/contextwords.h"
#include "charts/contextchart.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace spendwright {

ContextPage::ContextPage(PlanDocument& document, const ScenarioChoice& choice, PlanSelection& selection,
                         Results& results, QWidget* parent)
    : ResultPage(choice, results, parent),
      m_document(document),
      m_selection(selection),
      m_agentLabel(new QLabel(tr("A&gent:"), this)),
      m_agents(new QComboBox(this)),
      m_sentence(nullptr),
      m_chart(new ContextChart(this))
{
    auto* row = new QHBoxLayout;
    m_agentLabel->setBuddy(m_agents);
    m_agents->setObjectName(QStringLiteral("contextAgent"));
    m_agents->setAccessibleName(tr("Agent whose run is shown"));
    m_agents->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_agents->setMinimumContentsLength(24);
    row->addWidget(m_agentLabel);
    row->addWidget(m_agents);
    row->addStretch(1);
    column()->addLayout(row);
    m_sentence = addSentence("contextSentence");
    m_chart->setObjectName(QStringLiteral("context"));
    m_chart->setAccessibleName(tr("Context, call by call"));
    addBody(m_chart, tr("A typical run stands here once the plan has been computed."));
    connect(m_agents, &QComboBox::activated, this, &ContextPage::follow);
    connect(m_chart, &ContextChart::picked, this, &ContextPage::pick);
    connect(m_chart, &ContextChart::openRequested, this, [this] {
        if (!m_picked.isEmpty())
            m_selection.goTo(m_picked);
    });
    connect(&results, &Results::whatIfChanged, this, &ContextPage::follow);
    follow();
}

void ContextPage::follow()
{
    const auto outcome = results().outcome();
    const auto whatIf = results().whatIf();
    const bool any = outcome && whatIf && !whatIf->runs.empty();
    m_chart->setDimmed(results().isWhatIfStale());
    setStale(m_sentence, results().isWhatIfStale());
    if (any && isVisible())
        fill(*whatIf, *outcome);
    if (outcome && whatIf && whatIf->runs.empty())
        setNothing(tr("No agent has traffic of its own, so there is no run to show."));
    const bool choose = any && whatIf->runs.size() > 1;
    m_agentLabel->setVisible(choose);
    m_agents->setVisible(choose);
    m_sentence->setVisible(any);
    showBody(any);
}

// The choice stays with its agent, wherever that stands now.
void ContextPage::listAgents(const WhatIf& whatIf, const Plan& plan)
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

void ContextPage::fill(const WhatIf& whatIf, const Outcome& outcome)
{
    const Plan& plan = outcome.plans->plan;
    listAgents(whatIf, plan);
    const TypicalRun& run = whatIf.runs[static_cast<std::size_t>(m_agents->currentIndex())];
    const ScenarioNames names = namesOf(*outcome.savings);
    m_sentence->setText(contextSentence(run, names));
    m_chart->showContents(contextContents(run), contextText(run, plan, names));
}

void ContextPage::pick(const QString& agent, const QString& step)
{
    m_picked = joinPath(joinPath(QStringLiteral("/agents"), agent) + QStringLiteral("/steps"), step);
    if (m_document.contains(m_picked)) // the answer may be older than the plan
        m_selection.select(m_picked);
    else
        m_picked.clear();
}

} // namespace spendwright
