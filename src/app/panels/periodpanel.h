// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "app/service/results.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace spendwright {

class PeriodChart;

/// Where the period's cost will lie, before and after, and the chance that it is more than the budget.
class PeriodPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeriodPanel)

public:
    PeriodPanel(const ScenarioChoice& choice, Results& results, QWidget* parent = nullptr);

    /// "&Month", say, by the plan's period.
    [[nodiscard]] QString title() const { return m_title; }

signals:
    void titleChanged(const QString& title);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QLabel* addLine(const char* name, QPalette::ColorRole role);
    void follow();
    void setTitle(int days);
    void fill(const Outcome& outcome);

    const ScenarioChoice& m_choice;
    Results& m_results;
    QString m_title;
    QLabel* m_before = nullptr;
    QLabel* m_after = nullptr;
    QLabel* m_note = nullptr;
    PeriodChart* m_chart;
    QLabel* m_nothing;
    QStackedLayout* m_stack;
};

} // namespace spendwright
