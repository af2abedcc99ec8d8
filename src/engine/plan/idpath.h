// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/json.h"

#include <optional>
#include <string>
#include <vector>

// Places by id: "/agents/research/steps/search/output_tokens" is a JSON pointer in which the members of
// a list stand under their ids. A member without an id of its own stands under its index.

namespace spendwright {

/// The member of a list that a key of an id path names.
[[nodiscard]] std::optional<std::size_t> memberAt(const Json& list, const std::string& key);

/// What id paths call the members of a list.
[[nodiscard]] std::vector<std::string> memberNames(const Json& list);

/// What an id path names; null where there is no such place.
[[nodiscard]] const Json* valueAt(const Json& root, const std::string& idPath);

/// Puts a value at an id path, with missing objects on the way; false where that can't be.
bool putValue(Json& root, const std::string& idPath, Json value);

/// Takes away what is at an id path; false where there is nothing, and for the whole.
bool removeValue(Json& root, const std::string& idPath);

// From one spelling to the other; nothing where there is no such place. The last key of an object may be
// missing: that is where a value can be put.
[[nodiscard]] std::optional<std::string> toIdPath(const Json& root, const std::string& pointer);
[[nodiscard]] std::optional<std::string> toPointer(const Json& root, const std::string& idPath);

} // namespace spendwright
