// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <utility>
#include <vector>

namespace spendwright {

// JSON objects and lists as text, with their keys left where they are: Qt's own objects sort them.

/// An object with some texts given another value; new keys go to its end.
[[nodiscard]] std::string withStrings(const std::string& object,
                                      const std::vector<std::pair<const char*, QString>>& strings);
[[nodiscard]] std::string withoutKey(const std::string& object, const QString& key);
[[nodiscard]] std::string withKeyRenamed(const std::string& object, const QString& key, const QString& name);
[[nodiscard]] std::string objectText(const std::vector<std::pair<QString, std::string>>& members);
[[nodiscard]] std::string listText(const std::vector<std::string>& members);

} // namespace spendwright
