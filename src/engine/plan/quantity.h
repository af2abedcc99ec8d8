// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spendwright {

/// A number or a distribution of numbers (SPEC section 2). Figures are in the unit of the place where it
/// stands (tokens, seconds, dollars, shares). Immutable once read; all parameters are finite.
struct Quantity {
    enum class Kind { Constant, Lognormal, Uniform, Triangular, Discrete };

    Kind kind = Kind::Constant;
    double a = 0;                ///< constant: the value; lognormal: P5; uniform, triangular: the least
    double b = 0;                ///< lognormal: P95; uniform, triangular: the greatest
    double c = 0;                ///< triangular: the mode
    std::vector<double> values;  ///< discrete only
    std::vector<double> weights; ///< discrete only: as long as values, none negative, sum > 0

    Quantity() = default;
    Quantity(double value) : a(value) {} // NOLINT(google-explicit-constructor): a number is a quantity
    static Quantity lognormal(double p5, double p95);
    static Quantity uniform(double min, double max);
    static Quantity triangular(double min, double mode, double max);
    static Quantity discrete(std::vector<double> values, std::vector<double> weights = {});

    /// True where every draw gives the same number.
    [[nodiscard]] bool isConstant() const;
    /// The expected value, before any rounding.
    [[nodiscard]] double mean() const;
    /// The value below which the share u lies; 0 < u < 1. The same digits on every machine.
    [[nodiscard]] double quantile(double u) const;
    /// How likely values about x are, per unit of x; nothing for lists of values and lone numbers.
    [[nodiscard]] double density(double x) const;
    /// The least and greatest value a draw can give (P0.001 and P99.999 for a lognormal).
    [[nodiscard]] double least() const;
    [[nodiscard]] double greatest() const;

    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// What people type: `2k`, `1.5M`, `300..900` (P5..P95), `300~500~900` (triangular), `5k ±10%` (P5..P95;
/// `+-` and `+/-` do too). Nothing where it can't be read or is not finite; "C" number format.
[[nodiscard]] std::optional<Quantity> quantityFromText(std::string_view text);

/// The shortest such text that reads back as the same quantity; for uniform and discrete, which have no
/// typed form, their JSON.
[[nodiscard]] std::string quantityToText(const Quantity& quantity);

} // namespace spendwright
