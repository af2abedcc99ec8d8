// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "app/service/results.h"
#include "engine/plan/sharedplan.h"

#include <QObject>

#include <optional>

namespace spendwright {

class MessageStrip;

/// Opens a plan that was made for sharing as it was shared, and says once its figures are there whether they are
/// the same to the last digit, and why not.
class SharedNotice final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SharedNotice)

public:
    SharedNotice(PlanDocument& document, ScenarioChoice& choice, Results& results, MessageStrip* strip);

private:
    void follow(const PlanChange& change);
    void compare();
    [[nodiscard]] QString day() const;

    PlanDocument& m_document;
    ScenarioChoice& m_choice;
    Results& m_results;
    MessageStrip* m_strip;
    std::optional<SharedNote> m_note; ///< until its figures are compared
};

} // namespace spendwright
