// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/idpath.h"

#include <charconv>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace spendwright {

namespace {

const std::string* idOf(const Json& member)
{
    if (!member.is_object())
        return nullptr;
    const auto id = member.find("id");
    return id != member.end() && id->is_string() ? &id->get_ref<const std::string&>() : nullptr;
}

std::optional<std::size_t> indexIn(const Json& list, const std::string& key)
{
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), index);
    const bool plain =
        error == std::errc() && end == key.data() + key.size() && (key.size() == 1 || key[0] != '0');
    return plain && index < list.size() ? std::optional(index) : std::nullopt;
}

const Json* child(const Json& parent, const std::string& key)
{
    if (parent.is_array()) {
        const auto index = memberAt(parent, key);
        return index ? &parent[*index] : nullptr;
    }
    if (!parent.is_object())
        return nullptr;
    const auto found = parent.find(key);
    return found == parent.end() ? nullptr : &*found;
}

Json* child(Json& parent, const std::string& key)
{
    return const_cast<Json*>(child(std::as_const(parent), key)); // the parent is not const here
}

/// The spelling of a list's member in id paths: its id, where that leads back to it.
std::string memberName(const Json& list, std::size_t index)
{
    const std::string* id = idOf(list[index]);
    return id && memberAt(list, *id) == index ? *id : std::to_string(index);
}

} // namespace

std::optional<std::size_t> memberAt(const Json& list, const std::string& key)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string* id = idOf(list[i]);
        if (id && *id == key)
            return i;
    }
    return indexIn(list, key);
}

// The first member with an id has it; any other is named by its index.
std::vector<std::string> memberNames(const Json& list)
{
    std::vector<std::string> names;
    names.reserve(list.size());
    std::unordered_set<std::string_view> seen;
    for (const Json& member : list) {
        const std::string* id = idOf(member);
        names.push_back(id && seen.insert(*id).second ? *id : std::to_string(names.size()));
    }
    return names;
}

const Json* valueAt(const Json& root, const std::string& idPath)
{
    const auto keys = splitPointer(idPath);
    const Json* value = keys ? &root : nullptr;
    for (std::size_t i = 0; value && i < keys->size(); ++i)
        value = child(*value, (*keys)[i]);
    return value;
}

bool putValue(Json& root, const std::string& idPath, Json value)
{
    const auto keys = splitPointer(idPath);
    if (!keys)
        return false;
    if (keys->empty()) {
        if (!value.is_object())
            return false;
        root = std::move(value);
        return true;
    }
    Json* place = &root;
    std::size_t known = 0; // keys that lead to something that is there
    while (known < keys->size()) {
        Json* next = child(*place, (*keys)[known]);
        if (!next)
            break;
        place = next;
        ++known;
    }
    if (known < keys->size() && !place->is_object())
        return false;
    for (; known < keys->size(); ++known) {
        place = &(*place)[(*keys)[known]];
        if (known + 1 < keys->size())
            *place = Json::object();
    }
    *place = std::move(value);
    return true;
}

bool removeValue(Json& root, const std::string& idPath)
{
    auto keys = splitPointer(idPath);
    if (!keys || keys->empty())
        return false;
    const std::string last = std::move(keys->back());
    keys->pop_back();
    Json* parent = &root;
    for (const std::string& key : *keys) {
        parent = child(*parent, key);
        if (!parent)
            return false;
    }
    if (parent->is_object())
        return parent->erase(last) > 0;
    if (!parent->is_array())
        return false;
    const auto index = memberAt(*parent, last);
    if (index)
        parent->erase(*index);
    return index.has_value();
}

std::optional<std::string> toIdPath(const Json& root, const std::string& pointer)
{
    const auto keys = splitPointer(pointer);
    if (!keys)
        return std::nullopt;
    std::string path;
    const Json* value = &root;
    for (std::size_t i = 0; i < keys->size(); ++i) {
        const std::string& key = (*keys)[i];
        if (value->is_array()) {
            const auto index = indexIn(*value, key);
            if (!index)
                return std::nullopt;
            path = childPointer(path, memberName(*value, *index));
            value = &(*value)[*index];
            continue;
        }
        const Json* next = child(*value, key);
        if (!value->is_object() || (!next && i + 1 < keys->size()))
            return std::nullopt;
        path = childPointer(path, key);
        value = next;
    }
    return path;
}

std::optional<std::string> toPointer(const Json& root, const std::string& idPath)
{
    const auto keys = splitPointer(idPath);
    if (!keys)
        return std::nullopt;
    std::string pointer;
    const Json* value = &root;
    for (std::size_t i = 0; i < keys->size(); ++i) {
        const std::string& key = (*keys)[i];
        if (value->is_array()) {
            const auto index = memberAt(*value, key);
            if (!index)
                return std::nullopt;
            pointer = childPointer(pointer, *index);
            value = &(*value)[*index];
            continue;
        }
        const Json* next = child(*value, key);
        if (!value->is_object() || (!next && i + 1 < keys->size()))
            return std::nullopt;
        pointer = childPointer(pointer, key);
        value = next;
    }
    return pointer;
}

} // namespace spendwright
