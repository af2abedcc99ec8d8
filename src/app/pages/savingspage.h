// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/resultpage.h"

namespace spendwright {

class ElidedLabel;
class ViewRow;
class WaterfallChart;

/// The waterfall from before to after, in one of four views.
class SavingsPage final : public ResultPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavingsPage)

public:
    SavingsPage(const ScenarioChoice& choice, Results& results, QWidget* parent = nullptr);

    [[nodiscard]] SavingsView view() const { return m_view; }
    [[nodiscard]] ViewRow* views() const { return m_views; }
    [[nodiscard]] WaterfallChart* chart() const { return m_chart; }

signals:
    void viewChanged();
    void techniquePicked(const QString& id);

private:
    void setView(SavingsView view);
    void follow() override;
    void fill(const Outcome& outcome);

    SavingsView m_view = SavingsView::InOrder;
    ViewRow* m_views;
    ElidedLabel* m_hint;
    QLabel* m_sentence;
    QLabel* m_clash;
    WaterfallChart* m_chart;
};

} // namespace spendwright
