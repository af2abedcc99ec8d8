// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

// Marks engine texts for lupdate; the engine itself knows no Qt and writes English. Spelt just as Qt spells it,
// so that either may come first.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(scope, x) x
#endif

namespace spendwright {

/// A sentence for a person: a source text with places %1, %2 ... and what stands there. The window
/// translates `text` (context "Engine") and fills in the arguments; the commands print english().
struct Message {
    std::string text;
    std::vector<std::string> args;

    /// The text with its arguments filled in.
    [[nodiscard]] std::string english() const;
    friend bool operator==(const Message&, const Message&) = default;
};

/// Something that is wrong with, or doubtful in, a plan or a price book.
struct Issue {
    enum class Severity { Error, Warning };
    Severity severity = Severity::Error;
    std::string pointer; ///< JSON pointer of the place, "" for the whole file
    Message message;
    friend bool operator==(const Issue&, const Issue&) = default;
};

[[nodiscard]] bool hasErrors(const std::vector<Issue>& issues);

} // namespace spendwright
