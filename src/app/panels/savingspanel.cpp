// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/savingspanel.h"

#include "app/panels/savingstext.h"
#include "app/widgets/elidedlabel.h"
#include "charts/waterfallchart.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace spendwright {

SavingsPanel::SavingsPanel(const ScenarioChoice& choice, Results& results, QWidget* parent)
    : QWidget(parent),
      m_choice(choice),
      m_results(results),
      m_actions(new QActionGroup(this)),
      m_hint(new ElidedLabel(this)),
      m_chart(new WaterfallChart(this)),
      m_nothing(
          new QLabel(tr("What each technique saves stands here once the plan has been computed."), this)),
      m_stack(new QStackedLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    addViews();
    m_chart->setObjectName(QStringLiteral("waterfall"));
    m_chart->setAccessibleName(tr("Savings chart"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_chart);
    layout->addLayout(m_stack, 1);
    connect(m_chart, &WaterfallChart::picked, this, &SavingsPanel::techniquePicked);
    connect(&results, &Results::outcomeChanged, this, &SavingsPanel::follow);
    connect(&results, &Results::staleChanged, this, &SavingsPanel::follow);
    setView(SavingsView::InOrder);
}

void SavingsPanel::addViews()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    for (const SavingsView view :
         {SavingsView::InOrder, SavingsView::Alone, SavingsView::Last, SavingsView::FairShare}) {
        auto* action = new QAction(viewName(view), m_actions);
        action->setCheckable(true);
        action->setToolTip(viewHint(view));
        action->setChecked(view == m_view);
        connect(action, &QAction::triggered, this, [this, view] { setView(view); });
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(viewName(view));
        row->addWidget(button);
    }
    row->addSpacing(10);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_hint, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void SavingsPanel::setView(SavingsView view)
{
    m_view = view;
    m_hint->setFullText(viewHint(view));
    follow();
    emit viewChanged();
}

void SavingsPanel::follow()
{
    const auto outcome = m_results.outcome();
    // Fair shares take longer; until they are there the chart keeps what it has.
    const bool waiting = outcome && m_view == SavingsView::FairShare && !outcome->sharp;
    m_chart->setDimmed(m_results.isStale() || waiting);
    m_stack->setCurrentIndex(outcome ? 1 : 0);
    if (!outcome || waiting)
        return;
    const SavingsResult& savings = *outcome->savings;
    const Waterfall contents = waterfall(savings, m_view);
    m_chart->showContents(contents, waterfallText(contents, savings,
                                                  m_choice.name(QString::fromStdString(savings.against)),
                                                  m_choice.name(QString::fromStdString(savings.scenario))));
}

} // namespace spendwright
