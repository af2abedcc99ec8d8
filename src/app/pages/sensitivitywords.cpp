// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/sensitivitywords.h"

#include "app/document/choices.h"
#include "app/document/planpath.h"
#include "app/format.h"
#include "app/forms/planplaces.h"
#include "app/forms/techniquefields.h"
#include "app/texts.h"

#include <QCoreApplication>

#include <array>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sensitivity)
};

QString lastKey(const std::string& path)
{
    const QStringList keys = splitPath(QString::fromStdString(path));
    return keys.isEmpty() ? QString() : keys.last();
}

bool isWithin(const std::string& path, const char* key)
{
    return splitPath(QString::fromStdString(path)).contains(QLatin1StringView(key));
}

// A figure of that place, as people read it.
QString valueText(const std::string& path, double value)
{
    constexpr std::array<const char*, 7> kShares = {
        "probability",       "share",     "cache_hit_rate", "refetch_probability",
        "fetch_probability", "threshold", "confidence"};
    const QString key = lastKey(path);
    if (key == QStringLiteral("fee_usd"))
        return money(value);
    if (key.endsWith(QStringLiteral("_s")) || isWithin(path, "per_tool_ttl_s"))
        return duration(value);
    const bool isShare = isWithin(path, "pass_rate")
                         || std::any_of(kShares.begin(), kShares.end(),
                                        [&](const char* each) { return key == QLatin1StringView(each); });
    return isShare ? share(value) : count(value);
}

QString fieldName(const FieldSections& form, const PlanDocument& document, const QString& field)
{
    const QString head = field.section(u'/', 0, 0);
    for (const FieldSection& section : form) {
        for (const Field& known : section.fields) {
            if (known.key == field)
                return known.label;
            if (known.key == head) // a tool's own
                return Text::tr("%1 › %2", "field, what of it")
                    .arg(known.label, document.label(joinPath(QStringLiteral("/tools"),
                                                              splitPath(u'/' + field).value(1))));
        }
    }
    return field;
}

QString inputName(const std::string& path, const PlanDocument& document, const PlanPlaces& places)
{
    const QString whole = QString::fromStdString(path);
    const PlanPlace place = placeOf(whole);
    if (place.kind == PlanPlace::Kind::Technique) {
        const auto technique = techniqueFromId(place.id.toStdString());
        if (!technique)
            return whole;
        return Text::tr("%1 › %2", "technique, its parameter")
            .arg(techniqueName(*technique),
                 fieldName(techniqueFields(document, *technique), document, place.field));
    }
    const QStringList keys = splitPath(u'/' + place.field);
    if (!places.field(whole) && keys.size() == 2 && keys.first() == QStringLiteral("pass_rate"))
        return Text::tr("%1 › %2", "field, what of it")
            .arg(places.label(joinPath(place.path, keys.first())), modelName(document, keys.last()));
    return places.label(whole);
}

QString moveText(const InputEffect& effect)
{
    if (effect.belief)
        return Text::tr("P5–P95", "an input is moved to the ends of what is believed of it");
    return Text::tr("±20%");
}

// As a change of the bill: "+$41".
QString changeText(double usd, double costUsd)
{
    return moneySavedBeside(-usd, costUsd);
}

QString endDetail(const InputEffect& effect, const InputEffect::End& end, double costUsd)
{
    const QString value = valueText(effect.path, end.value);
    if (!end.visible)
        return Text::tr("at %1: no visible effect").arg(value);
    QString change = changeText(end.change.mean, costUsd);
    if (end.change.stderr_ > 0.005 * std::abs(end.change.mean))
        change = Text::tr("%1 ± %2", "change, the computation's error")
                     .arg(change, moneyShort(kShownErrors * end.change.stderr_));
    if (costUsd <= 0)
        return Text::tr("at %1: %2", "value of an input, change of the bill").arg(value, change);
    return Text::tr("at %1: %2, %3 of the bill", "value of an input, change of the bill, its share")
        .arg(value, change, share(std::abs(end.change.mean) / costUsd));
}

