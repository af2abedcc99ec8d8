// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"
#include "app/pages/resultpage.h"
#include "app/service/pagestudy.h"

class QScrollArea;

namespace spendwright {

class TornadoChart;
class ViewRow;

/// Which inputs move the bill most, before or after, and from where on techniques pay.
class SensitivityPage final : public ResultPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SensitivityPage)

public:
    SensitivityPage(PlanDocument& document, const ScenarioChoice& choice, PlanSelection& selection,
                    Results& results, QWidget* parent = nullptr);

private:
    void makeChart();
    void makeBody();
    void follow() override;
    void fill();
    void showProgress(double share);
    void pick(int bar);

    PlanDocument& m_document;
    PlanSelection& m_selection;
    PageStudy m_study;
    ViewRow* m_views;
    QLabel* m_sentence;
    QLabel* m_progress;
    TornadoChart* m_chart;
    QScrollArea* m_area;
    QLabel* m_note = nullptr;
    QLabel* m_heading = nullptr;
    QLabel* m_points = nullptr;
    bool m_after = true;
    QString m_picked; ///< path of what was picked last
};

} // namespace spendwright
