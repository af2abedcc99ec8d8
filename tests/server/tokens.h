// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/json.h"

#include <cstdint>
#include <string_view>

namespace messagesserver {

// The rule by which text becomes tokens here: EVERY WORD IS ONE TOKEN, a word being what stands between
// blanks (space, tab, line feed, carriage return, form feed, vertical tab). Keys, ids, types, roles and
// punctuation of the JSON around it cost nothing. So a text of exactly n tokens is n words.
//
// - text: its words
// - tool definition: the words of its name and description, and the values of its input_schema, where
//   every string counts its words and every number and boolean one
// - tool_use: the words of its name, and the values of its input, counted likewise
// - tool_result: its text or blocks
// - thinking: what it was billed as when this server wrote it (its signature says so), else its words
// - image: 1,000; document: its words, or of another source one for each 100 bytes of data
//
// A model may count more for the same words (`tokenizer_ratio` in the script): each block is then rounded to
// the nearest whole number. What the API itself adds when tools are sent is in ModelRules.

[[nodiscard]] std::int64_t countWords(std::string_view text);
/// Strings count their words, numbers and booleans one, all through the value.
[[nodiscard]] std::int64_t countValues(const Json& value);
[[nodiscard]] std::int64_t countToolDefinition(const Json& tool);
/// A block of a message or of the system prompt.
[[nodiscard]] std::int64_t countBlock(const Json& block);

/// A text of exactly `count` tokens, the same for the same count.
[[nodiscard]] std::string textOfTokens(std::int64_t count);
/// The first `count` words of the text, with the blanks between them.
[[nodiscard]] std::string firstWords(const std::string& text, std::int64_t count);

/// The signature of a thinking block that was billed as `tokens`.
[[nodiscard]] std::string thinkingSignature(std::int64_t tokens);

} // namespace messagesserver
