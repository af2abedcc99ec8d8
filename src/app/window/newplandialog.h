// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "app/document/scenariochoice.h"
#include "app/service/results.h"

#include <QDialog>

class QLabel;

namespace spendwright {

class FieldForm;

/// Six figures of an agent that works with a tool, and its price, which moves while they are typed.
class NewPlanDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewPlanDialog)

public:
    NewPlanDialog(const PriceBook& book, QWidget* parent);
    ~NewPlanDialog() override;

    [[nodiscard]] std::string planText();
    [[nodiscard]] Results& results() { return m_results; }

private:
    void addPrice();
    void share(); ///< what holds for both steps
    void showPrice();

    PlanDocument m_document;
    ScenarioChoice m_choice;
    Results m_results;
    QLabel* m_price;
    QLabel* m_perRun;
    QLabel* m_cached;
};

} // namespace spendwright
