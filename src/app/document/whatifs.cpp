// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/whatifs.h"

#include "app/document/plancommands.h"
#include "app/document/plandocument.h"
#include "app/document/planjson.h"
#include "app/document/planpath.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>
#include <QUndoStack>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

struct UndoText {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

const QString kScenarios = QStringLiteral("/scenarios");
const QString kAgents = QStringLiteral("/agents");
const QString kPeriod = QStringLiteral("/period_days");

using Values = std::vector<std::pair<QString, std::string>>;

QString setPath(const QString& scenario)
{
    return joinPath(kScenarios, scenario) + QStringLiteral("/set");
}

QString runsPath(const QString& agent)
{
    return joinPath(kAgents, agent) + QStringLiteral("/traffic/runs_per_day");
}

// A product such as 0.1 × 3 without the dust of binary fractions.
double tidy(double value)
{
    return QString::number(value, 'g', 12).toDouble();
}

Quantity times(const Quantity& quantity, double factor)
{
    Quantity result = scaled(quantity, factor);
    for (double* figure : {&result.a, &result.b, &result.c})
        *figure = tidy(*figure);
    for (double& value : result.values)
        value = tidy(value);
    return result;
}

double runsOf(const Agent& agent)
{
    return agent.traffic ? agent.traffic->runsPerDay.mean() : 0;
}

/// Changes entries of the scenario's `set`; an empty value takes its entry out.
void change(PlanDocument& document, const QString& scenario, const Values& entries, const QString& text,
            int gesture)
{
    const QString path = setPath(scenario);
    QJsonObject set = jsonFromText(document.json(path)).toObject();
    for (const auto& [place, json] : entries) {
        if (json.empty())
            set.remove(place);
        else
            set.insert(place, jsonFromText(json));
    }
    const std::string now = set.isEmpty() ? std::string() : textFromJson(set);
    if (jsonFromText(document.json(path)) != jsonFromText(now))
        document.undoStack()->push(new SetValue(document, path, now, text, gesture));
}

} // namespace

std::optional<double> trafficFactor(const PlanSet& plans, const QString& scenario)
{
    const Plan* changed = plans.forScenario(scenario.toStdString());
    std::optional<double> factor;
    for (const Agent& agent : plans.plan.agents) {
        const Agent* now = changed ? changed->agent(agent.id) : nullptr;
        const double own = runsOf(agent);
        if (!now || own <= 0)
            continue;
        const double ratio = tidy(runsOf(*now) / own);
        if (factor && std::abs(*factor - ratio) > 1e-9 * ratio)
            return std::nullopt;
        factor = ratio;
    }
    return factor.value_or(1);
}

bool hasTraffic(const PlanSet& plans)
{
    return std::any_of(plans.plan.agents.begin(), plans.plan.agents.end(),
                       [](const Agent& agent) { return runsOf(agent) > 0; });
}

int periodDays(const PlanSet& plans, const QString& scenario)
{
    const Plan* changed = plans.forScenario(scenario.toStdString());
    return changed ? changed->periodDays : plans.plan.periodDays;
}

void setTrafficFactor(PlanDocument& document, const QString& scenario, double factor, int gesture)
{
    Values entries;
    for (const QString& agent : document.keys(kAgents)) {
        const QString path = runsPath(agent);
        const auto runs = quantityFromJson(jsonFromText(document.json(path)));
        if (runs && runs->mean() > 0)
            entries.emplace_back(path, factor == 1 ? std::string() : quantityToJson(times(*runs, factor)));
    }
    change(document, scenario, entries, UndoText::tr("Traffic × %1").arg(QLocale().toString(factor, 'g', 6)),
           gesture);
}

void setPeriodDays(PlanDocument& document, const QString& scenario, int days, int gesture)
{
    const bool own = days == jsonFromText(document.json(kPeriod)).toInt(Plan().periodDays);
    change(document, scenario, {{kPeriod, own ? std::string() : std::to_string(days)}},
           UndoText::tr("Period of %n day(s)", nullptr, days), gesture);
}

} // namespace spendwright
