// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/thingclipboard.h"

#include "app/document/plancommands.h"
#include "app/document/plandocument.h"
#include "app/document/planedits.h"
#include "app/document/planjson.h"
#include "app/document/planmoves.h"
#include "app/document/planobject.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QMimeData>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace spendwright {
namespace {

struct UndoText {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

using Kind = PlanPlace::Kind;

struct KindName {
    Kind kind;
    const char* name;
    const char* list;
};
constexpr std::array<KindName, 5> kKinds = {{{Kind::Agent, "agent", "/agents"},
                                             {Kind::Step, "step", ""},
                                             {Kind::Tool, "tool", "/tools"},
                                             {Kind::Scenario, "scenario", "/scenarios"},
                                             {Kind::Model, "model", "/models"}}};

const KindName* entryOf(Kind kind)
{
    const auto found = std::find_if(kKinds.begin(), kKinds.end(),
                                    [kind](const KindName& entry) { return entry.kind == kind; });
    return found == kKinds.end() ? nullptr : &*found;
}

const QString kPlaceMimeType = QStringLiteral("application/x-spendwright-place");

QByteArray placeBytes(const PlanDocument& document, const QString& path)
{
    const auto number = reinterpret_cast<quintptr>(&document);
    return QByteArray::number(QCoreApplication::applicationPid()) + ' ' + QByteArray::number(number) + ' '
           + path.toUtf8();
}

std::string bytesOf(const QByteArray& bytes)
{
    return bytes.toStdString();
}

bool hasAny(const QJsonObject& object, std::initializer_list<const char*> keys)
{
    return std::any_of(keys.begin(), keys.end(),
                       [&](const char* key) { return object.contains(QLatin1StringView(key)); });
}

// JSON that somebody has typed does not say what it is, but its keys do.
std::optional<Kind> guessKind(const QJsonObject& object)
{
    if (!object.value(QStringLiteral("id")).isString() || hasAny(object, {"format"}))
        return std::nullopt;
    if (hasAny(object, {"steps", "traffic", "context"}))
        return Kind::Agent;
    if (hasAny(object, {"techniques", "set", "order"}))
        return Kind::Scenario;
    if (hasAny(object, {"model", "output_tokens", "task"}))
        return Kind::Step;
    if (hasAny(object, {"result_tokens", "fee_usd", "latency_s", "distinct_inputs"}))
        return Kind::Tool;
    return std::nullopt;
}

std::optional<CarriedThing> thingFromText(const std::string& text)
{
    std::vector<Issue> issues;
    const auto file = PlanFile::parse(text, issues);
    if (!file)
        return std::nullopt;
    const QJsonObject object = jsonFromText(text).toObject();
    const QString format = object.value(QStringLiteral("format")).toString();
    CarriedThing thing;
    if (format == QStringLiteral("spendwright-thing")) {
        const QString name = object.value(QStringLiteral("kind")).toString();
        const auto known = std::find_if(kKinds.begin(), kKinds.end(), [&name](const KindName& entry) {
            return name == QLatin1StringView(entry.name);
        });
        if (known == kKinds.end() || !object.value(QStringLiteral("thing")).isObject())
            return std::nullopt;
        thing.kind = known->kind;
        thing.json = file->get("/thing").value_or("");
        thing.id = object.value(QStringLiteral("id")).toString();
        return thing;
    }
    const auto kind = guessKind(object);
    if (!kind)
        return std::nullopt;
    return CarriedThing{*kind, object.value(QStringLiteral("id")).toString(), file->text()};
}

QString listOf(const PlanDocument& document, Kind kind, const QString& selected)
{
    if (kind != Kind::Step)
        return QLatin1StringView(entryOf(kind)->list);
    QString agent = placeOf(selected).agent;
    const QString agents = QStringLiteral("/agents");
    if (agent.isEmpty() && document.size(agents) > 0)
        agent = document.keys(agents).constFirst();
    return agent.isEmpty() ? QString() : joinPath(agents, agent) + QStringLiteral("/steps");
}

// A copy is told from its original; what is not there has no copy.
QString nameIn(const PlanDocument& document, const QString& list, const QString& name)
{
    for (const QString& key : document.keys(list)) {
        if (document.string(joinPath(list, key) + QStringLiteral("/name")) == name)
            return UndoText::tr("%1 (copy)").arg(name);
    }
    return name;
}

} // namespace

const QString& thingMimeType()
{
    static const QString type = QStringLiteral("application/x-spendwright-thing+json");
    return type;
}

QMimeData* carry(const PlanDocument& document, const QString& path)
{
    const PlanPlace place = placeOf(path);
    const KindName* entry = entryOf(place.kind);
    const std::string json = document.json(path);
    if (!entry || json.empty() || !place.field.isEmpty())
        return nullptr;
    const std::string whole = objectText({{QStringLiteral("format"), "\"spendwright-thing\""},
                                          {QStringLiteral("version"), "1"},
                                          {QStringLiteral("kind"), jsonText(QLatin1StringView(entry->name))},
                                          {QStringLiteral("id"), jsonText(place.id)},
                                          {QStringLiteral("thing"), json}});
    std::vector<Issue> issues;
    const auto file = PlanFile::parse(place.kind == Kind::Model ? whole : json, issues);
    auto* data = new QMimeData;
    data->setData(thingMimeType(), QByteArray::fromStdString(whole));
    data->setData(kPlaceMimeType, placeBytes(document, path));
    data->setText(QString::fromStdString(file ? file->text() : json));
    return data;
}

std::optional<CarriedThing> carriedThing(const QMimeData& data)
{
    if (data.hasFormat(thingMimeType()))
        return thingFromText(bytesOf(data.data(thingMimeType())));
    return data.hasText() ? thingFromText(data.text().trimmed().toStdString()) : std::nullopt;
}

QString carriedFrom(const QMimeData& data, const PlanDocument& document)
{
    const QByteArray bytes = data.data(kPlaceMimeType);
    const QByteArray own = placeBytes(document, {});
    return bytes.startsWith(own) ? QString::fromUtf8(bytes.mid(own.size())) : QString();
}

QString insertCarried(PlanDocument& document, const CarriedThing& thing, const QString& list, int index)
{
    const QString base = thing.id.isEmpty() ? QLatin1StringView(entryOf(thing.kind)->name) : thing.id;
    const QString id = freeId(document, list, base);
    const QString name = jsonFromText(thing.json).toObject().value(QStringLiteral("name")).toString();
    std::string json = thing.json;
    if (thing.kind != Kind::Model && (id != thing.id || !document.contains(list)))
        json = withStrings(json, {{"id", id}});
    if (!name.isEmpty())
        json = withStrings(json, {{"name", nameIn(document, list, name)}});
    const QString text = UndoText::tr("Paste %1").arg(name.isEmpty() ? id : name);
    const QString path = joinPath(list, id);
    const int place = index < 0 ? document.size(list) : index;
    if (thing.kind == Kind::Model)
        document.undoStack()->push(new SetValue(document, path, json, text));
    else
        document.undoStack()->push(new ListEdit(document, ListEdit::Kind::Insert, list, place, json, text));
    return document.contains(path) ? path : QString();
}

QString pasteThing(PlanDocument& document, const CarriedThing& thing, const QString& selected)
{
    const QString list = listOf(document, thing.kind, selected);
    if (list.isEmpty())
        return {};
    const PlanPlace place = placeOf(selected);
    QString before = place.path;
    if (thing.kind == Kind::Agent && place.kind == Kind::Step)
        before = joinPath(list, place.agent);
    const ListPosition position = listPosition(document, before);
    return insertCarried(document, thing, list, position.list == list ? position.index + 1 : -1);
}

bool canDropThing(const PlanDocument& document, const QMimeData& data, const QString& list)
{
    if (document.isReadOnly())
        return false;
    const QString from = carriedFrom(data, document);
    if (!from.isEmpty())
        return canMoveThingTo(document, from, list);
    const auto thing = data.hasFormat(thingMimeType()) ? carriedThing(data) : std::nullopt;
    return thing && !list.isEmpty() && placeOf(joinPath(list, QStringLiteral("x"))).kind == thing->kind;
}

QString dropThing(PlanDocument& document, const QMimeData& data, Qt::DropAction action, const QString& list,
                  int index)
{
    const QString from = carriedFrom(data, document);
    if (!from.isEmpty() && action != Qt::CopyAction)
        return moveThingTo(document, from, list, index);
    const auto thing = carriedThing(data);
    return thing ? insertCarried(document, *thing, list, index) : QString();
}

} // namespace spendwright
