// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace spendwright {

/// What most of a text is.
enum class TextKind {
    Prose, ///< English, or another language without accents
    Code,
    Json,
    OtherLanguage ///< with accented letters, or in another script
};

/// How many tokens a text has, by a rule of thumb and not by a tokenizer.
struct TokenEstimate {
    std::int64_t tokens = 0;
    double error = 0; ///< how far off it may well be, as a share of `tokens`
    TextKind kind = TextKind::Prose;
    std::int64_t characters = 0; ///< of Unicode
};

/// The rule: a word is a token for each six letters begun (in languages with accents, for each three), a
/// number one for each three digits, signs one for each two side by side, a line's end one; other scripts
/// have a weight a letter. Blanks are free. `text` is UTF-8; what is not counts as unusual characters.
/// `tokenizerRatio` is the model's as in the price book.
///
/// Fitted to the only tokenizer that Anthropic published (npm package @anthropic-ai/tokenizer 0.0.4, read
/// 2026-11-22; of earlier models): within 10% of it on English, 15% on code and JSON, 30% on most other
/// languages. `error` has some room on top, as today's tokenizers are not published.
[[nodiscard]] TokenEstimate estimateTokens(std::string_view text, double tokenizerRatio = 1);

} // namespace spendwright
