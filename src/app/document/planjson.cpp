// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/planjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <charconv>
#include <cmath>

namespace spendwright {

QJsonValue jsonFromText(const std::string& text)
{
    if (text.empty())
        return QJsonValue(QJsonValue::Undefined);
    // Qt reads only arrays and objects.
    const QByteArray wrapped = "[" + QByteArray::fromStdString(text) + "]";
    const QJsonDocument document = QJsonDocument::fromJson(wrapped);
    return document.array().isEmpty() ? QJsonValue(QJsonValue::Undefined) : document.array().first();
}

std::string textFromJson(const QJsonValue& value)
{
    if (value.isUndefined())
        return {};
    if (value.isDouble())
        return jsonText(value.toDouble());
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2).toStdString();
}

std::string jsonText(const QString& string)
{
    return textFromJson(QJsonValue(string));
}

std::string jsonText(double number)
{
    char buffer[40];
    const bool whole = number == std::floor(number) && std::abs(number) < 1e15;
    const auto end = whole ? std::to_chars(buffer, std::end(buffer), static_cast<long long>(number))
                           : std::to_chars(buffer, std::end(buffer), number);
    return std::string(buffer, end.ptr);
}

namespace {

std::vector<double> numbers(const QJsonValue& value)
{
    std::vector<double> result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& entry : array)
        result.push_back(entry.toDouble());
    return result;
}

std::string jsonText(const std::vector<double>& list)
{
    std::string text;
    for (const double number : list)
        text += (text.empty() ? "" : ", ") + spendwright::jsonText(number);
    return "[" + text + "]";
}

} // namespace

std::optional<Quantity> quantityFromJson(const QJsonValue& value)
{
    if (value.isDouble())
        return Quantity(value.toDouble());
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    const auto number = [&object](const char* key) { return object.value(QLatin1StringView(key)); };
    if (number("p5").isDouble() && number("p95").isDouble()) {
        const double p5 = number("p5").toDouble();
        const double p95 = number("p95").toDouble();
        return p5 > 0 && p5 <= p95 ? std::optional(Quantity::lognormal(p5, p95)) : std::nullopt;
    }
    if (number("min").isDouble() && number("max").isDouble()) {
        const double min = number("min").toDouble();
        const double max = number("max").toDouble();
        const double mode = number("mode").toDouble(min);
        if (min > mode || mode > max)
            return std::nullopt;
        return number("mode").isDouble() ? Quantity::triangular(min, mode, max) : Quantity::uniform(min, max);
    }
    std::vector<double> values = numbers(number("values"));
    std::vector<double> weights = numbers(number("weights"));
    if (values.empty() || (!weights.empty() && weights.size() != values.size()))
        return std::nullopt;
    return Quantity::discrete(std::move(values), std::move(weights));
}

std::string quantityToJson(const Quantity& q)
{
    const auto number = [](double value) { return jsonText(value); };
    switch (q.kind) {
    case Quantity::Kind::Constant:
        return number(q.a);
    case Quantity::Kind::Lognormal:
        return "{\"p5\": " + number(q.a) + ", \"p95\": " + number(q.b) + "}";
    case Quantity::Kind::Uniform:
        return "{\"min\": " + number(q.a) + ", \"max\": " + number(q.b) + "}";
    case Quantity::Kind::Triangular:
        return "{\"min\": " + number(q.a) + ", \"mode\": " + number(q.c) + ", \"max\": " + number(q.b) + "}";
    case Quantity::Kind::Discrete:
        break;
    }
    return "{\"values\": " + jsonText(q.values) + ", \"weights\": " + jsonText(q.weights) + "}";
}

Quantity scaled(const Quantity& quantity, double factor)
{
    Quantity result = quantity;
    result.a *= factor;
    result.b *= factor;
    result.c *= factor;
    for (double& value : result.values)
        value *= factor;
    return result;
}

std::optional<Quantity> quantityFromTyped(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(u'{'))
        return quantityFromJson(jsonFromText(trimmed.toStdString()));
    if (const auto quantity = quantityFromText(trimmed.toStdString()))
        return quantity;
    QString inC = trimmed;
    inC.remove(QLocale().groupSeparator());
    inC.replace(QLocale().decimalPoint(), QStringLiteral("."));
    return inC == trimmed ? std::nullopt : quantityFromText(inC.toStdString());
}

QString typedFromJson(const std::string& json)
{
    const auto quantity = quantityFromJson(jsonFromText(json));
    return QString::fromStdString(quantity ? quantityToText(*quantity) : json);
}

QString shownFromJson(const std::string& json)
{
    const auto quantity = quantityFromJson(jsonFromText(json));
    return quantity && quantity->isConstant() ? QLocale().toString(quantity->mean(), 'g', 12)
                                              : typedFromJson(json);
}

} // namespace spendwright
