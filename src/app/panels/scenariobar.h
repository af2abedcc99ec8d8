// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"

#include <QWidget>

class QComboBox;

namespace spendwright {

/// Which scenario is compared with which.
class ScenarioBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScenarioBar)

public:
    explicit ScenarioBar(ScenarioChoice& choice, QWidget* parent = nullptr);

private:
    QComboBox* addPicker(const QString& label, const char* name);
    void follow();

    ScenarioChoice& m_choice;
    QComboBox* m_before;
    QComboBox* m_after;
};

} // namespace spendwright