QString detailOf(const QString& name, const InputEffect& effect, double costUsd)
{
    QStringList lines{name, Text::tr("now %1").arg(valueText(effect.path, effect.present))};
    if (effect.belief)
        lines.last() += Text::tr("; moved to P5 and P95 of what the plan believes");
    for (const auto& end : {effect.low, effect.high})
        if (end)
            lines << endDetail(effect, *end, costUsd);
    if (!effect.high)
        lines << Text::tr("it can't be more");
    return lines.join(u'\n');
}

} // namespace

TornadoText tornadoText(const Tornado& tornado, const PlanDocument& document)
{
    const PlanPlaces places(document);
    TornadoText text;
    text.lowName = Text::tr("input at its low end");
    text.highName = Text::tr("input at its high end");
    QStringList spoken;
    for (const InputEffect& effect : tornado.bars) {
        text.names << inputName(effect.path, document, places);
        text.moves << moveText(effect);
        double least = 0;
        double greatest = 0;
        for (const auto& end : {effect.low, effect.high}) {
            if (!end || !end->visible)
                continue;
            least = std::min(least, end->change.mean);
            greatest = std::max(greatest, end->change.mean);
        }
        text.cheaper << (least < 0 ? changeText(least, tornado.costUsd) : QString());
        text.dearer << (greatest > 0 ? changeText(greatest, tornado.costUsd) : QString());
        text.details << detailOf(text.names.last(), effect, tornado.costUsd);
        spoken << QString(text.details.last()).replace(u'\n', QStringLiteral(", "));
    }
    text.summary = Text::tr("What moves the bill, the most first. %1").arg(spoken.join(QStringLiteral("; ")));
    return text;
}

QString sensitivitySentence(const ScenarioSensitivity& sensitivity, const Tornado& tornado,
                            const TornadoText& text, const QString& scenario)
{
    if (sensitivity.hasUnpriced && sensitivity.cost.mean == 0)
        return Text::tr("%1: what it costs is unknown; no model of it has a price.").arg(scenario);
    if (sensitivity.cost.mean <= 0)
        return Text::tr("%1: nothing costs anything.").arg(scenario);
    if (tornado.bars.empty())
        return Text::tr("%1: no input has a visible effect on the bill.").arg(scenario);
    const InputEffect& first = tornado.bars.front();
    const QString name = text.names.front();
    const QString width = share(first.width() / sensitivity.cost.mean);
    const QString cheaper = text.cheaper.front();
    const QString dearer = text.dearer.front();
    const QString ends = cheaper.isEmpty() || dearer.isEmpty()
                             ? cheaper + dearer
                             : Text::tr("%1 to %2", "changes of the bill").arg(cheaper, dearer);
    const QString mark = sensitivity.hasUnpriced ? QStringLiteral("*") : QString();
    const QString cost = moneyShort(sensitivity.cost.mean) + mark;
    if (first.belief)
        return Text::tr("%1: “%2” moves the bill most: by %3 between the ends of what is believed of it, a "
                        "span of %4 of %5.")
            .arg(scenario, name, ends, width, cost);
    return (first.high ? Text::tr("%1: “%2” moves the bill most: by %3 where it is 20% less or more, a span "
                                  "of %4 of %5.")
                       : Text::tr("%1: “%2” moves the bill most: by %3 where it is 20% less, %4 of %5."))
        .arg(scenario, name, ends, width, cost);
}

QString sensitivityNote(const ScenarioSensitivity& sensitivity, const Tornado& tornado)
{
    QStringList sentences;
    if (tornado.more > 0)
        sentences << Text::tr("And %n more that move(s) it by less than %1.", nullptr,
                              static_cast<int>(tornado.more))
                         .arg(money(tornado.lessThanUsd));
    if (tornado.invisible > 0)
        sentences << Text::tr("%n input(s) have no visible effect.", nullptr,
                              static_cast<int>(tornado.invisible));
    if (sensitivity.leftOut > 0)
        sentences << Text::tr("%n input(s) were not moved, each of parts that cost less than %1.", nullptr,
                              static_cast<int>(sensitivity.leftOut))
                         .arg(moneyShort(sensitivity.mostLeftOutUsd));
    if (sensitivity.hasUnpriced)
        sentences << Text::tr("* Calls to models without a price are left out.");
    return sentences.join(u' ');
}

} // namespace spendwright
