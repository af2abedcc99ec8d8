// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// JSON for the readers and writers of plans and price books. Include it in .cpp files only.

namespace spendwright {

using Json = nlohmann::ordered_json;

/// Deeper nesting than this is not read.
inline constexpr std::size_t kMaxJsonDepth = 64;

/// Collects what is wrong, and says so briefly where it is wrong ten thousand times.
class IssueList {
public:
    explicit IssueList(std::vector<Issue>& issues) : m_issues(issues) {}

    void error(std::string pointer, std::string text, std::vector<std::string> args = {});
    void warning(std::string pointer, std::string text, std::vector<std::string> args = {});
    /// True where one more of the kind would be listed; what is costly to say needs not be said otherwise.
    [[nodiscard]] bool listsErrors() const { return m_errors < kMost; }
    [[nodiscard]] bool listsWarnings() const { return m_warnings < kMost; }
    /// True where an error was added through this list.
    [[nodiscard]] bool failed() const { return m_errors > 0; }
    [[nodiscard]] int errors() const { return m_errors; }

private:
    static constexpr int kMost = 100; ///< of each severity
    void add(Issue issue, int& count);

    std::vector<Issue>& m_issues;
    int m_errors = 0;
    int m_warnings = 0;
};

/// Parses UTF-8 text; nothing where it is not JSON, repeats a key, nests too deeply or holds a number
/// that is not finite.
[[nodiscard]] std::optional<Json> parseJson(std::string_view text, IssueList& issues);

/// The place of the first byte that is not UTF-8; npos where all are.
[[nodiscard]] std::size_t findInvalidUtf8(std::string_view text);

/// A key as it stands in a JSON pointer: ~ is ~0 and / is ~1.
[[nodiscard]] std::string escapeKey(std::string_view key);
[[nodiscard]] std::string childPointer(const std::string& pointer, std::string_view key);
[[nodiscard]] std::string childPointer(const std::string& pointer, std::size_t index);
/// The keys of a pointer, unescaped; nothing where it is not "" and does not begin with "/".
[[nodiscard]] std::optional<std::vector<std::string>> splitPointer(std::string_view pointer);

/// A value for a message, in JSON's own spelling and cut short.
[[nodiscard]] std::string excerpt(const Json& value);
/// Cut to at most `most` bytes, at a character's border, with "..." where something was cut.
[[nodiscard]] std::string cutShort(std::string_view text, std::size_t most = 60);
/// The shortest decimal number that reads back as this.
[[nodiscard]] std::string numberText(double value);
/// The same for people: whole numbers without an exponent where they are not astronomical.
[[nodiscard]] std::string plainNumber(double value);

} // namespace spendwright
