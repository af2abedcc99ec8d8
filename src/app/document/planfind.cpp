// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planfind.h"

#include "app/document/choices.h"
#include "app/document/plandocument.h"
#include "app/document/planjson.h"
#include "app/document/planpath.h"
#include "app/texts.h"

#include <charconv>
#include <optional>

namespace spendwright {
namespace {

std::optional<double> numberOf(const std::string& text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

class Search {
public:
    Search(const PlanDocument& document, const QString& text) : m_document(document), m_text(text)
    {
        const auto quantity = quantityFromTyped(text);
        if (quantity && quantity->isConstant())
            m_number = quantity->a;
    }

    [[nodiscard]] bool finds(const std::string& path, const std::string& value)
    {
        if (const auto number = numberOf(value))
            return number == m_number;
        const QString text = QString::fromStdString(value);
        return has(text) || (path.ends_with("/model") && has(nameOf(text))) || hasTechnique(path);
    }

private:
    [[nodiscard]] bool has(const QString& text) const { return text.contains(m_text, Qt::CaseInsensitive); }

    [[nodiscard]] QString nameOf(const QString& model)
    {
        QString& name = m_names[model];
        if (name.isNull())
            name = modelName(m_document, model);
        return name;
    }

    // A technique that is on with its defaults has no values to be found by.
    [[nodiscard]] static std::string techniqueIn(const std::string& path)
    {
        const std::string key = "/techniques/";
        const auto at = path.find(key);
        return at == std::string::npos || path.find('/', at + key.size()) != std::string::npos
                   ? std::string()
                   : path.substr(at + key.size());
    }
    [[nodiscard]] bool hasTechnique(const std::string& path) const
    {
        const std::string technique = path.starts_with("/scenarios/") ? techniqueIn(path) : std::string();
        return !technique.empty() && (has(QString::fromStdString(technique)) || has(playerName(technique)));
    }

    const PlanDocument& m_document;
    QString m_text;
    std::optional<double> m_number;
    QHash<QString, QString> m_names;
};

QString thingOf(const PlanPlace& place)
{
    return place.kind == PlanPlace::Kind::Technique ? joinPath(QStringLiteral("/scenarios"), place.scenario)
                                                    : place.path;
}

} // namespace

std::vector<PlanHit> findInPlan(const PlanDocument& document, const QString& text)
{
    std::vector<PlanHit> hits;
    if (text.trimmed().isEmpty())
        return hits;
    Search search(document, text.trimmed());
    document.file().visit([&](const std::string& path, const std::string& value) {
        const bool known = path != "/format" && path != "/version";
        if (!known || !search.finds(path, value))
            return;
        const QString place = QString::fromStdString(path);
        hits.push_back({place, thingOf(placeOf(place))});
    });
    return hits;
}

} // namespace spendwright
