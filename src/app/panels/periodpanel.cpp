// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/periodpanel.h"

#include "app/panels/periodwords.h"
#include "charts/periodchart.h"

#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace spendwright {
namespace {

constexpr int kUsualDays = 30;

}

PeriodPanel::PeriodPanel(const ScenarioChoice& choice, Results& results, QWidget* parent)
    : QWidget(parent),
      m_choice(choice),
      m_results(results),
      m_chart(new PeriodChart(this)),
      m_nothing(new QLabel(tr("Where the cost will lie stands here once the plan has been computed."), this)),
      m_stack(new QStackedLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    m_before = addLine("periodBefore", QPalette::WindowText);
    m_after = addLine("periodAfter", QPalette::WindowText);
    m_chart->setObjectName(QStringLiteral("period"));
    m_chart->setAccessibleName(tr("Where the cost will lie"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_chart);
    layout->addLayout(m_stack, 1);
    m_note = addLine("periodNote", QPalette::PlaceholderText);
    connect(&results, &Results::outcomeChanged, this, &PeriodPanel::follow);
    connect(&results, &Results::staleChanged, this, &PeriodPanel::follow);
    setTitle(kUsualDays);
    follow();
}

QLabel* PeriodPanel::addLine(const char* name, QPalette::ColorRole role)
{
    auto* line = new QLabel(this);
    line->setObjectName(QLatin1StringView(name));
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    line->setContentsMargins(4, 0, 4, 0);
    line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    line->setForegroundRole(role);
    layout()->addWidget(line);
    return line;
}

void PeriodPanel::setTitle(int days)
{
    const QString title = periodTitle(days);
    if (title == m_title)
        return;
    m_title = title;
    emit titleChanged(title);
}

void PeriodPanel::showEvent(QShowEvent* event)
{
    follow();
    QWidget::showEvent(event);
}

// Behind another page nobody needs it; it catches up when it is shown.
void PeriodPanel::follow()
{
    const auto outcome = m_results.outcome();
    const bool stale = m_results.isStale();
    m_chart->setDimmed(stale);
    for (QLabel* line : {m_before, m_after})
        line->setForegroundRole(stale ? QPalette::PlaceholderText : QPalette::WindowText);
    for (QLabel* line : {m_before, m_after, m_note})
        line->setVisible(outcome != nullptr);
    m_stack->setCurrentIndex(outcome ? 1 : 0);
    if (!outcome)
        return;
    setTitle(outcome->savings->periodDays);
    if (isVisible())
        fill(*outcome);
}

void PeriodPanel::fill(const Outcome& outcome)
{
    const PeriodCost period = periodCost(outcome.plans->plan, *outcome.savings);
    const QString before = m_choice.name(QString::fromStdString(period.before.scenario));
    const QString after = m_choice.name(QString::fromStdString(period.after.scenario));
    m_before->setText(rangeSentence(period, period.before, before));
    m_after->setText(rangeSentence(period, period.after, after));
    m_note->setText(periodNote(period));
    m_note->setVisible(!m_note->text().isEmpty());
    m_chart->showContents(period, periodText(period, before, after));
}

} // namespace spendwright
