// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

namespace messagesserver {

/// Keeps the order of keys as received: in what a prompt is made of, it is part of what is cached.
using Json = nlohmann::ordered_json;

/// The member `key`, or `fallback` where it is missing, null or of another type.
template <typename T>
T valueOr(const Json& object, const std::string& key, T fallback)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (found == object.end())
        return fallback;
    if constexpr (std::is_same_v<T, std::string>)
        return found->is_string() ? found->template get<T>() : fallback;
    else if constexpr (std::is_same_v<T, bool>)
        return found->is_boolean() ? found->template get<T>() : fallback;
    else
        return found->is_number() ? found->template get<T>() : fallback;
}

/// The member `key`, or null.
inline const Json& memberOf(const Json& object, const std::string& key)
{
    static const Json nothing;
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found == object.end() ? nothing : *found;
}

} // namespace messagesserver
