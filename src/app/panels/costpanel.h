// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"
#include "app/service/results.h"
#include "engine/report/explain.h"

#include <QTableView>

namespace spendwright {

/// What each step costs before and after.
class CostPanel final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CostPanel)

public:
    CostPanel(PlanDocument& document, PlanSelection& selection, Results& results, QWidget* parent = nullptr);

    /// The selected rows, or all where none is, with tabs between the cells and all digits of numbers.
    void copy() const;

signals:
    void explainRequested(const spendwright::Figure& figure);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setUpHeader();
    void addMenu();
    void copyFigure() const;
    void explain();

    PlanSelection& m_selection;
};

} // namespace spendwright
