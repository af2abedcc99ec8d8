// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planpath.h"

namespace spendwright {

QString joinPath(const QString& base, const QString& key)
{
    QString escaped = key;
    escaped.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    return base + u'/' + escaped;
}

QStringList splitPath(const QString& path)
{
    QStringList keys = path.split(u'/');
    keys.removeFirst();
    for (QString& key : keys)
        key.replace(QStringLiteral("~1"), QStringLiteral("/"))
            .replace(QStringLiteral("~0"), QStringLiteral("~"));
    return keys;
}

namespace {

QString joined(const QStringList& keys)
{
    QString path;
    for (const QString& key : keys)
        path = joinPath(path, key);
    return path;
}

// How many keys of the path name the thing itself.
qsizetype thingLength(const QStringList& keys, PlanPlace& place)
{
    if (keys.size() < 2)
        return 0;
    const QString& list = keys.at(0);
    if (list == QStringLiteral("tools")) {
        place.kind = PlanPlace::Kind::Tool;
        return 2;
    }
    if (list == QStringLiteral("models")) {
        place.kind = PlanPlace::Kind::Model;
        return 2;
    }
    const bool inside = keys.size() >= 4;
    if (list == QStringLiteral("agents")) {
        place.agent = keys.at(1);
        const bool step = inside && keys.at(2) == QStringLiteral("steps");
        place.kind = step ? PlanPlace::Kind::Step : PlanPlace::Kind::Agent;
        return step ? 4 : 2;
    }
    if (list == QStringLiteral("scenarios")) {
        place.scenario = keys.at(1);
        const bool technique = inside && keys.at(2) == QStringLiteral("techniques");
        place.kind = technique ? PlanPlace::Kind::Technique : PlanPlace::Kind::Scenario;
        return technique ? 4 : 2;
    }
    return 0;
}

} // namespace

PlanPlace placeOf(const QString& path)
{
    PlanPlace place;
    const QStringList keys = path.isEmpty() ? QStringList() : splitPath(path);
    const qsizetype length = thingLength(keys, place);
    place.path = joined(keys.first(length));
    place.field = joined(keys.sliced(length)).mid(1);
    place.id = length > 0 ? keys.at(length - 1) : QString();
    return place;
}

} // namespace spendwright
