// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/prices/pricebook.h"

namespace spendwright {

/// As the price book writes it.
[[nodiscard]] inline const char* statusId(Model::Status status)
{
    switch (status) {
    case Model::Status::Deprecated:
        return "deprecated";
    case Model::Status::Retired:
        return "retired";
    case Model::Status::Active:
        break;
    }
    return "active";
}

} // namespace spendwright
