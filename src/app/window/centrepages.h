// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/settings.h"
#include "app/window/plansession.h"
#include "engine/report/breakdown.h"
#include "engine/report/explain.h"

#include <QTabWidget>

class QMenu;

namespace spendwright {

class BreakdownPage;
class SavingsPage;
class TablesPage;

/// The pages in the middle of the window: those of the answer, last the plan's tables.
class CentrePages final : public QTabWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CentrePages)

public:
    struct Look {
        int page = 0;
        SavingsView savings = SavingsView::InOrder;
        BreakdownBy breakdown = BreakdownBy::Agent;
        int table = 0;
    };

    CentrePages(PlanSession& session, Settings& settings, DialogService& dialogs, QWidget* parent = nullptr);

    [[nodiscard]] SavingsPage* savings() const { return m_savings; }
    [[nodiscard]] TablesPage* tables() const { return m_tables; }
    [[nodiscard]] Look look() const;
    void setLook(const Look& look);

    void addViewsTo(QMenu* menu) const; ///< the views of each page that has some

signals:
    void explainRequested(const spendwright::Figure& figure);

private:
    SavingsPage* m_savings;
    BreakdownPage* m_breakdown;
    TablesPage* m_tables;
};

} // namespace spendwright
