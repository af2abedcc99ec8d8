// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plandocument.h"
#include "app/document/planjson.h"
#include "app/document/planobject.h"
#include "app/forms/fieldbuilder.h"
#include "app/forms/thingfields.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace spendwright {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ModelFields)
};

using Kind = Field::Kind;

std::string textOf(const std::optional<double>& number)
{
    return number ? jsonText(*number) : std::string();
}

std::string textOf(double number)
{
    return jsonText(number);
}

std::string textOf(std::int64_t number)
{
    return std::to_string(number);
}

/// What holds of a model where the plan does not say anything.
class InBook {
public:
    explicit InBook(const PlanDocument& document) : m_document(document) {}

    [[nodiscard]] std::string price(const QString& id, std::optional<double> TokenPrices::*price) const
    {
        const auto prices = pricesOf(id);
        return prices ? textOf((*prices).*price) : std::string();
    }
    [[nodiscard]] std::string price(const QString& id, double TokenPrices::*price) const
    {
        const auto prices = pricesOf(id);
        return prices ? textOf((*prices).*price) : std::string();
    }
    [[nodiscard]] std::optional<TokenPrices> pricesOf(const QString& id) const
    {
        const auto plans = m_document.plans();
        return model(id).pricesOn(plans ? plans->plan.priceDate : m_document.book().asOf);
    }
    [[nodiscard]] const Model& model(const QString& id) const
    {
        static const Model none;
        const auto plans = m_document.plans(); // what a price follows from may be in the plan
        const PriceBook& book = plans && plans->plan.prices ? *plans->plan.prices : m_document.book();
        const Model* known = book.find(id.toStdString());
        return known ? *known : none;
    }

private:
    const PlanDocument& m_document;
};

Field inherits(Field field, std::function<std::string(const QString&)> inherited)
{
    field.inherited = std::move(inherited);
    return field;
}

template <typename Member>
Field priceField(const InBook& book, const char* key, Member member, const QString& label)
{
    const QString unit = Text::tr("$ per million");
    return inherits(makeQuantity({key, "", unit}, label),
                    [book, member](const QString& id) { return book.price(id, member); });
}

template <typename Member>
Field figure(const InBook& book, QuantityOf of, Member member, const QString& label, const QString& hint = {})
{
    return inherits(makeQuantity(of, label, hint),
                    [book, member](const QString& id) { return textOf(book.model(id).*member); });
}

FieldSection prices(const InBook& book)
{
    return {Text::tr("Prices"),
            {priceField(book, "input", &TokenPrices::input, Text::tr("Input")),
             priceField(book, "output", &TokenPrices::output, Text::tr("Output")),
             priceField(book, "cache_write_5m", &TokenPrices::cacheWrite5m, Text::tr("Write, 5 min")),
             priceField(book, "cache_write_1h", &TokenPrices::cacheWrite1h, Text::tr("Write, 1 hour")),
             priceField(book, "cache_read", &TokenPrices::cacheRead, Text::tr("Cache read")),
             figure(book, {"batch_multiplier", "0.5", QStringLiteral("×")}, &Model::batchMultiplier,
                    Text::tr("In a batch")),
             figure(book, {"fast_multiplier", "", QStringLiteral("×")}, &Model::fastMultiplier,
                    Text::tr("Fast"), Text::tr("Nothing: the model has no fast speed")),
             figure(book, {"us_multiplier", "1", QStringLiteral("×")}, &Model::usMultiplier,
                    Text::tr("In the US"))}};
}

FieldSection tier()
{
    const QString unit = Text::tr("$ per million");
    return {Text::tr("Long requests"),
            {makeWhole({"tier/above_tokens", "", Text::tr("tokens")}, Text::tr("Above"),
                       Text::tr("Requests with more input cost these prices, output included")),
             makeQuantity({"tier/input", "", unit}, Text::tr("Input")),
             makeQuantity({"tier/output", "", unit}, Text::tr("Output")),
             makeQuantity({"tier/cache_write_5m", "", unit}, Text::tr("Write, 5 min")),
             makeQuantity({"tier/cache_write_1h", "", unit}, Text::tr("Write, 1 hour")),
             makeQuantity({"tier/cache_read", "", unit}, Text::tr("Cache read"))}};
}

