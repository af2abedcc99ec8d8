// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/scenarioactions.h"

#include "app/document/planedits.h"
#include "app/document/planjson.h"
#include "app/document/planpath.h"

#include <QAction>
#include <QWidget>

namespace spendwright {
namespace {

QString pathOf(const QString& scenario)
{
    return joinPath(QStringLiteral("/scenarios"), scenario);
}

} // namespace

ScenarioActions::ScenarioActions(const Parts& parts, const Actions& actions, QWidget* window)
    : QObject(window),
      m_document(parts.document),
      m_choice(parts.choice),
      m_selection(parts.selection),
      m_dialogs(parts.dialogs),
      m_actions(actions),
      m_window(window)
{
    connect(actions.make, &QAction::triggered, this, &ScenarioActions::make);
    connect(actions.rename, &QAction::triggered, this, &ScenarioActions::rename);
    connect(actions.remove, &QAction::triggered, this, [this] { removeThing(m_document, pathOf(target())); });
    connect(actions.makeBaseline, &QAction::triggered, this, [this] {
        setPlanValue(m_document, QStringLiteral("/baseline"), jsonText(target()), tr("baseline"));
    });
    connect(&m_choice, &ScenarioChoice::changed, this, &ScenarioActions::enable);
    connect(&m_selection, &PlanSelection::changed, this, &ScenarioActions::enable);
    connect(&m_document, &PlanDocument::changed, this, &ScenarioActions::enable);
    connect(&m_document, &PlanDocument::readOnlyChanged, this, &ScenarioActions::enable);
    // The switches are those of the scenario that one looks at; what it is compared with stays.
    connect(&m_selection, &PlanSelection::changed, this, [this] {
        const QString id = m_selection.place().scenario;
        if (!id.isEmpty() && id != m_choice.before())
            m_choice.setAfter(id);
    });
    enable();
}

QString ScenarioActions::target() const
{
    const QString selected = m_selection.place().scenario;
    return selected.isEmpty() ? m_choice.after() : selected;
}

void ScenarioActions::make()
{
    m_dialogs.askText(m_window, tr("New scenario"),
                      tr("Name; it begins as a copy of “%1”").arg(m_choice.name(target())), tr("My scenario"),
                      [this](const QString& name) {
                          const QString id = addScenario(m_document, target(), name.trimmed());
                          m_choice.setAfter(id);
                          m_selection.select(pathOf(id));
                      });
}

void ScenarioActions::rename()
{
    const QString path = pathOf(target());
    m_dialogs.askText(m_window, tr("Rename scenario"), tr("Name"), m_choice.name(target()),
                      [this, path](const QString& name) {
                          if (!name.trimmed().isEmpty())
                              setPlanValue(m_document, path + QStringLiteral("/name"),
                                           jsonText(name.trimmed()), tr("name"));
                      });
}

void ScenarioActions::enable()
{
    const QString id = target();
    const bool editable = !m_document.isReadOnly();
    const bool inFile = editable && m_document.contains(pathOf(id));
    m_actions.make->setEnabled(editable);
    m_actions.rename->setEnabled(inFile);
    m_actions.remove->setEnabled(inFile && id != m_choice.baseline());
    m_actions.makeBaseline->setEnabled(editable && id != m_choice.baseline());
}

} // namespace spendwright
