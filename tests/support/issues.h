// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"
#include "engine/plan/planfile.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

// Reading plans in tests, with what was wrong as text that QVERIFY2 can show.

inline QByteArray listed(const std::vector<spendwright::Issue>& issues)
{
    QByteArray all;
    for (const spendwright::Issue& issue : issues) {
        const bool error = issue.severity == spendwright::Issue::Severity::Error;
        all += QByteArray::fromStdString((error ? "error " : "warning ") + issue.pointer + ": "
                                         + issue.message.english() + "\n");
    }
    return all;
}

/// What reading a plan's text gives, and what it says.
struct ReadText {
    std::vector<spendwright::Issue> issues; // before those that are made while it is filled
    std::optional<spendwright::PlanFile> file;
    std::optional<spendwright::PlanSet> plans;

    explicit ReadText(const std::string& text) : file(spendwright::PlanFile::parse(text, issues))
    {
        if (file)
            plans = spendwright::readPlanSet(*file, spendwright::builtInPriceBook(), issues);
    }
    [[nodiscard]] QByteArray said() const { return listed(issues); }
    [[nodiscard]] const spendwright::Plan& plan() const { return plans->plan; }

    [[nodiscard]] bool says(spendwright::Issue::Severity severity, const std::string& pointer,
                            const std::string& part) const
    {
        for (const spendwright::Issue& issue : issues) {
            if (issue.severity == severity && issue.pointer == pointer
                && issue.message.english().find(part) != std::string::npos)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool refusedAt(const std::string& pointer, const std::string& part) const
    {
        return !plans && says(spendwright::Issue::Severity::Error, pointer, part);
    }
    [[nodiscard]] bool warnedAt(const std::string& pointer, const std::string& part) const
    {
        return plans && says(spendwright::Issue::Severity::Warning, pointer, part);
    }
};
