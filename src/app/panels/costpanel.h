// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"
#include "app/service/results.h"

#include <QTableView>

namespace spendwright {

/// What each step costs before and after.
class CostPanel final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CostPanel)

public:
    CostPanel(PlanDocument& document, PlanSelection& selection, Results& results, QWidget* parent = nullptr);

    /// The selected rows, or all where none is, with tabs between the cells.
    void copy() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setUpHeader();

    PlanSelection& m_selection;
};

} // namespace spendwright
