// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planobject.h"

#include "app/document/planjson.h"
#include "app/document/planpath.h"
#include "engine/plan/planfile.h"

#include <optional>

namespace spendwright {
namespace {

std::optional<PlanFile> parsed(const std::string& object)
{
    std::vector<Issue> issues;
    return PlanFile::parse(object, issues);
}

} // namespace

std::string withStrings(const std::string& object,
                        const std::vector<std::pair<const char*, QString>>& strings)
{
    auto file = parsed(object);
    if (!file)
        return object;
    for (const auto& [key, value] : strings)
        file->set("/" + std::string(key), jsonText(value));
    return file->text();
}

std::string withoutKey(const std::string& object, const QString& key)
{
    auto file = parsed(object);
    return file && file->remove(joinPath({}, key).toStdString()) ? file->text() : object;
}

std::string withKeyRenamed(const std::string& object, const QString& key, const QString& name)
{
    const auto file = parsed(object);
    if (!file)
        return object;
    std::vector<std::pair<QString, std::string>> members;
    for (const std::string& own : file->keys("")) {
        const QString text = QString::fromStdString(own);
        members.emplace_back(text == key ? name : text,
                             file->get(joinPath({}, text).toStdString()).value_or("null"));
    }
    return objectText(members);
}

std::string objectText(const std::vector<std::pair<QString, std::string>>& members)
{
    std::string text;
    for (const auto& [key, json] : members)
        text += (text.empty() ? "" : ", ") + jsonText(key) + ": " + json;
    return "{" + text + "}";
}

std::string listText(const std::vector<std::string>& members)
{
    std::string text;
    for (const std::string& member : members)
        text += (text.empty() ? "" : ", ") + member;
    return "[" + text + "]";
}

} // namespace spendwright
