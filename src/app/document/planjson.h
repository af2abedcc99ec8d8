// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/quantity.h"

#include <QJsonValue>
#include <QString>

#include <optional>
#include <string>

namespace spendwright {

// Values of a plan file as the window handles them: JSON text on the one side, Qt on the other.

/// Undefined where the text is empty or not JSON.
[[nodiscard]] QJsonValue jsonFromText(const std::string& text);
[[nodiscard]] std::string textFromJson(const QJsonValue& value);

[[nodiscard]] std::string jsonText(const QString& string);
[[nodiscard]] std::string jsonText(double number); ///< shortest; whole numbers without an exponent

/// Nothing where the value is not a quantity.
[[nodiscard]] std::optional<Quantity> quantityFromJson(const QJsonValue& value);
[[nodiscard]] std::string quantityToJson(const Quantity& quantity);
/// The same distribution, every figure times a factor that is not negative.
[[nodiscard]] Quantity scaled(const Quantity& quantity, double factor);

/// A quantity as people type it, also with the decimal sign of their own locale, or as JSON.
[[nodiscard]] std::optional<Quantity> quantityFromTyped(const QString& text);
/// What a quantity field shows for a value of the plan file; JSON where it is no quantity.
[[nodiscard]] QString typedFromJson(const std::string& json);
/// The same for reading only: a lone number is written out in the reader's locale.
[[nodiscard]] QString shownFromJson(const std::string& json);

} // namespace spendwright
