// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace spendwright {

/// Numbers the strokes of a mouse and bursts of keys whose edits are one undo step: no number twice in the
/// program, and 0 outside of one.
class Gesture {
public:
    /// A new stroke.
    int begin();
    /// That of an edit now: the last one's where they follow each other closely, or where it is still held.
    int next(bool held = false);
    void end() { m_number = 0; }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number = 0;
    QElapsedTimer m_sinceEdit;
};

} // namespace spendwright
