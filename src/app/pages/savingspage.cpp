// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/savingspage.h"

#include "app/pages/savingstext.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/viewrow.h"
#include "charts/waterfallchart.h"

#include <QLabel>
#include <QVBoxLayout>

namespace spendwright {
namespace {

constexpr SavingsView kViews[] = {SavingsView::InOrder, SavingsView::Alone, SavingsView::Last,
                                  SavingsView::FairShare};

}

SavingsPage::SavingsPage(const ScenarioChoice& choice, Results& results, QWidget* parent)
    : ResultPage(choice, results, parent),
      m_views(new ViewRow(this)),
      m_hint(new ElidedLabel(this)),
      m_sentence(nullptr),
      m_clash(nullptr),
      m_chart(new WaterfallChart(this))
{
    for (const SavingsView view : kViews)
        m_views->addView(viewName(view), viewHint(view));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_views->finish(m_hint);
    column()->addWidget(m_views);
    m_sentence = addSentence("savingsSentence");
    m_clash = addSentence("savingsClash", QPalette::PlaceholderText);
    m_chart->setObjectName(QStringLiteral("waterfall"));
    m_chart->setAccessibleName(tr("Savings chart"));
    addBody(m_chart, tr("What each technique saves stands here once the plan has been computed."));
    connect(m_views, &ViewRow::viewChosen, this, [this](int view) { setView(kViews[view]); });
    connect(m_chart, &WaterfallChart::picked, this, &SavingsPage::techniquePicked);
    setView(SavingsView::InOrder);
}

void SavingsPage::setView(SavingsView view)
{
    m_view = view;
    m_hint->setFullText(viewHint(view));
    results().lookAt(view);
    follow();
    emit viewChanged();
}

void SavingsPage::follow()
{
    const auto outcome = results().outcome();
    // Some views take longer; until they are there the chart keeps what it has.
    const bool waiting = outcome && outcome->savings->views.count(m_view) == 0;
    m_chart->setDimmed(results().isStale() || waiting);
    setStale(m_sentence, results().isStale() || waiting);
    if (outcome && !waiting)
        fill(*outcome);
    for (QLabel* sentence : {m_sentence, m_clash})
        sentence->setVisible(outcome && !sentence->text().isEmpty());
    showBody(outcome != nullptr);
}

void SavingsPage::fill(const Outcome& outcome)
{
    const SavingsResult& savings = *outcome.savings;
    const Waterfall contents = waterfall(savings, m_view);
    m_sentence->setText(savingsSentence(outcome.plans->plan, savings, m_view));
    m_clash->setText(clashSentence(savings));
    m_chart->showContents(contents, waterfallText(contents, savings, namesOf(savings)));
}

} // namespace spendwright
