// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/filelock.h"

#include <QString>

namespace spendwright {

/// Says to every window of this user, in this process and others, that a plan's file is being edited.
/// Lies in a folder of the program's own, not beside the plan.
class PlanLock final {
public:
    PlanLock(const QString& folder, const QString& path);

    [[nodiscard]] bool isFor(const QString& path) const { return m_name == nameOf(path); }
    [[nodiscard]] bool take() { return m_lock.take(); } ///< false where somebody else has it

private:
    [[nodiscard]] static QString nameOf(const QString& path);

    QString m_name;
    FileLock m_lock;
};

} // namespace spendwright
