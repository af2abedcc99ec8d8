// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"

#include "app/document/plancommands.h"
#include "app/document/plandocument.h"
#include "app/document/planjson.h"
#include "app/document/planobject.h"
#include "app/document/planpath.h"
#include "app/document/planreferences.h"
#include "app/texts.h"

#include <QCoreApplication>
#include <QJsonValue>

#include <algorithm>

namespace spendwright {
namespace {

struct UndoText {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

const QString kAgents = QStringLiteral("/agents");
const QString kTools = QStringLiteral("/tools");
const QString kScenarios = QStringLiteral("/scenarios");
const QString kSteps = QStringLiteral("/steps");

QString insertThing(PlanDocument& document, const QString& list, int index, const QString& id,
                    std::string json, const QString& text)
{
    document.undoStack()->push(
        new ListEdit(document, ListEdit::Kind::Insert, list, index, std::move(json), text));
    return joinPath(list, id);
}

std::string defaultModel(const PlanDocument& document, const QString& agentPath)
{
    const QString own = document.string(agentPath + QStringLiteral("/steps/0/model"));
    const QString first = document.string(QStringLiteral("/agents/0/steps/0/model"));
    return !own.isEmpty() ? own.toStdString() : !first.isEmpty() ? first.toStdString() : "claude-sonnet-4-6";
}

std::string stepJson(const QString& id, const QString& name, const std::string& model)
{
    return "{\"id\": " + jsonText(id) + ", \"name\": " + jsonText(name)
           + ", \"task\": \"generate\", \"model\": " + jsonText(QString::fromStdString(model))
           + ", \"output_tokens\": 300}";
}

} // namespace

QString freeId(const PlanDocument& document, const QString& list, const QString& base)
{
    const QStringList taken = document.keys(list);
    QString id = base;
    for (int n = 2; taken.contains(id); ++n)
        id = base + u'-' + QString::number(n);
    return id;
}

void setPlanValue(PlanDocument& document, const QString& path, const std::string& json, const QString& what,
                  int gesture)
{
    if (jsonFromText(document.json(path)) == jsonFromText(json))
        return;
    const PlanPlace place = placeOf(path);
    const QString thing = place.kind == PlanPlace::Kind::Technique ? playerName(place.id.toStdString())
                                                                   : document.label(place.path);
    const QString text = thing.isEmpty() || place.kind == PlanPlace::Kind::Plan
                             ? UndoText::tr("Change %1").arg(what)
                             : UndoText::tr("Change %1 of %2").arg(what, thing);
    document.undoStack()->push(new SetValue(document, path, json, text, gesture));
}

QString addAgent(PlanDocument& document)
{
    const QString id = freeId(document, kAgents, QStringLiteral("agent"));
    const QString name = UndoText::tr("New agent");
    const std::string step =
        stepJson(QStringLiteral("answer"), UndoText::tr("Answer"), defaultModel(document, {}));
    const std::string json = "{\"id\": " + jsonText(id) + ", \"name\": " + jsonText(name)
                             + ", \"user_tokens\": 200, \"context\": {\"system_tokens\": 1000}, \"steps\": ["
                             + step + "], \"traffic\": {\"runs_per_day\": 100}}";
    return insertThing(document, kAgents, document.size(kAgents), id, json, UndoText::tr("Add agent"));
}

QString addStep(PlanDocument& document, const QString& agentPath, const QString& after)
{
    const QString list = agentPath + kSteps;
    const QString id = freeId(document, list, QStringLiteral("step"));
    const ListPosition position = listPosition(document, after);
    const int index = after.isEmpty() || position.list != list ? document.size(list) : position.index + 1;
    return insertThing(document, list, index, id,
                       stepJson(id, UndoText::tr("New step"), defaultModel(document, agentPath)),
                       UndoText::tr("Add step"));
}

QString addTool(PlanDocument& document)
{
    const QString id = freeId(document, kTools, QStringLiteral("tool"));
    const std::string json = "{\"id\": " + jsonText(id) + ", \"name\": " + jsonText(UndoText::tr("New tool"))
                             + ", \"result_tokens\": 500, \"latency_s\": 1}";
    return insertThing(document, kTools, document.size(kTools), id, json, UndoText::tr("Add tool"));
}

QString addModel(PlanDocument& document)
{
    const QString list = QStringLiteral("/models");
    const QString path = joinPath(list, freeId(document, list, QStringLiteral("my-model")));
    const std::string json =
        "{\"name\": " + jsonText(UndoText::tr("My model")) + ", \"input\": 1, \"output\": 5}";
    document.undoStack()->push(new SetValue(document, path, json, UndoText::tr("Add model")));
    return path;
}

QString duplicateThing(PlanDocument& document, const QString& path)
{
    const ListPosition position = listPosition(document, path);
    if (position.index < 0)
        return {};
    const QString id = freeId(document, position.list, placeOf(path).id + QStringLiteral("-copy"));
    const QString label = document.label(path);
    const QString text = UndoText::tr("Duplicate %1").arg(label);
    const QString name = UndoText::tr("%1 (copy)").arg(label);
    if (placeOf(path).kind == PlanPlace::Kind::Model) {
        const QString made = joinPath(position.list, id);
        document.undoStack()->push(
            new SetValue(document, made, withStrings(document.json(path), {{"name", name}}), text));
        return made;
    }
    const std::string json = withStrings(document.json(path), {{"id", id}, {"name", name}});
    return insertThing(document, position.list, position.index + 1, id, json, text);
}

QString removeThing(PlanDocument& document, const QString& path, Removal removal)
{
    const ListPosition position = listPosition(document, path);
    if (position.index < 0)
        return path;
    const PlanPlace place = placeOf(path);
    const QString label = document.label(path);
    const QString text =
        removal == Removal::Cut ? UndoText::tr("Cut %1").arg(label) : UndoText::tr("Remove %1").arg(label);
    const auto references =
        removal == Removal::Cut ? std::vector<SetSeveral::Value>() : referencesTo(document, path, {});
    document.undoStack()->beginMacro(text);
    if (!references.empty())
        document.undoStack()->push(new SetSeveral(document, references, text));
    if (place.kind == PlanPlace::Kind::Model)
        document.undoStack()->push(new SetValue(document, path, {}, text));
    else
        document.undoStack()->push(
            new ListEdit(document, ListEdit::Kind::Remove, position.list, position.index, {}, text));
    document.undoStack()->endMacro();
    const QStringList left = document.keys(position.list);
    if (!left.isEmpty())
        return joinPath(position.list, left.at(std::min<qsizetype>(position.index, left.size() - 1)));
    return place.kind == PlanPlace::Kind::Step ? joinPath(kAgents, place.agent) : QString();
}

void moveThing(PlanDocument& document, const QString& path, int by)
{
    const ListPosition position = listPosition(document, path);
    const int to = position.index + by;
    if (position.index < 0 || to < 0 || to >= position.size)
        return;
    document.undoStack()->push(new MoveInList(document, position.list, position.index, to,
                                              UndoText::tr("Move %1").arg(document.label(path))));
}

ListPosition listPosition(const PlanDocument& document, const QString& path)
{
    const PlanPlace place = placeOf(path);
    const bool listed = place.kind != PlanPlace::Kind::Plan && place.kind != PlanPlace::Kind::Technique;
    if (!listed || !place.field.isEmpty())
        return {};
    const QString list = path.left(path.lastIndexOf(u'/'));
    const QStringList all = document.keys(list);
    return {list, static_cast<int>(all.indexOf(place.id)), static_cast<int>(all.size())};
}

QString addScenario(PlanDocument& document, const QString& copyOf, const QString& name)
{
    const QString id = freeId(document, kScenarios, QStringLiteral("scenario"));
    std::string json = document.json(joinPath(kScenarios, copyOf));
    if (copyOf.isEmpty() || json.empty())
        json = "{\"id\": \"\", \"name\": \"\", \"techniques\": {}}";
    insertThing(document, kScenarios, document.size(kScenarios), id,
                withStrings(json, {{"id", id}, {"name", name}}), UndoText::tr("Add scenario"));
    return id;
}

QString techniquePath(const QString& scenario, Technique technique)
{
    const std::string_view id = techniqueId(technique);
    return joinPath(joinPath(kScenarios, scenario), QStringLiteral("techniques")) + u'/'
           + QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
}

void setTechnique(PlanDocument& document, const QString& scenario, Technique technique,
                  const std::string& json)
{
    const QString path = techniquePath(scenario, technique);
    if (document.json(path) == json)
        return;
    const QString name = techniqueName(technique);
    const QString text =
        json.empty() ? UndoText::tr("Switch off %1").arg(name) : UndoText::tr("Switch on %1").arg(name);
    document.undoStack()->push(new SetValue(document, path, json, text));
}

std::string newPlanText(const std::string& priceDate)
{
    const std::string step = stepJson(QStringLiteral("answer"), UndoText::tr("Answer"), "claude-sonnet-4-6");
    return "{\"format\": \"spendwright-plan\", \"version\": 1, \"name\": "
           + jsonText(UndoText::tr("New plan"))
           + ", \"period_days\": 30, \"price_date\": " + jsonText(QString::fromStdString(priceDate))
           + ", \"tools\": [], \"agents\": [{\"id\": \"agent\", \"name\": "
           + jsonText(UndoText::tr("New agent"))
           + ", \"user_tokens\": 200, \"context\": {\"system_tokens\": 1000}, \"steps\": [" + step
           + "], \"traffic\": {\"runs_per_day\": 100}}], \"scenarios\": [{\"id\": \"before\", \"name\": "
           + jsonText(UndoText::tr("As today")) + ", \"techniques\": {}}, {\"id\": \"after\", \"name\": "
           + jsonText(UndoText::tr("With savings")) + ", \"techniques\": {\"prompt_caching\": {}}}]}";
}

} // namespace spendwright
