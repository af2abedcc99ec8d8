// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "app/service/results.h"

#include <QWidget>

class QActionGroup;
class QLabel;
class QStackedLayout;

namespace spendwright {

class ElidedLabel;
class WaterfallChart;

/// The waterfall from before to after, in one of four views.
class SavingsPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavingsPanel)

public:
    SavingsPanel(const ScenarioChoice& choice, Results& results, QWidget* parent = nullptr);

    [[nodiscard]] SavingsView view() const { return m_view; }
    /// One checkable action a view, for menus.
    [[nodiscard]] QActionGroup* viewActions() const { return m_actions; }
    [[nodiscard]] WaterfallChart* chart() const { return m_chart; }

signals:
    void viewChanged();
    void techniquePicked(const QString& id);

private:
    void addViews();
    void setView(SavingsView view);
    void follow();

    const ScenarioChoice& m_choice;
    Results& m_results;
    SavingsView m_view = SavingsView::InOrder;
    QActionGroup* m_actions;
    ElidedLabel* m_hint;
    WaterfallChart* m_chart;
    QLabel* m_nothing;
    QStackedLayout* m_stack;
};

} // namespace spendwright
