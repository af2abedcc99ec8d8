// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planpath.h"
#include "app/forms/field.h"

#include <map>

namespace spendwright {

class PlanDocument;

/// What people call the places of a plan, and how their values are read and typed: by the fields of its forms.
class PlanPlaces {
public:
    explicit PlanPlaces(const PlanDocument& document);

    /// Nothing where no form has such a field.
    [[nodiscard]] const Field* field(const QString& path) const;
    /// "Helper › Search › Output"; the path's own keys where nobody knows them.
    [[nodiscard]] QString label(const QString& path) const;
    /// A value of that place as it is typed, and back; "" where the text is none.
    [[nodiscard]] QString typed(const QString& path, const std::string& json) const;
    [[nodiscard]] std::string json(const QString& path, const QString& typed) const;
    /// What holds at the place in the plan itself; its default where the file says nothing.
    [[nodiscard]] std::string inPlan(const QString& path) const;

    /// Every place that a scenario could change, by path.
    [[nodiscard]] QStringList all() const;

private:
    void addPlaces(QStringList& paths, const QString& thing) const;

    const PlanDocument& m_document;
    std::map<PlanPlace::Kind, FieldSections> m_forms;
};

} // namespace spendwright
