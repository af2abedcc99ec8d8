// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/resultpage.h"
#include "app/settings.h"

class QComboBox;
class QTableView;

namespace spendwright {

class LimitsModel;

/// What the busiest hour needs of the rate limits of a tier, before and after.
class LimitsPage final : public ResultPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitsPage)

public:
    LimitsPage(const ScenarioChoice& choice, Results& results, Settings& settings, QWidget* parent = nullptr);

private:
    void addTierPicker();
    void setUpTable();
    void follow() override;
    void fill(const Outcome& outcome);

    Settings& m_settings;
    QComboBox* m_tier;
    QLabel* m_before;
    QLabel* m_after;
    QLabel* m_note;
    LimitsModel* m_model;
    QTableView* m_table;
};

} // namespace spendwright
