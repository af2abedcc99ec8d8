// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/field.h"

namespace spendwright {

// Fields, put together in one expression each.

[[nodiscard]] inline Field makeField(Field::Kind kind, const char* key, const QString& label,
                                     const QString& hint = {})
{
    Field field;
    field.kind = kind;
    field.key = QString::fromLatin1(key);
    field.label = label;
    field.hint = hint;
    return field;
}

struct QuantityOf {
    const char* key;
    const char* fallback = "0";
    QString unit = {};
    std::optional<SliderRange> slider = {};
};

[[nodiscard]] inline Field makeQuantity(const QuantityOf& of, const QString& label, const QString& hint = {})
{
    Field field = makeField(Field::Kind::Quantity, of.key, label, hint);
    field.fallback = of.fallback;
    field.unit = of.unit;
    field.slider = of.slider;
    return field;
}

[[nodiscard]] inline Field makeWhole(const QuantityOf& of, const QString& label, const QString& hint = {})
{
    Field field = makeQuantity(of, label, hint);
    field.kind = Field::Kind::Whole;
    return field;
}

[[nodiscard]] inline Field makeFlag(const char* key, bool fallback, const QString& label,
                                    const QString& hint = {})
{
    Field field = makeField(Field::Kind::Flag, key, label, hint);
    field.fallback = fallback ? "true" : "false";
    return field;
}

[[nodiscard]] inline Field makeChoice(const char* key, const char* fallback, std::function<Choices()> choices,
                                      const QString& label, const QString& hint = {})
{
    Field field = makeField(Field::Kind::Choice, key, label, hint);
    field.fallback = fallback;
    field.choices = std::move(choices);
    return field;
}

} // namespace spendwright
