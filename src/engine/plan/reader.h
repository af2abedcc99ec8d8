// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/json.h"
#include "engine/plan/limits.h"
#include "engine/plan/quantity.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spendwright {

/// A value in the file that is being read, and where it stands.
struct Place {
    const Json* json = nullptr;
    std::string pointer;
    std::string key; ///< what messages call it
};

// Each reads one value; where it is wrong, says so and gives the fallback.
[[nodiscard]] std::string readText(const Place& place, IssueList& issues);
[[nodiscard]] std::optional<double> readNumber(const Place& place, const Limit& limit, IssueList& issues);
/// A number above 0.
[[nodiscard]] std::optional<double> readPositive(const Place& place, const Limit& limit, IssueList& issues);
[[nodiscard]] std::optional<std::int64_t> readWhole(const Place& place, const Limit& limit,
                                                    IssueList& issues);
[[nodiscard]] std::optional<Quantity> readQuantity(const Place& place, const Limit& limit, IssueList& issues);
/// Exactly `count` weights (any number of them, at least one, where it is 0), not all of them 0.
[[nodiscard]] std::optional<std::vector<double>> readWeights(const Place& place, std::size_t count,
                                                             IssueList& issues);
/// The members of a list; none, and an error, where it is not one.
[[nodiscard]] std::vector<Place> readList(const Place& place, IssueList& issues);
/// The members of an object, unread: their keys are data, such as model ids.
[[nodiscard]] std::vector<Place> readMembers(const Place& place, IssueList& issues);
[[nodiscard]] bool isDate(std::string_view text); ///< yyyy-mm-dd, a day that exists
/// "" and an error where it is not a date.
[[nodiscard]] std::string readDate(const Place& place, IssueList& issues);

/// Reads an object key by key, and knows in the end which keys nobody asked for.
class ObjectReader {
public:
    ObjectReader(const Place& place, IssueList& issues);

    [[nodiscard]] bool valid() const { return m_place.json != nullptr; }
    [[nodiscard]] IssueList& issues() const { return m_issues; }
    [[nodiscard]] const std::string& pointer() const { return m_place.pointer; }

    [[nodiscard]] std::optional<Place> find(const char* key);
    [[nodiscard]] std::optional<Place> require(const char* key); ///< an error where it is missing

    // Each leaves `target` as it is where the key is absent or wrong.
    void text(const char* key, std::string& target);
    void flag(const char* key, bool& target);
    void date(const char* key, std::string& target);
    void number(const char* key, double& target, const Limit& limit);
    void positive(const char* key, double& target, const Limit& limit);
    void whole(const char* key, std::int64_t& target, const Limit& limit);
    void quantity(const char* key, Quantity& target, const Limit& limit);
    /// Which of the words it is; nothing where the key is absent or wrong.
    [[nodiscard]] std::optional<int> choice(const char* key, std::initializer_list<const char*> words);
    /// A required, non-empty text.
    [[nodiscard]] std::string id(const char* key);

    /// Warns about the keys that nobody asked for.
    void finish();

private:
    Place m_place; ///< json is null where it is not an object
    IssueList& m_issues;
    std::vector<std::string_view> m_known;
};

} // namespace spendwright
