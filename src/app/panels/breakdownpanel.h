// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"
#include "app/document/scenariochoice.h"
#include "app/service/results.h"
#include "engine/report/breakdown.h"

#include <QWidget>

class QActionGroup;
class QLabel;
class QScrollArea;
class QStackedLayout;
class QToolButton;

namespace spendwright {

class BreakdownChart;
class ElidedLabel;

/// Where the bill goes, before and after: by agents and down to their steps, by models, tokens or causes.
class BreakdownPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BreakdownPanel)

public:
    BreakdownPanel(PlanDocument& document, const ScenarioChoice& choice, PlanSelection& selection,
                   Results& results, QWidget* parent = nullptr);

    [[nodiscard]] BreakdownBy view() const { return m_by; }
    void setView(BreakdownBy by);
    /// One checkable action a view, for menus.
    [[nodiscard]] QActionGroup* viewActions() const { return m_actions; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addViews();
    void addBreadcrumb();
    void showAgent(const QString& agent);
    void pick(int part);
    void follow();
    void fill(const Outcome& outcome);

    PlanDocument& m_document;
    const ScenarioChoice& m_choice;
    PlanSelection& m_selection;
    Results& m_results;
    BreakdownBy m_by = BreakdownBy::Agent;
    QString m_agent;  ///< whose steps are shown; "" for the view as a whole
    QString m_picked; ///< path of what was picked last
    QActionGroup* m_actions;
    QLabel* m_sentence;
    QWidget* m_breadcrumb;
    QToolButton* m_back;
    ElidedLabel* m_where;
    BreakdownChart* m_chart;
    QScrollArea* m_area;
    QLabel* m_nothing;
    QStackedLayout* m_stack;
};

} // namespace spendwright
