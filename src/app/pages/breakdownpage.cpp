// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/breakdownpage.h"

#include "app/pages/breakdownwords.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/viewrow.h"
#include "charts/breakdownchart.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
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

BreakdownPage::BreakdownPage(PlanDocument& document, const ScenarioChoice& choice, PlanSelection& selection,
                             Results& results, QWidget* parent)
    : ResultPage(choice, results, parent),
      m_document(document),
      m_selection(selection),
      m_views(new ViewRow(this)),
      m_sentence(nullptr),
      m_breadcrumb(new QWidget(this)),
      m_back(new QToolButton(m_breadcrumb)),
      m_where(new ElidedLabel(m_breadcrumb)),
      m_chart(new BreakdownChart(this)),
      m_area(new QScrollArea(this))
{
    for (const BreakdownBy by : kViews)
        m_views->addView(breakdownName(by), breakdownHint(by));
    m_views->finish();
    column()->addWidget(m_views);
    m_sentence = addSentence("breakdownSentence");
    addBreadcrumb();
    m_chart->setObjectName(QStringLiteral("breakdown"));
    m_chart->setAccessibleName(tr("Where the bill goes"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_chart);
    addExplaining();
    addBody(m_area, tr("Where the bill goes stands here once the plan has been computed."));
    connect(m_views, &ViewRow::viewChosen, this, [this](int view) {
        m_by = kViews[view];
        showAgent({});
    });
    connect(m_chart, &BreakdownChart::picked, this, &BreakdownPage::pick);
    connect(m_chart, &BreakdownChart::backRequested, this, [this] { showAgent({}); });
    connect(m_chart, &BreakdownChart::openRequested, this, [this] {
        if (!m_picked.isEmpty())
            m_selection.goTo(m_picked);
    });
    connect(m_chart, &BreakdownChart::reached, this,
            [this](const QPoint& place) { m_area->ensureVisible(place.x(), place.y(), 0, 30); });
    showAgent({});
}

void BreakdownPage::addBreadcrumb()
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
    column()->addWidget(m_breadcrumb);
    connect(m_back, &QToolButton::clicked, this, [this] {
        showAgent({});
        m_chart->setFocus(Qt::OtherFocusReason);
    });
}

// Of the bar under the mouse, or that the arrow keys have reached.
void BreakdownPage::addExplaining()
{
    const auto add = [this](const QString& text, const QKeySequence& key, BillSide side) {
        auto* action = new QAction(text, m_chart);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, side] { explain(side); });
        m_chart->addAction(action);
    };
    add(tr("Explain the figure &after…"), Qt::ALT | Qt::Key_Return, BillSide::After);
    add(tr("Explain the figure &before…"), Qt::ALT | Qt::SHIFT | Qt::Key_Return, BillSide::Before);
    m_chart->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void BreakdownPage::explain(BillSide side)
{
    const Breakdown& contents = m_chart->contents();
    const int part = m_chart->highlighted();
    if (part < 0 || part >= static_cast<int>(contents.bars.size()))
        return;
    if (const auto place = placeOf(contents, contents.bars[static_cast<std::size_t>(part)]))
        emit explainRequested({side, *place});
}

void BreakdownPage::showAgent(const QString& agent)
{
    m_agent = agent;
    follow();
}

void BreakdownPage::pick(int part)
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

void BreakdownPage::follow()
{
    const auto outcome = results().outcome();
    m_chart->setDimmed(results().isStale());
    setStale(m_sentence, results().isStale());
    if (outcome && isVisible())
        fill(*outcome);
    m_sentence->setVisible(outcome != nullptr);
    m_breadcrumb->setVisible(outcome && !m_agent.isEmpty());
    showBody(outcome && !m_chart->contents().bars.empty());
}

void BreakdownPage::fill(const Outcome& outcome)
{
    const SavingsResult& savings = *outcome.savings;
    const Plan& plan = outcome.plans->plan;
    const Agent* const agent = plan.agent(m_agent.toStdString());
    if (!agent)
        m_agent.clear();
    else
        m_where->setFullText(tr("› %1", "the agent, behind “All agents”")
                                 .arg(QString::fromStdString(Plan::label(agent->name, agent->id))));
    const ScenarioNames names = namesOf(savings);
    const Breakdown contents =
        breakdown(plan, savings, agent ? BreakdownBy::Step : m_by, m_agent.toStdString());
    m_sentence->setText(breakdownSentence(plan, savings, names.before));
    m_chart->showContents(contents, breakdownText(contents, *plan.prices, names));
    setNothing(tr("Nothing is called in either scenario, so nothing costs anything."));
}

} // namespace spendwright
