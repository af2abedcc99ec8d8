// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "app/document/planpath.h"

#include <QObject>

namespace spendwright {

/// Which thing of the plan (agent, step, tool, scenario) the window is about; the plan itself ("") where none is. Falls back to what
/// is left where the thing goes.
class PlanSelection final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanSelection)

public:
    explicit PlanSelection(PlanDocument& document, QObject* parent = nullptr);

    [[nodiscard]] PlanPlace place() const { return m_place; }
    [[nodiscard]] QString path() const { return m_place.path; }
    /// The agent that the selection is, or is in; the plan's first where it is something else.
    [[nodiscard]] QString agentPath() const;

    void select(const QString& path);
    /// Selects what `path` stands in and brings the reader to its field.
    void goTo(const QString& path);

signals:
    void changed();
    void fieldRequested(const QString& field);
    void scenarioRequested(const QString& scenario);
    void techniqueRequested(const QString& techniqueId, const QString& field);

private:
    void settle();
    bool followMove(const PlanChange& change);

    PlanDocument& m_document;
    PlanPlace m_place;
};

} // namespace spendwright
