// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/field.h"

namespace spendwright {

class PlanDocument;

/// The parameters of a technique, the main one first; none where it has none.
[[nodiscard]] FieldSections techniqueFields(const PlanDocument& document, Technique technique);

} // namespace spendwright
