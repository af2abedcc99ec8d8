// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"
#include "engine/report/jsontext.h"
#include "engine/report/report.h"
#include "livecli/promptrun.h"

namespace spendwright {

namespace {

std::string answeredModel(const CallResult& result, const std::string& asked)
{
    return result.reply && !result.reply->model.isEmpty() ? result.reply->model.toStdString() : asked;
}

} // namespace

std::string promptJson(const CallResult& result, const std::string& model)
{
    JsonText json;
    json.beginObject().add("model", answeredModel(result, model));
    json.add("text", result.reply->text().toStdString());
    json.add("stop_reason", result.reply->stopReason.toStdString());
    json.beginObject("usage");
    const std::optional<Usage> usage = result.usage ? std::optional(result.usage->total()) : std::nullopt;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        json.add(tokenClassId(static_cast<TokenClass>(c)),
                 usage ? std::optional(static_cast<double>(usage->tokens[c])) : std::nullopt);
    json.end();
    json.add("cost_usd", result.cost ? std::optional(result.cost->usd()) : std::nullopt);
    json.add("latency_s", result.latencyS).add("first_token_s", result.firstTokenS);
    return json.add("request_id", result.requestId.toStdString()).end().text();
}

std::string promptText(const CallResult& result, const std::string& model)
{
    Report report;
    report.title = answeredModel(result, model);
    const auto add = [&](const char* id, const char* title, const std::string& value) {
        report.facts.push_back({id, title, value});
    };
    add("stop_reason", "Stop reason", result.reply->stopReason.toStdString());
    add("cost_usd", "Cost", result.cost ? priceText(result.cost->usd()) : "unknown");
    add("latency_s", "Latency", seconds(result.latencyS));
    if (result.firstTokenS)
        add("first_token_s", "First token", seconds(*result.firstTokenS));
    if (!result.requestId.isEmpty())
        add("request_id", "Request", result.requestId.toStdString());
    ReportTable table;
    table.columns = {{"class", "Class", false}, {"tokens", "Tokens", true}};
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        table.rows.push_back({Cell::ofText(tokenClassId(static_cast<TokenClass>(c))),
                              result.usage ? Cell::count(static_cast<double>(result.usage->total().tokens[c]))
                                           : Cell::unknown("unknown")});
    report.tables.push_back(std::move(table));
    return toText(report);
}

} // namespace spendwright
