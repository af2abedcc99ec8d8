// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/settingwords.h"

#include "app/document/choices.h"
#include "app/document/planjson.h"
#include "app/document/planpath.h"
#include "app/forms/planplaces.h"
#include "app/forms/techniquefields.h"
#include "app/texts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

QString scenarioPath(const ComparedColumn& column)
{
    return joinPath(QStringLiteral("/scenarios"), QString::fromStdString(column.compared.what.scenario));
}

std::string jsonAt(const ComparedColumn& column, const QString& path)
{
    return column.file.get(path.toStdString()).value_or(std::string());
}

const Field* fieldOf(const FieldSections& form, const QString& key)
{
    for (const FieldSection& section : form)
        for (const Field& field : section.fields)
            if (field.key == key)
                return &field;
    return nullptr;
}

QString wordOf(const QJsonValue& value)
{
    return value.isString() ? value.toString() : typedFromJson(textFromJson(value));
}

// Lists and pairs (a tool and its TTL, a task and its model) one by one.
QString valueText(const Field* field, const std::string& json)
{
    const QJsonValue value = jsonFromText(json);
    if (value.isString() && field && field->choices)
        return choiceLabel(field->choices(), value.toString());
    QStringList parts;
    if (value.isArray())
        for (const QJsonValue& member : value.toArray())
            parts << wordOf(member);
    const bool isQuantity = quantityFromJson(value).has_value();
    if (value.isObject() && !isQuantity) {
        const QJsonObject pairs = value.toObject();
        for (auto pair = pairs.begin(); pair != pairs.end(); ++pair)
            parts << Text::tr("%1: %2", "a key and its value").arg(pair.key(), wordOf(pair.value()));
    }
    return parts.isEmpty() ? wordOf(value) : parts.join(QStringLiteral(", "));
}

QString techniqueText(const ComparedColumn& column, Technique technique, const PlanDocument& document)
{
    const std::string_view id = techniqueId(technique);
    const QString path = scenarioPath(column) + QStringLiteral("/techniques/")
                         + QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    const std::string json = jsonAt(column, path);
    if (json.empty())
        return Text::tr("off", "a technique");
    const FieldSections form = techniqueFields(document, technique);
    QStringList parts;
    for (const std::string& key : column.file.keys(path.toStdString())) {
        const QString name = QString::fromStdString(key);
        const Field* field = fieldOf(form, name);
        parts << Text::tr("%1 %2", "a parameter and its value")
                     .arg(field ? inSentence(field->label) : name,
                          valueText(field, jsonAt(column, joinPath(path, name))));
    }
    return parts.isEmpty()
               ? Text::tr("on", "a technique")
               : Text::tr("on: %1", "a technique and its parameters").arg(parts.join(QStringLiteral(", ")));
}

bool differ(const QStringList& cells)
{
    return std::any_of(cells.begin(), cells.end(),
                       [&](const QString& cell) { return cell != cells.first(); });
}

QStringList changedPlaces(const std::vector<ComparedColumn>& columns)
{
    QStringList places;
    for (const ComparedColumn& column : columns) {
        const QString set = scenarioPath(column) + QStringLiteral("/set");
        for (const std::string& key : column.file.keys(set.toStdString()))
            if (const QString place = QString::fromStdString(key); !places.contains(place))
                places << place;
    }
    return places;
}

// What the scenario says, else what its plan does.
QString placeText(const ComparedColumn& column, const QString& place, const PlanPlaces& places)
{
    std::string json = jsonAt(column, joinPath(scenarioPath(column) + QStringLiteral("/set"), place));
    if (json.empty())
        json = jsonAt(column, place);
    return json.empty() ? Text::tr("as usual", "a value that the plan does not give")
                        : places.typed(place, json);
}

} // namespace

std::vector<CompareTable::Row> differingSettings(const std::vector<ComparedColumn>& columns,
                                                 const PlanDocument& document)
{
    std::vector<CompareTable::Row> rows;
    for (const Technique technique : kAllTechniques) {
        QStringList cells;
        for (const ComparedColumn& column : columns)
            cells << techniqueText(column, technique, document);
        if (differ(cells))
            rows.push_back({techniqueName(technique), cells, false});
    }
    const PlanPlaces places(document);
    for (const QString& place : changedPlaces(columns)) {
        QStringList cells;
        for (const ComparedColumn& column : columns)
            cells << placeText(column, place, places);
        if (differ(cells))
            rows.push_back({places.label(place), cells, false});
    }
    return rows;
}

} // namespace spendwright
