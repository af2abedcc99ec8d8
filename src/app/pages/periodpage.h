// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/resultpage.h"

namespace spendwright {

class PeriodChart;

/// Where the period's cost will lie, before and after, and the chance that it is more than the budget.
class PeriodPage final : public ResultPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeriodPage)

public:
    PeriodPage(const ScenarioChoice& choice, Results& results, QWidget* parent = nullptr);

    /// "&Month", say, by the plan's period.
    [[nodiscard]] QString title() const { return m_title; }

signals:
    void titleChanged(const QString& title);

private:
    void follow() override;
    void setTitle(int days);
    void fill(const Outcome& outcome);

    QString m_title;
    QLabel* m_before = nullptr;
    QLabel* m_after = nullptr;
    QLabel* m_note = nullptr;
    PeriodChart* m_chart;
};

} // namespace spendwright
