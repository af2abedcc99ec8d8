// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/statusview.h"

#include "app/format.h"
#include "app/icons.h"

#include <QDate>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

constexpr int kProgressWidth = 120;

// The short one with all of the year.
QString dateFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QStringLiteral("yyyy")))
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    return format;
}

// What the computation has not finished, as a share of the bill with 95% confidence; of the worse of both.
QString errorText(const SavingsResult& savings)
{
    double worst = 0;
    for (const ScenarioResult* result : {&savings.before, &savings.after}) {
        if (!result->costKnown())
            return StatusView::tr("a model has no price");
        if (result->cost.mean > 0)
            worst = std::max(worst, kShownErrors * result->cost.stderr_ / result->cost.mean);
    }
    return worst > 0 ? StatusView::tr("computed to ±%1").arg(share(worst))
                     : StatusView::tr("computed exactly");
}

} // namespace

StatusView::StatusView(PlanDocument& document, Results& results, QStatusBar* bar)
    : QObject(bar),
      m_document(document),
      m_results(results),
      m_basis(new QLabel(bar)),
      m_progress(new QProgressBar(bar)),
      m_issues(new QToolButton(bar))
{
    m_progress->setRange(0, 1000);
    m_progress->setMaximumWidth(kProgressWidth);
    m_progress->setMaximumHeight(12);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the computation"));
    m_progress->hide();
    m_issues->setObjectName(QStringLiteral("issueCount"));
    m_issues->setAutoRaise(true);
    m_issues->setFocusPolicy(Qt::TabFocus);
    m_issues->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_basis->setContentsMargins(6, 0, 0, 0);
    bar->addWidget(m_basis, 1);
    bar->addPermanentWidget(m_progress);
    bar->addPermanentWidget(m_issues);
    connect(m_issues, &QToolButton::clicked, this, &StatusView::issuesRequested);
    connect(&results, &Results::progressed, this, [this](double share) {
        m_progress->setValue(static_cast<int>(std::lround(share * 1000)));
        m_progress->show();
    });
    connect(&results, &Results::finished, m_progress, &QProgressBar::hide);
    connect(&results, &Results::outcomeChanged, this, &StatusView::showBasis);
    connect(&results, &Results::staleChanged, this, &StatusView::showBasis);
    connect(&document, &PlanDocument::issuesChanged, this, &StatusView::showBasis);
    setIssueCounts(0, 0);
    showBasis();
}

void StatusView::setIssueCounts(int errors, int warnings)
{
    m_issues->setIcon(planIcon(errors > 0 ? "error" : warnings > 0 ? "warning" : "ok"));
    const QString both = tr("%1, %2", "errors, warnings")
                             .arg(tr("%n error(s)", nullptr, errors), tr("%n warning(s)", nullptr, warnings));
    m_issues->setText(errors + warnings == 0 ? tr("No issues")
                      : warnings == 0        ? tr("%n error(s)", nullptr, errors)
                      : errors == 0          ? tr("%n warning(s)", nullptr, warnings)
                                             : both);
}

void StatusView::showBasis()
{
    const auto outcome = m_results.outcome();
    if (!m_document.isGood() && m_document.revision() > 0) {
        m_basis->setText(outcome ? tr("The plan has errors. The figures are those of the last plan without.")
                                 : tr("The plan has errors: there are no figures yet."));
        m_progress->hide();
        return;
    }
    if (!outcome) {
        m_basis->setText(tr("Computing…"));
        return;
    }
    const QDate date = QDate::fromString(QString::fromStdString(outcome->savings->priceDate), Qt::ISODate);
    const QString basis = tr("%n day(s), prices of %1", nullptr, outcome->savings->periodDays)
                              .arg(QLocale().toString(date, dateFormat()));
    m_basis->setText(QStringList{basis, errorText(*outcome->savings)}.join(QStringLiteral("   ·   ")));
}

} // namespace spendwright
