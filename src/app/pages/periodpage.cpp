// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/periodpage.h"

#include "app/pages/periodwords.h"
#include "charts/periodchart.h"

#include <QLabel>

namespace spendwright {
namespace {

constexpr int kUsualDays = 30;

}

PeriodPage::PeriodPage(const ScenarioChoice& choice, Results& results, QWidget* parent)
    : ResultPage(choice, results, parent),
      m_before(addSentence("periodBefore")),
      m_after(addSentence("periodAfter")),
      m_chart(new PeriodChart(this))
{
    m_chart->setObjectName(QStringLiteral("period"));
    m_chart->setAccessibleName(tr("Where the cost will lie"));
    addBody(m_chart, tr("Where the cost will lie stands here once the plan has been computed."));
    m_note = addSentence("periodNote", QPalette::PlaceholderText);
    setTitle(kUsualDays);
    follow();
}

void PeriodPage::setTitle(int days)
{
    const QString title = periodTitle(days);
    if (title == m_title)
        return;
    m_title = title;
    emit titleChanged(title);
}

void PeriodPage::follow()
{
    const auto outcome = results().outcome();
    const bool stale = results().isStale();
    m_chart->setDimmed(stale);
    for (QLabel* line : {m_before, m_after})
        setStale(line, stale);
    for (QLabel* line : {m_before, m_after, m_note})
        line->setVisible(outcome != nullptr);
    showBody(outcome != nullptr);
    if (!outcome)
        return;
    setTitle(outcome->savings->periodDays);
    if (isVisible())
        fill(*outcome);
}

void PeriodPage::fill(const Outcome& outcome)
{
    const PeriodCost period = periodCost(outcome.plans->plan, *outcome.savings);
    const ScenarioNames names = choice().names(period.before.scenario, period.after.scenario);
    m_before->setText(rangeSentence(period, period.before, names.before));
    m_after->setText(rangeSentence(period, period.after, names.after));
    m_note->setText(periodNote(period));
    m_note->setVisible(!m_note->text().isEmpty());
    m_chart->showContents(period, periodText(period, names));
}

} // namespace spendwright
