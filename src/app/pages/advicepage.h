// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/resultpage.h"
#include "app/service/pagestudy.h"
#include "engine/analyze/advice.h"

class QProgressBar;
class QScrollArea;

namespace spendwright {

class AdviceCard;

/// What would make the second scenario cheaper, each as a change that can be applied. Computed while the
/// page is in front.
class AdvicePage final : public ResultPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdvicePage)

public:
    AdvicePage(PlanDocument& document, ScenarioChoice& choice, Results& results, QWidget* parent = nullptr);

    [[nodiscard]] std::shared_ptr<const Advice> advice() const { return m_study->findings<Advice>(); }
    /// True where what is shown belongs to the present plan.
    [[nodiscard]] bool isReady() const { return advice() && !m_study->isStale(); }

private:
    void follow() override;
    void addProgress();
    void fill(const Advice& advice, const Outcome& outcome);
    void apply(std::size_t finding);

    PlanDocument& m_document;
    ScenarioChoice& m_editable;
    PageStudy* m_study;
    QLabel* m_sentence;
    QProgressBar* m_progress;
    QScrollArea* m_area;
    std::vector<AdviceCard*> m_cards;
    std::shared_ptr<const Advice> m_shown;
};

} // namespace spendwright
