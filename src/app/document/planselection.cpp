// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planselection.h"

namespace spendwright {

PlanSelection::PlanSelection(PlanDocument& document, QObject* parent) : QObject(parent), m_document(document)
{
    connect(&document, &PlanDocument::changed, this, [this](const PlanChange& change) {
        if (change.kind == PlanChange::Kind::Everything)
            m_place = placeOf(m_document.childPath(QStringLiteral("/agents"), 0));
        if (followMove(change))
            return;
        settle();
        if (change.kind == PlanChange::Kind::Everything)
            emit changed();
    });
}

QString PlanSelection::agentPath() const
{
    const QString agents = QStringLiteral("/agents");
    if (!m_place.agent.isEmpty())
        return joinPath(agents, m_place.agent);
    return m_document.size(agents) > 0 ? m_document.childPath(agents, 0) : QString();
}

void PlanSelection::select(const QString& path)
{
    const PlanPlace place = placeOf(path);
    if (place.path == m_place.path)
        return;
    m_place = place;
    settle();
    emit changed();
}

void PlanSelection::goTo(const QString& path)
{
    const PlanPlace place = placeOf(path);
    if (!place.scenario.isEmpty()) {
        emit scenarioRequested(place.scenario);
        if (place.kind == PlanPlace::Kind::Technique) {
            emit techniqueRequested(place.id, place.field);
            return;
        }
    }
    select(place.path);
    emit fieldRequested(place.field);
}

bool PlanSelection::followMove(const PlanChange& change)
{
    const QString& from = change.movedFrom;
    if (from.isEmpty() || (m_place.path != from && !m_place.path.startsWith(from + u'/')))
        return false;
    m_place = placeOf(change.movedTo + m_place.path.mid(from.size()));
    emit changed();
    return true;
}

void PlanSelection::settle()
{
    if (m_place.path.isEmpty() || m_document.contains(m_place.path))
        return;
    const QString agent = joinPath(QStringLiteral("/agents"), m_place.agent);
    const bool agentIsLeft = !m_place.agent.isEmpty() && m_document.contains(agent);
    m_place = placeOf(agentIsLeft ? agent : QString());
    emit changed();
}

} // namespace spendwright
