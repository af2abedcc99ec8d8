// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planmoves.h"

#include "app/document/plandocument.h"
#include "app/document/planedits.h"
#include "app/document/planjson.h"
#include "app/document/planobject.h"
#include "app/document/planpath.h"
#include "app/document/planreferences.h"

#include <QCoreApplication>

namespace spendwright {
namespace {

struct UndoText {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

std::vector<std::string> members(const PlanDocument& document, const QString& list)
{
    std::vector<std::string> all;
    for (const QString& key : document.keys(list))
        all.push_back(document.json(joinPath(list, key)));
    return all;
}

QString moveInList(PlanDocument& document, const QString& path, const ListPosition& position, int index)
{
    const int to = index < 0 ? position.size - 1 : index > position.index ? index - 1 : index;
    if (to != position.index && to >= 0 && to < position.size)
        document.undoStack()->push(new MoveInList(document, position.list, position.index, to,
                                                  UndoText::tr("Move %1").arg(document.label(path))));
    return path;
}

bool isStepList(const QString& list)
{
    return list.startsWith(QStringLiteral("/agents/")) && list.endsWith(QStringLiteral("/steps"));
}

} // namespace

bool canMoveThingTo(const PlanDocument& document, const QString& path, const QString& list)
{
    const ListPosition position = listPosition(document, path);
    if (position.index < 0 || placeOf(path).kind == PlanPlace::Kind::Model)
        return false;
    if (position.list == list)
        return true;
    const bool leavesOne = position.size > 1;
    return placeOf(path).kind == PlanPlace::Kind::Step && isStepList(list) && document.contains(list)
           && leavesOne;
}

QString moveThingTo(PlanDocument& document, const QString& path, const QString& list, int index)
{
    if (!canMoveThingTo(document, path, list))
        return {};
    const ListPosition position = listPosition(document, path);
    if (position.list == list)
        return moveInList(document, path, position, index);
    const QString old = placeOf(path).id;
    const QString id = freeId(document, list, old);
    const QString moved = joinPath(list, id);
    std::string json = document.json(path);
    if (id != old)
        json = withStrings(json, {{"id", id}});
    auto from = members(document, position.list);
    from.erase(from.begin() + position.index);
    auto to = members(document, list);
    const auto size = static_cast<int>(to.size());
    to.insert(to.begin() + (index < 0 || index > size ? size : index), json);
    auto values = referencesTo(document, path, moved);
    values.push_back({position.list, listText(from)});
    values.push_back({list, listText(to)});
    const QString agent = document.label(joinPath(QStringLiteral("/agents"), placeOf(list + u'/').agent));
    document.undoStack()->push(new SetSeveral(
        document, values, UndoText::tr("Move %1 to %2").arg(document.label(path), agent), {path, moved}));
    return moved;
}

QString renameThing(PlanDocument& document, const QString& path, const QString& id)
{
    const ListPosition position = listPosition(document, path);
    const QString wanted = id.trimmed();
    if (position.index < 0 || wanted.isEmpty() || document.keys(position.list).contains(wanted))
        return {};
    const QString renamed = joinPath(position.list, wanted);
    auto values = referencesTo(document, path, renamed);
    const QString idKey = QStringLiteral("/id");
    if (placeOf(path).kind == PlanPlace::Kind::Model)
        values.push_back(
            {position.list, withKeyRenamed(document.json(position.list), placeOf(path).id, wanted)});
    else
        values.push_back({path + idKey, jsonText(wanted), renamed + idKey});
    document.undoStack()->push(new SetSeveral(
        document, values, UndoText::tr("Change id of %1").arg(document.label(path)), {path, renamed}));
    return renamed;
}

} // namespace spendwright
