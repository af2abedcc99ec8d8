// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/centrepages.h"

#include "app/pages/advicepage.h"
#include "app/pages/breakdownpage.h"
#include "app/pages/comparepage.h"
#include "app/pages/contextpage.h"
#include "app/pages/limitspage.h"
#include "app/pages/periodpage.h"
#include "app/pages/savingspage.h"
#include "app/pages/sensitivitypage.h"
#include "app/pages/tablespage.h"
#include "app/widgets/viewrow.h"

#include <QActionGroup>
#include <QMenu>

namespace spendwright {

CentrePages::CentrePages(PlanSession& session, Settings& settings, DialogService& dialogs, QWidget* parent)
    : QTabWidget(parent),
      m_savings(new SavingsPage(session.choice, session.results, this)),
      m_breakdown(
          new BreakdownPage(session.document, session.choice, session.selection, session.results, this)),
      m_tables(new TablesPage(this))
{
    setObjectName(QStringLiteral("tabs"));
    setDocumentMode(true);
    addTab(m_savings, tr("&Savings"));
    addTab(new ContextPage(session.document, session.choice, session.selection, session.results, this),
           tr("&Context"));
    addTab(m_breakdown, tr("&Where it goes"));
    connect(m_breakdown, &BreakdownPage::explainRequested, this, &CentrePages::explainRequested);
    auto* period = new PeriodPage(session.choice, session.results, this);
    addTab(period, period->title());
    connect(period, &PeriodPage::titleChanged, this,
            [this, period](const QString& title) { setTabText(indexOf(period), title); });
    addTab(new SensitivityPage(session.document, session.choice, session.selection, session.results, this),
           tr("Se&nsitivity"));
    addTab(new AdvicePage(session.document, session.choice, session.results, this), tr("&Advice"));
    addTab(new LimitsPage(session.choice, session.results, settings, this), tr("&Limits"));
    addTab(new ComparePage(session.document, session.choice, session.results, dialogs, this), tr("Com&pare"));
    addTab(m_tables, tr("&Tables"));
}

CentrePages::Look CentrePages::look() const
{
    return {currentIndex(), m_savings->view(), m_breakdown->view(), m_tables->views()->view()};
}

void CentrePages::setLook(const Look& look)
{
    setCurrentIndex(look.page);
    m_savings->views()->setView(static_cast<int>(look.savings));
    m_breakdown->views()->setView(static_cast<int>(look.breakdown));
    m_tables->views()->setView(look.table);
}

void CentrePages::addViewsTo(QMenu* menu) const
{
    menu->addSection(tr("Savings"));
    menu->addActions(m_savings->views()->actions()->actions());
    menu->addSection(tr("Where it goes"));
    menu->addActions(m_breakdown->views()->actions()->actions());
    menu->addSection(tr("Tables"));
    menu->addActions(m_tables->views()->actions()->actions());
}

} // namespace spendwright
