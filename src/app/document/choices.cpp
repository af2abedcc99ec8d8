// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/choices.h"

#include "app/document/planjson.h"
#include "app/document/planpath.h"
#include "app/format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Choices)
};

const PriceBook& bookOf(const PlanDocument& document)
{
    const auto plans = document.plans();
    return plans && plans->plan.prices ? *plans->plan.prices : document.book();
}

QString priceHint(const PlanDocument& document, const Model& model)
{
    const auto plans = document.plans();
    const auto prices = model.pricesOn(plans ? plans->plan.priceDate : document.book().asOf);
    if (!prices)
        return Text::tr("no price is known");
    return Text::tr("%1 in, %2 out per million tokens").arg(money(prices->input), money(prices->output));
}

} // namespace

Choices modelChoices(const PlanDocument& document)
{
    const QStringList& used = document.usedInSteps(QStringLiteral("model"));
    Choices choices;
    for (const Model& model : bookOf(document).models) {
        const QString id = QString::fromStdString(model.id);
        if (model.status == Model::Status::Retired && !used.contains(id))
            continue;
        choices.push_back({id, modelName(document, id), priceHint(document, model)});
    }
    return choices;
}

Choices usualTasks()
{
    return {
        {QStringLiteral("classify"), Text::tr("classify"), Text::tr("say which of a few kinds it is")},
        {QStringLiteral("extract"), Text::tr("extract"), Text::tr("find facts in a text")},
        {QStringLiteral("route"), Text::tr("route"), Text::tr("decide who or what is next")},
        {QStringLiteral("transform"), Text::tr("transform"), Text::tr("say the same in another form")},
        {QStringLiteral("summarize"), Text::tr("summarize"), Text::tr("say the same in fewer words")},
        {QStringLiteral("generate"), Text::tr("generate"), Text::tr("write something new")},
        {QStringLiteral("synthesize"), Text::tr("synthesize"), Text::tr("make one text of many")},
        {QStringLiteral("reason"), Text::tr("reason"), Text::tr("think it through")},
    };
}

Choices taskChoices(const PlanDocument& document)
{
    Choices choices = usualTasks();
    for (const QString& task : document.usedInSteps(QStringLiteral("task"))) {
        const bool known =
            std::any_of(choices.begin(), choices.end(), [&task](const Choice& c) { return c.id == task; });
        if (!known)
            choices.push_back({task, task, {}});
    }
    return choices;
}

Choices readsChoices()
{
    return {
        {QStringLiteral("conversation"), Text::tr("conversation"),
         Text::tr("prefix and the whole conversation")},
        {QStringLiteral("message"), Text::tr("message"), Text::tr("its prompt and the latest user message")},
        {QStringLiteral("result"), Text::tr("result"), Text::tr("its prompt and the latest tool result")},
        {QStringLiteral("nothing"), Text::tr("nothing"), Text::tr("its prompt alone")},
    };
}

Choices arrivalChoices()
{
    return {
        {QStringLiteral("poisson"), Text::tr("by chance"), Text::tr("each run independently of the others")},
        {QStringLiteral("even"), Text::tr("evenly"), Text::tr("at equal distances")},
        {QStringLiteral("burst"), Text::tr("all at once"), Text::tr("together at one hour of each day")},
    };
}

Choices toolChoices(const PlanDocument& document)
{
    Choices choices = {{QString(), Text::tr("none", "no tool"), {}}};
    const QString tools = QStringLiteral("/tools");
    for (int i = 0; i < document.size(tools); ++i) {
        const QString path = document.childPath(tools, i);
        choices.push_back({document.string(path + QStringLiteral("/id")), document.label(path), {}});
    }
    return choices;
}

Choices agentChoices(const PlanDocument& document, const QString& self)
{
    Choices choices = {{QString(), Text::tr("none", "no agent"), {}}};
    const QString agents = QStringLiteral("/agents");
    for (int i = 0; i < document.size(agents); ++i) {
        const QString path = document.childPath(agents, i);
        const QString id = document.string(path + QStringLiteral("/id"));
        if (id != self)
            choices.push_back({id, document.label(path), {}});
    }
    return choices;
}

QString modelName(const PlanDocument& document, const QString& id)
{
    return modelName(bookOf(document), id);
}

QString modelName(const PriceBook& book, const QString& id)
{
    const Model* model = book.find(id.toStdString());
    return model && !model->name.empty() ? QString::fromStdString(model->name) : id;
}

QString toolName(const PlanDocument& document, const std::string& json)
{
    const auto label = [&document](const QString& id) {
        const QString name = document.label(joinPath(QStringLiteral("/tools"), id));
        return name.isEmpty() ? id : name;
    };
    const QJsonValue value = jsonFromText(json);
    if (value.isString())
        return label(value.toString());
    QStringList names;
    const QJsonArray list = value.toArray();
    for (const QJsonValue& choice : list)
        names << label(choice.toObject().value(QStringLiteral("id")).toString());
    return names.join(QStringLiteral(", "));
}

QString choiceLabel(const Choices& choices, const QString& id)
{
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&id](const Choice& c) { return c.id == id; });
    return found == choices.end() ? id : found->label;
}

} // namespace spendwright
