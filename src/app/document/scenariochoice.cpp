// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/scenariochoice.h"

#include "app/document/planedits.h"
#include "app/document/planpath.h"

#include <algorithm>

namespace spendwright {
namespace {

const QString kScenarios = QStringLiteral("/scenarios");
const QString kBefore = QStringLiteral("before");

} // namespace

ScenarioChoice::ScenarioChoice(PlanDocument& document, QObject* parent)
    : QObject(parent),
      m_document(document)
{
    connect(&document, &PlanDocument::changed, this, &ScenarioChoice::follow);
}

std::vector<ScenarioChoice::Entry> ScenarioChoice::entries() const
{
    std::vector<Entry> entries;
    for (int i = 0; i < m_document.size(kScenarios); ++i) {
        const QString path = m_document.childPath(kScenarios, i);
        const QString id = m_document.string(path + QStringLiteral("/id"));
        if (!id.isEmpty())
            entries.push_back({id, m_document.label(path)});
    }
    const bool hasBefore =
        std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.id == kBefore; });
    if (!hasBefore)
        entries.insert(entries.begin(), Entry{kBefore, tr("As today")});
    return entries;
}

QString ScenarioChoice::name(const QString& id) const
{
    const QString label = m_document.label(joinPath(kScenarios, id));
    return !label.isEmpty() ? label : id == kBefore ? tr("As today") : id;
}

bool ScenarioChoice::afterIsEditable() const
{
    return m_after != m_before && m_after != kBefore && m_after != baseline();
}

QString ScenarioChoice::makeEditable()
{
    const QString name = tr("My scenario");
    setAfter(addScenario(m_document, m_after, name));
    emit scenarioMade(name);
    return m_after;
}

void ScenarioChoice::setBefore(const QString& id)
{
    if (id == m_before)
        return;
    m_before = id;
    emit changed();
}

void ScenarioChoice::setAfter(const QString& id)
{
    if (id == m_after)
        return;
    m_after = id;
    emit changed();
}

ScenarioNames ScenarioChoice::names(const std::string& before, const std::string& after) const
{
    return {name(QString::fromStdString(before)), name(QString::fromStdString(after))};
}

QString ScenarioChoice::baseline() const
{
    const QString own = m_document.string(QStringLiteral("/baseline"));
    return own.isEmpty() ? kBefore : own;
}

QString ScenarioChoice::mostTechniques() const
{
    QString best = m_before;
    int most = -1;
    for (const Entry& entry : entries()) {
        const int size = m_document.size(joinPath(kScenarios, entry.id) + QStringLiteral("/techniques"));
        if (entry.id == m_before || size <= most)
            continue;
        most = size;
        best = entry.id;
    }
    return best;
}

void ScenarioChoice::follow(const PlanChange& change)
{
    const bool anew = change.kind == PlanChange::Kind::Everything;
    if (!change.touches(kScenarios) && !change.touches(QStringLiteral("/baseline")))
        return;
    const PlanPlace moved = placeOf(change.movedFrom);
    if (moved.kind == PlanPlace::Kind::Scenario) {
        for (QString* own : {&m_before, &m_after}) {
            if (*own == moved.scenario)
                *own = placeOf(change.movedTo).scenario;
        }
        emit changed();
    }
    emit entriesChanged();
    settle(anew);
}

void ScenarioChoice::settle(bool anew)
{
    const auto all = entries();
    const auto known = [&all](const QString& id) {
        return std::any_of(all.begin(), all.end(), [&id](const Entry& entry) { return entry.id == id; });
    };
    const QString before = m_before;
    const QString after = m_after;
    if (anew || !known(m_before))
        m_before = known(baseline()) ? baseline() : all.front().id;
    if (anew || !known(m_after))
        m_after = mostTechniques();
    if (anew || before != m_before || after != m_after)
        emit changed();
}

} // namespace spendwright
