// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/pages/comparewords.h"
#include "app/pages/resultpage.h"
#include "app/service/pagestudy.h"

#include <memory>
#include <mutex>
#include <vector>

class QListWidget;
class QPushButton;
class QTableView;

namespace spendwright {

class CompareChart;
class MessageStrip;

/// Any scenarios side by side, and those of other plans: what they cost and what differs in their settings.
class ComparePage final : public ResultPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparePage)

public:
    ComparePage(PlanDocument& document, const ScenarioChoice& choice, Results& results,
                DialogService& dialogs, QWidget* parent = nullptr);

    void copy() const; ///< the table

private:
    /// A plan from another file.
    struct Other {
        QString name;
        PlanFile file;
        std::shared_ptr<const PlanSet> plans;
    };
    struct Asked {
        QString name;
        PlanFile file; ///< of another plan
        ScenarioOfPlan what;
    };

    void makeChoice();
    void makeTable();
    void fillChoice();
    void addChoice(const QString& name, int other, const QString& scenario, bool checked);
    void askChosen();
    void addPlan();
    void takePlan(const Other& other);
    void follow() override;
    [[nodiscard]] PageStudy::Findings compute(const Outcome& outcome, const Control& control);

    PlanDocument& m_document;
    DialogService& m_dialogs;
    std::vector<Other> m_others;
    QStringList m_checked; ///< keys of what is chosen; see addChoice()
    std::mutex m_mutex;    ///< guards m_asked
    std::vector<Asked> m_asked;
    QLabel* m_sentence;
    QWidget* m_body;
    QListWidget* m_list;
    QPushButton* m_add;
    MessageStrip* m_news;
    CompareChart* m_chart;
    QTableView* m_table;
    CompareModel* m_model;
    PageStudy m_study;
    Worker m_reader; ///< last: it uses the others
};

} // namespace spendwright
