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

ScenarioActions::ScenarioActions(PlanDocument& document, ScenarioChoice& choice, DialogService& dialogs,
                                 const Actions& actions, QWidget* window)
    : QObject(window),
      m_document(document),
      m_choice(choice),
      m_dialogs(dialogs),
      m_actions(actions),
      m_window(window)
{
    connect(actions.make, &QAction::triggered, this, &ScenarioActions::make);
    connect(actions.rename, &QAction::triggered, this, &ScenarioActions::rename);
    connect(actions.remove, &QAction::triggered, this,
            [this] { removeThing(m_document, pathOf(m_choice.after())); });
    connect(&choice, &ScenarioChoice::changed, this, &ScenarioActions::enable);
    connect(&document, &PlanDocument::changed, this, &ScenarioActions::enable);
    connect(&document, &PlanDocument::readOnlyChanged, this, &ScenarioActions::enable);
    enable();
}

void ScenarioActions::make()
{
    m_dialogs.askText(m_window, tr("New scenario"),
                      tr("Name; it begins as a copy of “%1”").arg(m_choice.name(m_choice.after())),
                      tr("My scenario"), [this](const QString& name) {
                          m_choice.setAfter(addScenario(m_document, m_choice.after(), name.trimmed()));
                      });
}

void ScenarioActions::rename()
{
    const QString path = pathOf(m_choice.after());
    m_dialogs.askText(m_window, tr("Rename scenario"), tr("Name"), m_choice.name(m_choice.after()),
                      [this, path](const QString& name) {
                          if (!name.trimmed().isEmpty())
                              setPlanValue(m_document, path + QStringLiteral("/name"),
                                           jsonText(name.trimmed()), tr("name"));
                      });
}

void ScenarioActions::enable()
{
    const bool editable = !m_document.isReadOnly();
    const bool inFile = editable && m_document.contains(pathOf(m_choice.after()));
    m_actions.make->setEnabled(editable);
    m_actions.rename->setEnabled(inFile);
    m_actions.remove->setEnabled(inFile && m_choice.afterIsEditable());
}

} // namespace spendwright
