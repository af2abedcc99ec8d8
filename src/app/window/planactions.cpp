// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/planactions.h"

#include "app/document/planedits.h"

#include <QAction>

namespace spendwright {

PlanActions::PlanActions(PlanDocument& document, PlanSelection& selection, const Actions& actions,
                         QObject* parent)
    : QObject(parent),
      m_document(document),
      m_selection(selection),
      m_actions(actions)
{
    connectActions();
    connect(&document, &PlanDocument::changed, this, &PlanActions::enable);
    connect(&document, &PlanDocument::readOnlyChanged, this, &PlanActions::enable);
    connect(&selection, &PlanSelection::changed, this, &PlanActions::enable);
    enable();
}

void PlanActions::connectActions()
{
    connect(m_actions.addAgent, &QAction::triggered, this,
            [this] { m_selection.goTo(addAgent(m_document)); });
    connect(m_actions.addTool, &QAction::triggered, this, [this] { m_selection.goTo(addTool(m_document)); });
    connect(m_actions.addModel, &QAction::triggered, this,
            [this] { m_selection.goTo(addModel(m_document)); });
    connect(m_actions.addStep, &QAction::triggered, this, [this] {
        const bool isStep = m_selection.place().kind == PlanPlace::Kind::Step;
        m_selection.goTo(
            addStep(m_document, m_selection.agentPath(), isStep ? m_selection.path() : QString()));
    });
    connect(m_actions.duplicate, &QAction::triggered, this,
            [this] { m_selection.goTo(duplicateThing(m_document, m_selection.path())); });
    connect(m_actions.remove, &QAction::triggered, this,
            [this] { m_selection.select(removeThing(m_document, m_selection.path())); });
    connect(m_actions.moveUp, &QAction::triggered, this,
            [this] { moveThing(m_document, m_selection.path(), -1); });
    connect(m_actions.moveDown, &QAction::triggered, this,
            [this] { moveThing(m_document, m_selection.path(), 1); });
}

void PlanActions::enable()
{
    const ListPosition position = listPosition(m_document, m_selection.path());
    const bool editable = !m_document.isReadOnly();
    const bool listed = editable && position.index >= 0;
    const bool ordered = listed && m_selection.place().kind != PlanPlace::Kind::Model;
    const bool lastStep = m_selection.place().kind == PlanPlace::Kind::Step && position.size == 1;
    m_actions.addAgent->setEnabled(editable);
    m_actions.addTool->setEnabled(editable);
    m_actions.addModel->setEnabled(editable);
    m_actions.addStep->setEnabled(editable && !m_selection.agentPath().isEmpty());
    m_actions.duplicate->setEnabled(listed);
    m_actions.remove->setEnabled(listed && !lastStep);
    m_actions.moveUp->setEnabled(ordered && position.index > 0);
    m_actions.moveDown->setEnabled(ordered && position.index + 1 < position.size);
}

} // namespace spendwright
