// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "app/document/planselection.h"
#include "app/document/recoverycopy.h"
#include "app/document/scenariochoice.h"
#include "app/service/results.h"

namespace spendwright {

/// A plan that is worked on, with all that outlives the window around it: that is built anew when the
/// language changes.
struct PlanSession {
    PlanSession(const PriceBook& book, const QString& stateFolder)
        : document(book),
          choice(document),
          selection(document),
          results(document, choice),
          recovery(document, stateFolder)
    {
        document.setLockFolder(stateFolder + QStringLiteral("/locks"));
    }

    /// Tells the window that has come how the results stand, which speak up only when they change.
    void announce()
    {
        if (!results.outcome())
            return;
        emit results.outcomeChanged();
        emit results.whatIfChanged();
        emit results.staleChanged(results.isStale());
    }

    PlanDocument document;
    ScenarioChoice choice;
    PlanSelection selection;
    Results results;
    RecoveryCopy recovery;
};

} // namespace spendwright
