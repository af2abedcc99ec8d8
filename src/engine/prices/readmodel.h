// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/reader.h"
#include "engine/prices/pricebook.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace spendwright {

/// Reads the keys of a price-book entry over what `model` is; "id" is the caller's.
void readModelKeys(ObjectReader& object, Model& model);

/// Reads the keys that a plan may give beside those: prices that hold on every date.
void readDirectPrices(ObjectReader& object, Model& model);

/// Finds models by id or alias in one step, where a plan names thousands.
class ModelIndex {
public:
    ModelIndex() = default;
    explicit ModelIndex(const PriceBook& book);

    /// The id that a name stands for, or nothing.
    [[nodiscard]] const std::string* idOf(const std::string& idOrAlias) const;
    /// Makes `name` stand for the model; false where it already stands for another one.
    bool add(const std::string& name, const std::string& id);
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::unordered_map<std::string, std::string> m_ids;
};

} // namespace spendwright
