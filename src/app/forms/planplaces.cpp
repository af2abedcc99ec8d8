// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/planplaces.h"

#include "app/document/plandocument.h"
#include "app/document/planjson.h"
#include "app/forms/thingfields.h"

#include <QCoreApplication>

#include <algorithm>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanPlaces)
};

using Kind = PlanPlace::Kind;

bool isText(const Field& field)
{
    return field.kind == Field::Kind::Text || field.kind == Field::Kind::Notes
           || field.kind == Field::Kind::Date;
}

bool isQuantity(const Field& field)
{
    return field.kind == Field::Kind::Quantity || field.kind == Field::Kind::Whole;
}

// Names say nothing about costs, and an id is the thing itself.
bool isChangeable(const Field& field)
{
    return (isQuantity(field) || field.kind == Field::Kind::Choice || field.kind == Field::Kind::Flag
            || field.kind == Field::Kind::Date)
           && field.key != QStringLiteral("baseline");
}

Choices choicesOf(const Field& field)
{
    if (field.kind == Field::Kind::Flag)
        return {{QStringLiteral("true"), Text::tr("yes"), {}}, {QStringLiteral("false"), Text::tr("no"), {}}};
    return field.choices ? field.choices() : Choices();
}

} // namespace

PlanPlaces::PlanPlaces(const PlanDocument& document) : m_document(document)
{
    m_forms[Kind::Plan] = planFields(document);
    m_forms[Kind::Agent] = agentFields();
    m_forms[Kind::Step] = stepFields(document, [] { return QString(); });
    m_forms[Kind::Tool] = toolFields();
    m_forms[Kind::Model] = modelFields(document);
}

const Field* PlanPlaces::field(const QString& path) const
{
    const PlanPlace place = placeOf(path);
    const auto form = m_forms.find(place.kind);
    if (form == m_forms.end())
        return nullptr;
    for (const FieldSection& section : form->second) {
        for (const Field& field : section.fields) {
            if (field.key == place.field)
                return &field;
        }
    }
    return nullptr;
}

QString PlanPlaces::label(const QString& path) const
{
    const PlanPlace place = placeOf(path);
    QStringList names;
    if (place.kind == Kind::Step)
        names << m_document.label(joinPath(QStringLiteral("/agents"), place.agent));
    if (place.kind != Kind::Plan) {
        const QString name = m_document.label(place.path);
        names << (name.isEmpty() ? place.id : name);
    }
    const Field* known = field(path);
    names << (known ? known->label : splitPath(u'/' + place.field).join(QStringLiteral(" › ")));
    names.removeAll(QString());
    return names.join(QStringLiteral(" › "));
}

QString PlanPlaces::typed(const QString& path, const std::string& json) const
{
    const Field* known = field(path);
    const QJsonValue value = jsonFromText(json);
    if (!known || json.empty() || isQuantity(*known))
        return value.isString() ? value.toString() : typedFromJson(json);
    if (isText(*known))
        return value.toString();
    const QString id = value.isBool() ? QString::fromStdString(json) : value.toString();
    return id.isEmpty() && !value.isString() ? QString::fromStdString(json)
                                             : choiceLabel(choicesOf(*known), id);
}

std::string PlanPlaces::json(const QString& path, const QString& typed) const
{
    const Field* known = field(path);
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    if (known && isText(*known))
        return jsonText(text);
    if (!known || isQuantity(*known)) {
        if (const auto quantity = quantityFromTyped(text))
            return quantityToJson(*quantity);
        const QJsonValue value = jsonFromText(text.toStdString());
        return known ? std::string() : value.isUndefined() ? jsonText(text) : text.toStdString();
    }
    const Choices choices = choicesOf(*known);
    const auto chosen = std::find_if(choices.begin(), choices.end(), [&text](const Choice& choice) {
        return choice.id == text || choice.label.compare(text, Qt::CaseInsensitive) == 0;
    });
    if (chosen == choices.end())
        return {};
    return known->kind == Field::Kind::Flag ? chosen->id.toStdString() : jsonText(chosen->id);
}

std::string PlanPlaces::inPlan(const QString& path) const
{
    const std::string own = m_document.json(path);
    const Field* known = field(path);
    return own.empty() && known ? known->fallback : own;
}

void PlanPlaces::addPlaces(QStringList& paths, const QString& thing) const
{
    const auto form = m_forms.find(placeOf(thing).kind);
    if (form == m_forms.end())
        return;
    for (const FieldSection& section : form->second) {
        for (const Field& field : section.fields) {
            const bool delegation = field.key.startsWith(QStringLiteral("delegate/"));
            if (isChangeable(field) && (!delegation || m_document.contains(thing + u'/' + field.key)))
                paths << thing + u'/' + field.key;
        }
    }
}

QStringList PlanPlaces::all() const
{
    QStringList paths;
    const auto addAll = [&](const QString& list) {
        for (const QString& key : m_document.keys(list))
            addPlaces(paths, joinPath(list, key));
    };
    const QString agents = QStringLiteral("/agents");
    for (const QString& agent : m_document.keys(agents)) {
        addPlaces(paths, joinPath(agents, agent));
        addAll(joinPath(agents, agent) + QStringLiteral("/steps"));
    }
    addAll(QStringLiteral("/tools"));
    addAll(QStringLiteral("/models"));
    addPlaces(paths, {});
    return paths;
}

} // namespace spendwright
