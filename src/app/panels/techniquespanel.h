// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "app/obstacles.h"
#include "app/service/results.h"
#include "app/widgets/sidearea.h"

#include <map>
#include <vector>

class QLabel;
class QPushButton;

namespace spendwright {

class TechniqueRow;

/// The twelve techniques of the second scenario: switches, what each saves or would save, parameters.
class TechniquesPanel final : public SideArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TechniquesPanel)

public:
    TechniquesPanel(PlanDocument& document, ScenarioChoice& choice, Results& results,
                    QWidget* parent = nullptr);

    /// How savings are counted.
    void setView(SavingsView view);
    /// Opens a technique and brings the reader to a parameter.
    void showTechnique(const QString& id, const QString& parameter = {});

private:
    void addRows();
    void open(TechniqueRow& row, bool open);
    void switchTechnique(Technique technique, bool on);
    void followPlan();
    void followResults();
    [[nodiscard]] Obstacle obstacleTo(Technique technique) const;
    [[nodiscard]] QString warningFor(Technique technique) const;
    [[nodiscard]] std::optional<double> savedBy(Technique technique, bool on) const;

    PlanDocument& m_document;
    ScenarioChoice& m_choice;
    Results& m_results;
    SavingsView m_view = SavingsView::InOrder;
    QLabel* m_note;
    QPushButton* m_newScenario;
    std::vector<TechniqueRow*> m_rows;
    /// Parameters of techniques that were switched off, by their path: they come back with the switch.
    std::map<QString, std::string> m_parameters;
};

} // namespace spendwright
