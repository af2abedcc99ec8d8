// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/results.h"

#include <QObject>

class QLabel;
class QProgressBar;
class QStatusBar;
class QToolButton;

namespace spendwright {

/// The status bar: how far the computation is, what the figures rest on, how many issues there are.
class StatusView final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusView)

public:
    StatusView(PlanDocument& document, Results& results, QStatusBar* bar);

    void setIssueCounts(int errors, int warnings);

signals:
    void issuesRequested();

private:
    void showBasis();

    PlanDocument& m_document;
    Results& m_results;
    QLabel* m_basis;
    QProgressBar* m_progress;
    QToolButton* m_issues;
};

} // namespace spendwright
