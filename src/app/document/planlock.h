// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

namespace spendwright {

/// Says to every window of this user, in this process and others, that a plan's file is being edited.
/// Lies in a folder of the program's own, not beside the plan; one whose process is gone doesn't count.
class PlanLock final {
public:
    PlanLock(const QString& folder, const QString& path);

    [[nodiscard]] bool isFor(const QString& path) const { return m_name == nameOf(path); }
    /// False where somebody else has it. Where no locks can be made nobody is kept from working.
    [[nodiscard]] bool take();

private:
    [[nodiscard]] static QString nameOf(const QString& path);

    QString m_name;
    QLockFile m_file;
};

} // namespace spendwright