FieldSection limits(const InBook& book)
{
    const QString tokens = Text::tr("tokens");
    return {Text::tr("Limits"),
            {figure(book, {"min_cacheable_tokens", "1024", tokens}, &Model::minCacheableTokens,
                    Text::tr("Caches from"), Text::tr("A shorter prefix is not cached")),
             figure(book, {"context_window", "200000", tokens}, &Model::contextWindow,
                    Text::tr("Context window")),
             figure(book, {"max_output_tokens", "64000", tokens}, &Model::maxOutputTokens,
                    Text::tr("Longest output")),
             figure(book, {"tokenizer_ratio", "1", QStringLiteral("×")}, &Model::tokenizerRatio,
                    Text::tr("Tokenizer"), Text::tr("Tokens for the same text, beside other models")),
             figure(book, {"tool_overhead_tokens", "0", tokens}, &Model::toolOverheadTokens,
                    Text::tr("Tools take"), Text::tr("What tool definitions take besides their own"))}};
}

FieldSection speed(const InBook& book)
{
    const auto of = [&book](const char* key, const char* fallback, const QString& unit,
                            double ModelLatency::*member, const QString& label) {
        return inherits(makeQuantity({key, fallback, unit}, label),
                        [book, member](const QString& id) { return textOf(book.model(id).latency.*member); });
    };
    const QString rate = Text::tr("tokens a second");
    return {
        Text::tr("Speed"),
        {of("latency/base_s", "0.5", Text::tr("s", "seconds, as a unit behind a figure"),
            &ModelLatency::baseS, Text::tr("Begins after")),
         of("latency/prefill_tokens_per_s", "10000", rate, &ModelLatency::prefillTokensPerS,
            Text::tr("Reads input")),
         of("latency/read_tokens_per_s", "50000", rate, &ModelLatency::readTokensPerS,
            Text::tr("Reads cache")),
         of("latency/output_tokens_per_s", "70", rate, &ModelLatency::outputTokensPerS, Text::tr("Writes"))}};
}

Choices statuses()
{
    return {{QStringLiteral("active"), Text::tr("active"), {}},
            {QStringLiteral("deprecated"), Text::tr("deprecated"), {}},
            {QStringLiteral("retired"), Text::tr("retired"), {}}};
}

Field aliases()
{
    Field field = makeField(Kind::Text, "aliases", Text::tr("Aliases"), Text::tr("With commas between them"));
    field.fromJson = [](const std::string& json) {
        QStringList names;
        const QJsonArray list = jsonFromText(json).toArray();
        for (const QJsonValue& name : list)
            names << name.toString();
        return names.join(QStringLiteral(", "));
    };
    field.toJson = [](const QString& text, const std::string&) {
        std::vector<std::string> names;
        for (const QString& name : text.split(u',', Qt::SkipEmptyParts))
            names.push_back(jsonText(name.trimmed()));
        return listText(names);
    };
    return field;
}

// A list of prices by date: rare in a plan, where the prices above hold on every date.
Field datedPrices()
{
    Field field = makeField(
        Kind::Notes, "prices", Text::tr("By date"),
        Text::tr(
            "Prices that change: a JSON list of {\"from\": \"2026-11-22\", \"input\": 3, \"output\": 15}"));
    field.fromJson = [](const std::string& json) { return QString::fromStdString(json); };
    field.toJson = [](const QString& text, const std::string&) { return text.toStdString(); };
    return field;
}

} // namespace

FieldSections modelFields(const PlanDocument& document)
{
    const InBook book(document);
    Field id = makeField(Kind::Choice, "id", Text::tr("Id"),
                         Text::tr("One of the price book's: what is said here replaces what the book says"));
    id.typed = true;
    id.choices = [&document] {
        Choices all;
        for (const Model& model : document.book().models) {
            const QString text = QString::fromStdString(model.id);
            all.push_back({text, text, QString::fromStdString(model.name)});
        }
        return all;
    };
    return {{{}, {id, makeField(Kind::Text, "name", Text::tr("Name"))}},
            prices(book),
            tier(),
            limits(book),
            speed(book),
            {Text::tr("About"),
             {makeField(Kind::Text, "provider", Text::tr("Provider")), aliases(),
              makeChoice("status", "\"active\"", statuses, Text::tr("Status")),
              makeField(Kind::Date, "retires", Text::tr("Retires")), datedPrices(),
              makeField(Kind::Text, "source", Text::tr("Source")),
              makeField(Kind::Notes, "notes", Text::tr("Notes"))}}};
}

} // namespace spendwright
