// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/factorbox.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

constexpr double kGreatest = 10'000;
constexpr int kDecimals = 4;

QString bare(const QString& text)
{
    return QString(text).remove(QChar(0xD7)).remove(u'x').trimmed();
}

// A tenth of the power of ten that the value stands in, and of the next lower one where it steps down
// from there.
double stepAt(double value, bool up)
{
    const double power = std::pow(10, std::floor(std::log10(value) + (up ? 1e-9 : -1e-9)));
    return std::max(power / 10, 0.01);
}

} // namespace

FactorBox::FactorBox(QWidget* parent) : QDoubleSpinBox(parent)
{
    setDecimals(kDecimals);
    setRange(0, kGreatest);
    setPrefix(QString(QChar(0xD7)) + u' ');
    setSpecialValueText(QString(QChar(0x2013)));
    setKeyboardTracking(false);
    setValue(1);
}

QString FactorBox::textFromValue(double value) const
{
    return QLocale().toString(value, 'g', 6);
}

double FactorBox::valueFromText(const QString& text) const
{
    return QLocale().toDouble(bare(text));
}

QValidator::State FactorBox::validate(QString& text, int& /*position*/) const
{
    bool isNumber = false;
    const QString typed = bare(text);
    const double value = QLocale().toDouble(typed, &isNumber);
    if (isNumber)
        return value > 0 && value <= kGreatest ? QValidator::Acceptable : QValidator::Intermediate;
    return typed.isEmpty() || typed == specialValueText() ? QValidator::Intermediate : QValidator::Invalid;
}

void FactorBox::stepBy(int steps)
{
    double next = value() > 0 ? value() : 1;
    for (int i = 0; i < std::abs(steps); ++i)
        next += (steps > 0 ? 1 : -1) * stepAt(next, steps > 0);
    setValue(std::max(next, 0.01));
}

} // namespace spendwright
