// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planedits.h"

#include "app/document/plancommands.h"
#include "app/document/plandocument.h"
#include "app/document/planjson.h"
#include "app/document/planpath.h"
#include "app/texts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <initializer_list>
#include <utility>

namespace spendwright {
namespace {

struct UndoText {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

const QString kAgents = QStringLiteral("/agents");
const QString kTools = QStringLiteral("/tools");
const QString kScenarios = QStringLiteral("/scenarios");
const QString kSteps = QStringLiteral("/steps");

bool hasId(const PlanDocument& document, const QString& list, const QString& id)
{
    return !id.isEmpty() && document.contains(joinPath(list, id));
}

QString freeId(const PlanDocument& document, const QString& list, const QString& base)
{
    QString id = base;
    for (int n = 2; hasId(document, list, id); ++n)
        id = base + u'-' + QString::number(n);
    return id;
}

// A JSON object with some of its keys given another value, the others as and where they were.
std::string withKeys(const std::string& object,
                     std::initializer_list<std::pair<const char*, QString>> strings)
{
    std::vector<Issue> issues;
    auto file = PlanFile::parse(object, issues);
    if (!file)
        return object;
    for (const auto& [key, value] : strings)
        file->set("/" + std::string(key), jsonText(value));
    return file->text();
}

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

// Takes `id` out of the places of the steps that name it.
void removeReferences(PlanDocument& document, PlanPlace::Kind kind, const QString& id, const QString& text)
{
    const QString key = kind == PlanPlace::Kind::Tool ? QStringLiteral("/tool") : QStringLiteral("/delegate");
    for (int agent = 0; agent < document.size(kAgents); ++agent) {
        const QString steps = document.childPath(kAgents, agent) + kSteps;
        for (int step = 0; step < document.size(steps); ++step) {
            const QString path = document.childPath(steps, step) + key;
            const QJsonValue value = jsonFromText(document.json(path));
            QJsonValue rest = QJsonValue(QJsonValue::Undefined);
            bool named =
                value.toString() == id || value.toObject().value(QStringLiteral("agent")).toString() == id;
            QJsonArray others;
            for (const QJsonValue& choice : value.toArray()) {
                const bool same = choice.toObject().value(QStringLiteral("id")).toString() == id;
                named = named || same;
                if (!same)
                    others.append(choice);
            }
            if (!others.isEmpty())
                rest = others;
            if (named)
                document.undoStack()->push(new SetValue(document, path, textFromJson(rest), text));
        }
    }
}

} // namespace

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

QString duplicateThing(PlanDocument& document, const QString& path)
{
    const ListPosition position = listPosition(document, path);
    if (position.index < 0)
        return {};
    const QString old = placeOf(path).id;
    const QString id = freeId(document, position.list, old + QStringLiteral("-copy"));
    const QString label = document.label(path);
    const std::string json =
        withKeys(document.json(path), {{"id", id}, {"name", UndoText::tr("%1 (copy)").arg(label)}});
    return insertThing(document, position.list, position.index + 1, id, json,
                       UndoText::tr("Duplicate %1").arg(label));
}

QString removeThing(PlanDocument& document, const QString& path)
{
    const ListPosition position = listPosition(document, path);
    if (position.index < 0)
        return path;
    const PlanPlace place = placeOf(path);
    const QString text = UndoText::tr("Remove %1").arg(document.label(path));
    document.undoStack()->beginMacro(text);
    if (place.kind != PlanPlace::Kind::Step)
        removeReferences(document, place.kind, place.id, text);
    document.undoStack()->push(
        new ListEdit(document, ListEdit::Kind::Remove, position.list, position.index, {}, text));
    document.undoStack()->endMacro();
    const int left = document.size(position.list);
    if (left > 0)
        return document.childPath(position.list, std::min(position.index, left - 1));
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
    const bool listed = place.kind == PlanPlace::Kind::Agent || place.kind == PlanPlace::Kind::Step
                        || place.kind == PlanPlace::Kind::Tool || place.kind == PlanPlace::Kind::Scenario;
    if (!listed || !place.field.isEmpty())
        return {};
    const QString pointer = QString::fromStdString(document.file().pointer(path.toStdString()));
    bool isNumber = false;
    const int index = pointer.mid(pointer.lastIndexOf(u'/') + 1).toInt(&isNumber);
    if (!isNumber)
        return {};
    const QString list = path.left(path.lastIndexOf(u'/'));
    return {list, index, document.size(list)};
}

QString addScenario(PlanDocument& document, const QString& copyOf, const QString& name)
{
    const QString id = freeId(document, kScenarios, QStringLiteral("scenario"));
    std::string json = document.json(joinPath(kScenarios, copyOf));
    if (copyOf.isEmpty() || json.empty())
        json = "{\"id\": \"\", \"name\": \"\", \"techniques\": {}}";
    insertThing(document, kScenarios, document.size(kScenarios), id,
                withKeys(json, {{"id", id}, {"name", name}}), UndoText::tr("Add scenario"));
    return id;
}

void removeScenario(PlanDocument& document, const QString& id)
{
    const ListPosition position = listPosition(document, joinPath(kScenarios, id));
    if (position.index < 0)
        return;
    document.undoStack()->push(
        new ListEdit(document, ListEdit::Kind::Remove, kScenarios, position.index, {},
                     UndoText::tr("Remove scenario %1").arg(document.label(joinPath(kScenarios, id)))));
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
