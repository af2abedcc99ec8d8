// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace spendwright {

/// Builds JSON text with indentation, keys in the order in which they are given and numbers as
/// shortestNumber() writes them. A number that is nothing, or not finite, is null.
class JsonText {
public:
    JsonText& beginObject(std::string_view key = {}) { return begin(key, '{', '}'); }
    JsonText& beginArray(std::string_view key = {}) { return begin(key, '[', ']'); }
    /// The same on one line, with all that stands inside.
    JsonText& beginInlineObject(std::string_view key = {});
    JsonText& end();

    JsonText& add(std::string_view key, std::optional<double> value);
    JsonText& add(std::string_view key, double value) { return add(key, std::optional(value)); }
    JsonText& add(std::string_view key, int value) { return add(key, static_cast<double>(value)); }
    JsonText& add(std::string_view key, bool value) { return raw(key, value ? "true" : "false"); }
    JsonText& add(std::string_view key, std::string_view value);
    JsonText& add(std::string_view key, const char* value) { return add(key, std::string_view(value)); }
    /// A whole number beyond what a double can hold.
    JsonText& addInteger(std::string_view key, unsigned long long value)
    {
        return raw(key, std::to_string(value));
    }

    /// The text so far, with a final newline. Requires as many ends as begins.
    [[nodiscard]] std::string text() const { return m_text + "\n"; }

private:
    JsonText& begin(std::string_view key, char open, char close);
    JsonText& raw(std::string_view key, const std::string& value);
    void place(std::string_view key);

    std::string m_text;
    std::string m_closers;
    std::size_t m_inlineFrom = std::string::npos; ///< depth of the outermost object on one line
    bool m_first = true;                          ///< nothing stands before in this object or list
};

} // namespace spendwright
