// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planreferences.h"

#include "app/document/plandocument.h"
#include "app/document/planjson.h"
#include "app/document/planobject.h"
#include "app/document/planpath.h"

#include <QJsonArray>
#include <QJsonObject>

namespace spendwright {
namespace {

using Values = std::vector<SetSeveral::Value>;

const QString kScenarios = QStringLiteral("/scenarios");
const QString kId = QStringLiteral("id");

/// Looks for one thing by its old id and writes the new one.
class References {
public:
    References(const PlanDocument& document, QString path, QString newPath)
        : m_document(document),
          m_path(std::move(path)),
          m_newPath(std::move(newPath)),
          m_old(placeOf(m_path).id),
          m_new(m_newPath.isEmpty() ? QString() : placeOf(m_newPath).id)
    {}

    Values find();

private:
    void inSteps();
    void inTechniques(const QString& scenario);
    void inChanges(const QString& scenario);
    void atKey(const QString& path, const QString& key);
    void inKeysOf(const QString& path);
    void inList(const QString& path);
    [[nodiscard]] QString renamed(const QString& path) const;

    const PlanDocument& m_document;
    QString m_path;
    QString m_newPath;
    QString m_old;
    QString m_new;
    Values m_values;
};

// The object at `path` names the thing by the value of `key`, which may be a step's list of tools too.
void References::atKey(const QString& path, const QString& key)
{
    const QString place = joinPath(path, key);
    const QJsonValue value = jsonFromText(m_document.json(place));
    if (value.toString() == m_old) {
        if (!m_new.isEmpty())
            m_values.push_back({place, jsonText(m_new)});
        else
            m_values.push_back({path, withoutKey(m_document.json(path), key)});
    }
    const QJsonArray list = value.toArray();
    QJsonArray others;
    bool found = false;
    for (const QJsonValue& member : list) {
        QJsonObject choice = member.toObject();
        const bool same = choice.value(kId).toString() == m_old;
        found = found || same;
        if (same)
            choice.insert(kId, m_new);
        if (!same || !m_new.isEmpty())
            others.append(choice);
    }
    if (found && others.isEmpty())
        m_values.push_back({path, withoutKey(m_document.json(path), key)});
    else if (found)
        m_values.push_back({place, textFromJson(others)});
}

void References::inSteps()
{
    const PlanPlace::Kind kind = placeOf(m_path).kind;
    const QString agents = QStringLiteral("/agents");
    for (const QString& agent : m_document.keys(agents)) {
        const QString steps = joinPath(agents, agent) + QStringLiteral("/steps");
        for (const QString& id : m_document.keys(steps)) {
            const QString step = joinPath(steps, id);
            if (kind == PlanPlace::Kind::Tool) {
                atKey(step, QStringLiteral("tool"));
            } else if (kind == PlanPlace::Kind::Model) {
                atKey(step, QStringLiteral("model"));
                inKeysOf(step + QStringLiteral("/pass_rate"));
            } else if (m_document.string(step + QStringLiteral("/delegate/agent")) == m_old) {
                m_new.isEmpty()
                    ? m_values.push_back(
                        {step, withoutKey(m_document.json(step), QStringLiteral("delegate"))})
                    : m_values.push_back({step + QStringLiteral("/delegate/agent"), jsonText(m_new)});
            }
        }
    }
}

// An object whose keys are ids.
void References::inKeysOf(const QString& path)
{
    if (!m_document.contains(joinPath(path, m_old)))
        return;
    const std::string json = m_document.json(path);
    m_values.push_back(
        {path, m_new.isEmpty() ? withoutKey(json, m_old) : withKeyRenamed(json, m_old, m_new)});
}

void References::inList(const QString& path)
{
    const QJsonArray list = jsonFromText(m_document.json(path)).toArray();
    if (!list.contains(m_old))
        return;
    QJsonArray others;
    for (const QJsonValue& member : list) {
        if (member != m_old)
            others.append(member);
        else if (!m_new.isEmpty())
            others.append(m_new);
    }
    m_values.push_back({path, textFromJson(others)});
}

void References::inTechniques(const QString& scenario)
{
    const QString techniques = scenario + QStringLiteral("/techniques/");
    inKeysOf(techniques + QStringLiteral("result_truncation/per_tool"));
    inKeysOf(techniques + QStringLiteral("tool_cache/per_tool_ttl_s"));
    inList(techniques + QStringLiteral("tool_cache/tools"));
}

QString References::renamed(const QString& path) const
{
    if (path != m_path && !path.startsWith(m_path + u'/'))
        return path;
    return m_newPath.isEmpty() ? QString() : m_newPath + path.mid(m_path.size());
}

void References::inChanges(const QString& scenario)
{
    const QString set = scenario + QStringLiteral("/set");
    std::vector<std::pair<QString, std::string>> members;
    bool changed = false;
    for (const QString& place : m_document.keys(set)) {
        const QString now = renamed(place);
        changed = changed || now != place;
        if (!now.isEmpty())
            members.emplace_back(now, m_document.json(joinPath(set, place)));
    }
    if (changed)
        m_values.push_back({set, objectText(members)});
}

Values References::find()
{
    const PlanPlace::Kind kind = placeOf(m_path).kind;
    const bool another = m_old != m_new;
    if (kind == PlanPlace::Kind::Scenario) {
        const QString baseline = QStringLiteral("/baseline");
        if (another && m_document.string(baseline) == m_old)
            m_values.push_back({baseline, jsonText(m_new.isEmpty() ? QStringLiteral("before") : m_new)});
        return m_values;
    }
    if (another && kind != PlanPlace::Kind::Step)
        inSteps();
    if (another && kind == PlanPlace::Kind::Model
        && m_document.string(QStringLiteral("/counted_for")) == m_old && !m_new.isEmpty())
        m_values.push_back({QStringLiteral("/counted_for"), jsonText(m_new)});
    for (const QString& id : m_document.keys(kScenarios)) {
        const QString scenario = joinPath(kScenarios, id);
        if (kind == PlanPlace::Kind::Tool && another)
            inTechniques(scenario);
        inChanges(scenario);
    }
    return m_values;
}

} // namespace

std::vector<SetSeveral::Value> referencesTo(const PlanDocument& document, const QString& path,
                                            const QString& newPath)
{
    return References(document, path, newPath).find();
}

} // namespace spendwright
