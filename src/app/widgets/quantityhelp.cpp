// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/quantityhelp.h"

#include "app/document/planjson.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Quantities)
};

/// A lone number of the text, where it can be read as one.
std::optional<double> figure(const QString& text)
{
    const auto quantity = quantityFromTyped(text);
    return quantity && quantity->isConstant() && quantity->a > 0 ? std::optional(quantity->a) : std::nullopt;
}

// To two digits, as people would.
QString tidyText(double value)
{
    const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
    return QString::fromStdString(quantityToText(Quantity(std::round(value / unit) * unit)));
}

QStringList readable(const QStringList& texts)
{
    QStringList good;
    for (const QString& text : texts) {
        if (quantityFromTyped(text) && !good.contains(text))
            good << text;
    }
    return good;
}

QuantityHelp aboutRange(const QStringList& ends)
{
    const auto low = figure(ends.value(0));
    const auto high = figure(ends.value(1));
    const QString from = ends.value(0).trimmed();
    const QString to = ends.value(1).trimmed();
    if (low && to.isEmpty()) {
        const QString whole = from + QStringLiteral("..") + tidyText(*low * 3);
        return {Text::tr("A range needs an end: %1").arg(whole),
                readable({whole, from + QStringLiteral("..") + tidyText(*low * 2)})};
    }
    if (high && from.isEmpty()) {
        const QString whole = tidyText(*high / 3) + QStringLiteral("..") + to;
        return {Text::tr("A range needs a beginning: %1").arg(whole),
                readable({whole, tidyText(*high / 2) + QStringLiteral("..") + to})};
    }
    if (low && high) {
        const QString turned = to + QStringLiteral("..") + from;
        return {Text::tr("A range begins with its lower end: %1").arg(turned), readable({turned})};
    }
    if (high && quantityFromTyped(from)) {
        const QString three = QStringLiteral("0~%1~%2").arg(tidyText(*high / 2), to);
        return {Text::tr("One in twenty lies below a range's beginning, so that can't be 0. From 0 on: %1")
                    .arg(three),
                readable({three, tidyText(*high / 10) + QStringLiteral("..") + to})};
    }
    return {Text::tr("A range is two numbers, with nine in ten between: 300..900"), {}};
}

QuantityHelp aboutThree(const QStringList& parts)
{
    const auto first = figure(parts.value(0));
    const auto last = figure(parts.last());
    const QString from = parts.value(0).trimmed();
    const QString to = parts.last().trimmed();
    if (parts.size() == 2 && first && last && *first < *last) {
        const QString whole = from + u'~' + tidyText((*first + *last) / 2) + u'~' + to;
        const QString range = from + QStringLiteral("..") + to;
        return {Text::tr("Least~likely~most takes three numbers: %1. A range has dots: %2").arg(whole, range),
                readable({whole, range})};
    }
    if (first && to.isEmpty()) {
        const auto likely = parts.size() > 2 ? figure(parts.at(1)) : std::nullopt;
        const QString whole = from + u'~' + (likely ? parts.at(1).trimmed() : tidyText(*first * 2)) + u'~'
                              + tidyText(likely ? *likely * 2 - *first / 2 : *first * 3);
        return {Text::tr("Least~likely~most takes three numbers: %1").arg(whole), readable({whole})};
    }
    return {Text::tr("Least~likely~most goes upwards: 300~500~900"), {}};
}

QuantityHelp aboutDoubt(const QString& middle, QString spread)
{
    const auto value = figure(middle);
    if (!value)
        return {Text::tr("A figure in doubt is a number and a percentage: 5k ±10%"), {}};
    const bool percent = spread.remove(u'%').trimmed().isEmpty() || figure(spread);
    const auto amount = figure(spread);
    const QString given = amount && *amount < 100 ? spread.trimmed() : QString();
    const auto with = [&middle](const QString& share) -> QString {
        return middle.trimmed() + QStringLiteral(" ±") + share + u'%';
    };
    const QString whole = with(given.isEmpty() ? QStringLiteral("10") : given);
    if (amount && *amount >= 100 && *amount < *value) {
        const QString range = tidyText(*value - *amount) + QStringLiteral("..") + tidyText(*value + *amount);
        return {Text::tr("Doubt is a percentage below 100. Around %1: %2").arg(middle.trimmed(), range),
                readable({range, whole})};
    }
    return {percent ? Text::tr("Doubt is a percentage below 100: %1").arg(whole)
                    : Text::tr("A figure in doubt is a number and a percentage: %1").arg(whole),
            readable({whole, with(QStringLiteral("25")), with(QStringLiteral("50"))})};
}

// "300-900", "300 to 900", "300…900": what else people write for a range.
QString rangeMeantBy(const QString& text)
{
    static const QRegularExpression kRange(QStringLiteral(
        R"(^\s*([\d.,]+\s*[kKMG]?)\s*(?:-|–|—|…|\.{3,}|\bto\b|\bbis\b|:)\s*([\d.,]+\s*[kKMG]?)\s*$)"));
    const auto match = kRange.match(text);
    return match.hasMatch() ? match.captured(1).trimmed() + QStringLiteral("..") + match.captured(2).trimmed()
                            : QString();
}

} // namespace

QuantityHelp helpWithQuantity(const QString& typed)
{
    static const QRegularExpression kPlusMinus(QStringLiteral(R"(±|\+/-|\+-|\+)"));
    const QString meant = rangeMeantBy(typed);
    if (!readable({meant}).isEmpty())
        return {Text::tr("A range is written with two dots: %1").arg(meant), {meant}};
    if (const auto sign = kPlusMinus.match(typed); sign.hasMatch())
        return aboutDoubt(typed.left(sign.capturedStart()), typed.mid(sign.capturedEnd()));
    if (typed.contains(u'~'))
        return aboutThree(typed.split(u'~'));
    const qsizetype dots = typed.indexOf(QStringLiteral(".."));
    if (dots >= 0)
        return aboutRange({typed.left(dots), typed.mid(dots + 2)});
    return {Text::tr("“%1” is no quantity. Type a number (2000, 2k), a range (300..900), least~likely~most "
                     "(300~500~900) or a figure in doubt (5k ±10%).")
                .arg(typed),
            {}};
}

QStringList doubtsAbout(const Quantity& quantity)
{
    if (!quantity.isConstant() || quantity.a <= 0)
        return {};
    const QString middle = QString::fromStdString(quantityToText(quantity));
    return readable({middle + QStringLiteral(" ±10%"), middle + QStringLiteral(" ±25%"),
                     tidyText(quantity.a / 2) + QStringLiteral("..") + tidyText(quantity.a * 2)});
}

QString quantityFigure(double value)
{
    const double size = std::abs(value);
    const int decimals = size >= 100 || value == std::round(value) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return QLocale().toString(value, 'f', decimals);
}

QString quantityInWords(const Quantity& quantity, const QString& unit)
{
    if (quantity.kind == Quantity::Kind::Discrete) {
        return Text::tr("Between %1 and %2 %4, %3 on average")
            .arg(quantityFigure(quantity.least()), quantityFigure(quantity.greatest()),
                 quantityFigure(quantity.mean()), unit)
            .simplified();
    }
    return Text::tr("%1 %4 on average, nine in ten between %2 and %3")
        .arg(quantityFigure(quantity.mean()), quantityFigure(quantity.quantile(0.05)),
             quantityFigure(quantity.quantile(0.95)), unit)
        .simplified();
}

} // namespace spendwright
