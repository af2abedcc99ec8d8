// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"
#include "app/pages/resultpage.h"
#include "engine/report/breakdown.h"
#include "engine/report/explain.h"

class QScrollArea;
class QToolButton;

namespace spendwright {

class BreakdownChart;
class ElidedLabel;
class ViewRow;

/// Where the bill goes, before and after: by agents and down to their steps, by models, tokens or causes.
class BreakdownPage final : public ResultPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BreakdownPage)

public:
    BreakdownPage(PlanDocument& document, const ScenarioChoice& choice, PlanSelection& selection,
                  Results& results, QWidget* parent = nullptr);

    [[nodiscard]] BreakdownBy view() const { return m_by; }
    [[nodiscard]] ViewRow* views() const { return m_views; }

signals:
    void explainRequested(const spendwright::Figure& figure);

private:
    void addBreadcrumb();
    void addExplaining();
    void explain(BillSide side);
    void showAgent(const QString& agent);
    void pick(int part);
    void follow() override;
    void fill(const Outcome& outcome);

    PlanDocument& m_document;
    PlanSelection& m_selection;
    BreakdownBy m_by = BreakdownBy::Agent;
    QString m_agent;  ///< whose steps are shown; "" for the view as a whole
    QString m_picked; ///< path of what was picked last
    ViewRow* m_views;
    QLabel* m_sentence;
    QWidget* m_breadcrumb;
    QToolButton* m_back;
    ElidedLabel* m_where;
    BreakdownChart* m_chart;
    QScrollArea* m_area;
};

} // namespace spendwright
