// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prices/writemodel.h"
#include "engine/report/modelstatus.h"
#include "engine/report/numbers.h"
#include "engine/report/report.h"

namespace spendwright {

namespace {

Cell price(std::optional<double> usdPerMillion)
{
    return usdPerMillion ? Cell::price(*usdPerMillion) : Cell::unknown("unpriced");
}

std::string tierText(const std::optional<PriceTier>& tier)
{
    if (!tier || isNeutral(*tier))
        return {};
    return "over " + countText(static_cast<double>(tier->aboveTokens))
           + " tokens: " + priceText(tier->prices.input) + " in, " + priceText(tier->prices.output) + " out";
}

std::vector<Cell> modelRow(const Model& model, const std::string& date)
{
    const std::optional<TokenPrices> prices = model.pricesOn(date);
    const auto of = [&](auto member) {
        return price(prices ? std::optional<double>((*prices).*member) : std::nullopt);
    };
    std::string status = statusId(model.status);
    if (!model.retires.empty())
        status += ", retires " + model.retires;
    return {Cell::ofText(model.id),
            of(&TokenPrices::input),
            of(&TokenPrices::output),
            of(&TokenPrices::cacheWrite5m),
            of(&TokenPrices::cacheWrite1h),
            of(&TokenPrices::cacheRead),
            Cell::count(static_cast<double>(model.minCacheableTokens)),
            Cell::share(model.batchMultiplier),
            Cell::ofText(tierText(model.tierOn(date))),
            Cell::ofText(status),
            Cell::ofText(model.source),
            Cell::ofText(model.notes)};
}

} // namespace

Report pricesReport(const PriceBook& book, const std::string& date)
{
    Report report;
    report.title = "Prices in force on " + date + ", US dollars per million tokens";
    report.facts = {{"date", "Date", date}, {"as_of", "Price book of", book.asOf}};
    ReportTable table;
    table.columns = {{"model", "Model", false},
                     {"input", "Input", true},
                     {"output", "Output", true},
                     {"cache_write_5m", "Write 5m", true},
                     {"cache_write_1h", "Write 1h", true},
                     {"cache_read", "Read", true},
                     {"min_cacheable_tokens", "Cacheable from", true},
                     {"batch_multiplier", "Batch", true},
                     {"tier", "Tier", false},
                     {"status", "Status", false},
                     {"source", "Source", false, TextPlace::Below},
                     {"notes", "Notes", false, TextPlace::Below}};
    for (const Model& model : book.models)
        table.rows.push_back(modelRow(model, date));
    report.tables.push_back(std::move(table));
    return report;
}

} // namespace spendwright
