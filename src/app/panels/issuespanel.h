// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"

#include <QTreeView>

namespace spendwright {

class IssuesModel;

/// What is wrong with the plan; a click, or Return, goes to the place.
class IssuesPanel final : public QTreeView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IssuesPanel)

public:
    IssuesPanel(PlanDocument& document, PlanSelection& selection, QWidget* parent = nullptr);

    [[nodiscard]] const IssuesModel& issues() const { return *m_model; }

signals:
    void countsChanged(int errors, int warnings);

private:
    IssuesModel* m_model;
};

} // namespace spendwright
