// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/breakdownpanel.h"

#include "app/panels/breakdownwords.h"
#include "app/widgets/elidedlabel.h"
#include "charts/breakdownchart.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace spendwright {
namespace {

constexpr BreakdownBy kViews[] = {BreakdownBy::Agent, BreakdownBy::Step, BreakdownBy::Model,
                                  BreakdownBy::TokenClass, BreakdownBy::Cause};

QString agentPathOf(const QString& agent)
{
    return joinPath(QStringLiteral("/agents"), agent);
}

} // namespace

BreakdownPanel::BreakdownPanel(PlanDocument& document, const ScenarioChoice& choice, PlanSelection& selection,
                               Results& results, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_choice(choice),
      m_selection(selection),
      m_results(results),
      m_actions(new QActionGroup(this)),
      m_sentence(new QLabel(this)),
      m_breadcrumb(new QWidget(this)),
      m_back(new QToolButton(m_breadcrumb)),
      m_where(new ElidedLabel(m_breadcrumb)),
      m_chart(new BreakdownChart(this)),
      m_area(new QScrollArea(this)),
      m_nothing(new QLabel(tr("Where the bill goes stands here once the plan has been computed."), this)),
      m_stack(new QStackedLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    addViews();
    m_sentence->setObjectName(QStringLiteral("breakdownSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(4, 0, 4, 0);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    layout->addWidget(m_sentence);
    addBreadcrumb();
    m_chart->setObjectName(QStringLiteral("breakdown"));
    m_chart->setAccessibleName(tr("Where the bill goes"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_chart);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_area);
    layout->addLayout(m_stack, 1);
    connect(m_chart, &BreakdownChart::picked, this, &BreakdownPanel::pick);
    connect(m_chart, &BreakdownChart::backRequested, this, [this] { showAgent({}); });
    connect(m_chart, &BreakdownChart::openRequested, this, [this] {
        if (!m_picked.isEmpty())
            m_selection.goTo(m_picked);
    });
    connect(m_chart, &BreakdownChart::reached, this,
            [this](const QPoint& place) { m_area->ensureVisible(place.x(), place.y(), 0, 30); });
    connect(&results, &Results::outcomeChanged, this, &BreakdownPanel::follow);
    connect(&results, &Results::staleChanged, this, &BreakdownPanel::follow);
    setView(BreakdownBy::Agent);
}

void BreakdownPanel::addViews()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    for (const BreakdownBy by : kViews) {
        auto* action = new QAction(breakdownName(by), m_actions);
        action->setCheckable(true);
        action->setToolTip(breakdownHint(by));
        connect(action, &QAction::triggered, this, [this, by] { setView(by); });
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(breakdownName(by));
        row->addWidget(button);
    }
    row->addStretch(1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void BreakdownPanel::addBreadcrumb()
{
    auto* row = new QHBoxLayout(m_breadcrumb);
    row->setContentsMargins(0, 0, 0, 0);
    m_back->setObjectName(QStringLiteral("breakdownBack"));
    m_back->setText(tr("‹ All agents"));
    m_back->setToolTip(tr("Back to all agents (Backspace)"));
    m_back->setAccessibleName(tr("All agents"));
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(m_back);
    row->addWidget(m_where, 1);
    layout()->addWidget(m_breadcrumb);
    connect(m_back, &QToolButton::clicked, this, [this] {
        showAgent({});
        m_chart->setFocus(Qt::OtherFocusReason);
    });
}

void BreakdownPanel::setView(BreakdownBy by)
{
    m_by = by;
    m_actions->actions().at(static_cast<qsizetype>(by))->setChecked(true);
    showAgent({});
}

void BreakdownPanel::showAgent(const QString& agent)
{
    m_agent = agent;
    follow();
}

void BreakdownPanel::pick(int part)
{
    const BreakdownBar bar = m_chart->contents().bars[static_cast<std::size_t>(part)];
    m_picked.clear();
    if (bar.others > 0 || bar.agent.empty())
        return;
    m_picked = agentPathOf(QString::fromStdString(bar.agent));
    const bool isStep = m_chart->contents().by == BreakdownBy::Step;
    if (isStep)
        m_picked = joinPath(m_picked + QStringLiteral("/steps"), QString::fromStdString(bar.id));
    if (m_document.contains(m_picked)) // the answer may be older than the plan
        m_selection.select(m_picked);
    else
        m_picked.clear();
    if (!isStep)
        showAgent(QString::fromStdString(bar.agent));
}

void BreakdownPanel::showEvent(QShowEvent* event)
{
    follow();
    QWidget::showEvent(event);
}

// Behind another page nobody needs it; it catches up when it is shown.
void BreakdownPanel::follow()
{
    const auto outcome = m_results.outcome();
    m_chart->setDimmed(m_results.isStale());
    m_sentence->setForegroundRole(m_results.isStale() ? QPalette::PlaceholderText : QPalette::WindowText);
    if (outcome && isVisible())
        fill(*outcome);
    m_sentence->setVisible(outcome != nullptr);
    m_breadcrumb->setVisible(outcome && !m_agent.isEmpty());
    m_stack->setCurrentIndex(outcome && !m_chart->contents().bars.empty() ? 1 : 0);
}

void BreakdownPanel::fill(const Outcome& outcome)
{
    const SavingsResult& savings = *outcome.savings;
    const Plan& plan = outcome.plans->plan;
    const Agent* const agent = plan.agent(m_agent.toStdString());
    if (!agent)
        m_agent.clear();
    else
        m_where->setFullText(tr("› %1", "the agent, behind “All agents”")
                                 .arg(QString::fromStdString(Plan::label(agent->name, agent->id))));
    const ScenarioNames names{m_choice.name(QString::fromStdString(savings.against)),
                              m_choice.name(QString::fromStdString(savings.scenario))};
    const Breakdown contents =
        breakdown(plan, savings, agent ? BreakdownBy::Step : m_by, m_agent.toStdString());
    m_sentence->setText(breakdownSentence(plan, savings, names.before));
    m_chart->showContents(contents, breakdownText(contents, m_document, names));
    m_nothing->setText(tr("Nothing is called in either scenario, so nothing costs anything."));
}

} // namespace spendwright
