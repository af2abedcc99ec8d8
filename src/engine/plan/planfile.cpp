// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/planfile.h"

#include "engine/plan/idpath.h"
#include "engine/plan/planfiledata.h"
#include "engine/plan/readplan.h"

#include <algorithm>
#include <utility>

namespace spendwright {

namespace {

std::string dumped(const Json& json, int indentation)
{
    return json.dump(indentation, ' ', false, Json::error_handler_t::replace);
}

/// JSON text of a value that may stand in a plan; nothing where it is not JSON.
std::optional<Json> parsedValue(const std::string& text)
{
    std::vector<Issue> found;
    IssueList issues(found);
    return parseJson(text, issues);
}

/// The nesting of lists and objects in a tree that may be deeper than a parsed one.
std::size_t depthOf(const Json& json)
{
    if (!json.is_structured())
        return 0;
    std::size_t deepest = 0;
    for (const Json& member : json)
        deepest = std::max(deepest, depthOf(member));
    return deepest + 1;
}

void visitValue(const Json& json, const std::string& idPath, const PlanFile::Visitor& visitor)
{
    if (json.is_structured() && json.empty()) {
        visitor(idPath, {});
    } else if (json.is_array()) {
        const std::vector<std::string> names = memberNames(json);
        for (std::size_t i = 0; i < names.size(); ++i)
            visitValue(json[i], childPointer(idPath, names[i]), visitor);
    } else if (json.is_object()) {
        for (const auto& item : json.items())
            visitValue(item.value(), childPointer(idPath, item.key()), visitor);
    } else {
        visitor(idPath, json.is_string() ? json.get_ref<const std::string&>() : dumped(json, -1));
    }
}

bool isPath(const std::string& path)
{
    return findInvalidUtf8(path) == std::string::npos;
}

} // namespace

std::size_t countValues(const Json& json)
{
    std::size_t values = 1;
    if (json.is_structured()) {
        for (const Json& member : json)
            values += countValues(member);
    }
    return values;
}

PlanFile::PlanFile() : m_data(std::make_shared<const Data>()) {}
PlanFile::PlanFile(const PlanFile&) = default;
PlanFile& PlanFile::operator=(const PlanFile&) = default;
PlanFile::~PlanFile() = default;

// What was moved from is an empty object again, not a null pointer.
PlanFile::PlanFile(PlanFile&& other) noexcept
{
    m_data = other.m_data;
}
PlanFile& PlanFile::operator=(PlanFile&& other) noexcept
{
    m_data = other.m_data;
    return *this;
}

std::optional<PlanFile> PlanFile::parse(std::string_view bytes, std::vector<Issue>& issues)
{
    IssueList list(issues);
    if (bytes.size() > kMaxBytes) {
        list.error("",
                   QT_TRANSLATE_NOOP(
                       "Engine",
                       "The file has %1 bytes; a plan is some kilobytes, and no more than %2 bytes are read"),
                   {std::to_string(bytes.size()), std::to_string(kMaxBytes)});
        return std::nullopt;
    }
    auto json = parseJson(bytes, list);
    if (!json)
        return std::nullopt;
    if (!json->is_object()) {
        list.error("", QT_TRANSLATE_NOOP("Engine", "A plan is an object in curly brackets, but this is %1"),
                   {excerpt(*json)});
        return std::nullopt;
    }
    PlanFile file;
    auto data = std::make_shared<Data>();
    data->json = std::move(*json);
    file.m_data = std::move(data);
    return file;
}

std::string PlanFile::text() const
{
    return dumped(m_data->json, 2) + "\n";
}

std::optional<Plan> PlanFile::read(const PriceBook& book, std::vector<Issue>& issues) const
{
    return readPlan(m_data->json, book, issues);
}

std::optional<std::string> PlanFile::get(const std::string& path) const
{
    const Json* value = valueAt(m_data->json, path);
    return value ? std::optional(dumped(*value, -1)) : std::nullopt;
}

bool PlanFile::set(const std::string& path, const std::string& json)
{
    if (json.empty())
        return remove(path);
    auto value = parsedValue(json);
    if (!value || !isPath(path))
        return false;
    auto data = std::make_shared<Data>(*m_data);
    if (!putValue(data->json, path, std::move(*value)) || depthOf(data->json) > kMaxJsonDepth)
        return false;
    m_data = std::move(data);
    return true;
}

bool PlanFile::insert(const std::string& path, int index, const std::string& json)
{
    auto value = parsedValue(json);
    if (!value || !isPath(path))
        return false;
    auto data = std::make_shared<Data>(*m_data);
    if (!valueAt(data->json, path) && !putValue(data->json, path, Json::array()))
        return false;
    auto* list = const_cast<Json*>(valueAt(data->json, path)); // in the copy, which is not const
    const int size = static_cast<int>(list->size());
    if (!list->is_array() || index < -1 || index > size)
        return false;
    list->insert(list->begin() + (index < 0 ? size : index), std::move(*value));
    if (depthOf(data->json) > kMaxJsonDepth)
        return false;
    m_data = std::move(data);
    return true;
}

bool PlanFile::remove(const std::string& path)
{
    if (path.empty() || !valueAt(m_data->json, path))
        return false;
    auto data = std::make_shared<Data>(*m_data);
    if (!removeValue(data->json, path))
        return false;
    m_data = std::move(data);
    return true;
}

bool PlanFile::move(const std::string& path, int from, int to)
{
    const Json* list = valueAt(m_data->json, path);
    const int size = list && list->is_array() ? static_cast<int>(list->size()) : 0;
    if (from < 0 || from >= size || to < 0 || to >= size)
        return false;
    auto data = std::make_shared<Data>(*m_data);
    auto* copy = const_cast<Json*>(valueAt(data->json, path)); // in the copy, which is not const
    Json member = std::move((*copy)[static_cast<std::size_t>(from)]);
    copy->erase(static_cast<std::size_t>(from));
    copy->insert(copy->begin() + to, std::move(member));
    m_data = std::move(data);
    return true;
}

bool PlanFile::setAll(const std::vector<SetEntry>& values)
{
    auto data = std::make_shared<Data>(*m_data);
    for (const SetEntry& entry : values) {
        if (entry.json.empty()) {
            if (!removeValue(data->json, entry.path))
                return false;
            continue;
        }
        auto value = parsedValue(entry.json);
        if (!value || !isPath(entry.path) || !putValue(data->json, entry.path, std::move(*value)))
            return false;
    }
    if (depthOf(data->json) > kMaxJsonDepth)
        return false;
    m_data = std::move(data);
    return true;
}

std::vector<std::string> PlanFile::keys(const std::string& path) const
{
    const Json* value = valueAt(m_data->json, path);
    if (value && value->is_array())
        return memberNames(*value);
    std::vector<std::string> keys;
    if (value && value->is_object()) {
        for (const auto& item : value->items())
            keys.push_back(item.key());
    }
    return keys;
}

void PlanFile::visit(const Visitor& visitor) const
{
    visitValue(m_data->json, {}, visitor);
}

int PlanFile::size(const std::string& path) const
{
    const Json* value = valueAt(m_data->json, path);
    return value && value->is_structured() ? static_cast<int>(value->size()) : 0;
}

std::size_t PlanFile::valueCount() const
{
    return countValues(m_data->json);
}

std::string PlanFile::idPath(const std::string& pointer) const
{
    return toIdPath(m_data->json, pointer).value_or("");
}

std::string PlanFile::pointer(const std::string& idPath) const
{
    return toPointer(m_data->json, idPath).value_or("");
}

bool operator==(const PlanFile& a, const PlanFile& b)
{
    return a.m_data == b.m_data || a.m_data->json == b.m_data->json;
}

} // namespace spendwright
