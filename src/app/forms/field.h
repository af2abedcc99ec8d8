// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/choices.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QWidget;

namespace spendwright {

class FieldEditor;

/// Where a slider beside a quantity goes.
struct SliderRange {
    double from = 0;
    double to = 1;
    bool logarithmic = false; ///< equal steps are equal ratios; `from` is above 0
    bool whole = true;        ///< whole numbers only
};

/// Things by name, each with a value.
struct PairsOf {
    enum class Shape {
        Object,  ///< {name: value}
        Weights, ///< [{"id": name, "weight": value}]
        List     ///< [name]
    };
    Shape shape = Shape::Object;
    std::function<Choices()> names;
    bool typed = false;              ///< names may be words of one's own
    std::function<Choices()> values; ///< quantities where there are none
    std::string newValue;            ///< JSON of a new row's value
    QString unit;
    QString add; ///< what the button says
};

/// One value of the plan as a form shows it: what it is called, where it stands, how it is edited.
struct Field {
    enum class Kind { Text, Notes, Quantity, Whole, Flag, Choice, Weights, Date, Pairs, Own };

    Kind kind = Kind::Text;
    QString key; ///< path inside the thing, such as "traffic/runs_per_day"
    QString label;
    QString unit;
    std::string fallback; ///< JSON that holds where the key is absent
    QString hint;
    std::function<Choices()> choices;                         ///< of a choice
    bool typed = false;                                       ///< a choice that may be a word of one's own
    std::function<QString(const std::string& json)> describe; ///< of a choice that is none of them
    /// For texts and choices whose value in the file is no string: what is shown for it, and the JSON of what
    /// was typed or chosen in place of `old`.
    std::function<QString(const std::string& json)> fromJson;
    std::function<std::string(const QString& text, const std::string& old)> toJson;
    QString removedKey; ///< what to take out where "" is chosen; the key itself where that is ""
    std::optional<SliderRange> slider;
    int weights = 0;              ///< how many
    QStringList weightNames;      ///< of each of them
    QStringList weightMarks;      ///< what stands below some of them
    std::optional<PairsOf> pairs; ///< of pairs
    bool wide = false;            ///< takes the label's room too; its section says what it is
    /// JSON that holds where the key is absent, by the thing's id; where it is not the same for all of them.
    std::function<std::string(const QString& id)> inherited;
    std::function<FieldEditor*(const Field& field, QWidget* parent)> make; ///< an editor of its own kind
    bool live = false; ///< of a quantity: taken while it is typed, not when that is done
};

struct FieldSection {
    QString title; ///< "" for the first
    std::vector<Field> fields;
};
using FieldSections = std::vector<FieldSection>;

} // namespace spendwright
