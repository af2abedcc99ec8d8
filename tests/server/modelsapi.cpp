// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api.h"

#include <algorithm>
#include <set>

namespace messagesserver {

namespace {

constexpr std::int64_t kMaxPage = 1000;

Json pageOf(const std::vector<ModelRules>& models, const httplib::Request& request)
{
    std::int64_t limit = 20;
    if (request.has_param("limit"))
        limit = std::atoll(request.get_param_value("limit").c_str());
    if (limit < 1 || limit > kMaxPage)
        throw invalidRequest("limit: Input should be between 1 and 1000");
    const auto place = [&](const std::string& id) {
        const auto found = std::ranges::find(models, id, &ModelRules::id);
        if (found == models.end())
            throw invalidRequest("no model " + id);
        return found - models.begin();
    };
    auto begin = std::ptrdiff_t{0};
    auto end = static_cast<std::ptrdiff_t>(models.size());
    bool more = false;
    if (request.has_param("before_id")) {
        end = place(request.get_param_value("before_id"));
        begin = std::max<std::ptrdiff_t>(0, end - limit);
        more = begin > 0;
    } else {
        if (request.has_param("after_id"))
            begin = place(request.get_param_value("after_id")) + 1;
        more = end - begin > limit;
        end = std::min<std::ptrdiff_t>(end, begin + limit);
    }
    Json data = Json::array();
    for (auto i = begin; i < end; ++i)
        data.push_back(modelInfo(models[static_cast<std::size_t>(i)]));
    Json page{{"data", data}, {"has_more", more}, {"first_id", nullptr}, {"last_id", nullptr}};
    if (!data.empty()) {
        page["first_id"] = data.front()["id"];
        page["last_id"] = data.back()["id"];
    }
    return page;
}

std::vector<ModelRules> listed(const Models& models, const httplib::Request& request)
{
    std::set<std::string> wanted;
    for (const char* const key : {"lifecycle", "lifecycle[]"}) {
        for (std::size_t i = 0; i < request.get_param_value_count(key); ++i)
            wanted.insert(request.get_param_value(key, i));
    }
    std::vector<ModelRules> result;
    std::ranges::copy_if(models.all(), std::back_inserter(result), [&](const ModelRules& model) {
        return wanted.empty() ? model.lifecycle != "retired" : wanted.contains(model.lifecycle);
    });
    return result;
}

} // namespace

void addModelRoutes(Api& api)
{
    State& state = api.state();
    api.get("/v1/models", [&state](Exchange& exchange) {
        const std::lock_guard lock(state.mutex);
        sendJson(exchange, pageOf(listed(state.models, exchange.request), exchange.request));
    });
    api.get("/v1/models/([^/]+)", [&state](Exchange& exchange) {
        const std::lock_guard lock(state.mutex);
        sendJson(exchange, modelInfo(state.models.find(exchange.request.matches[1])));
    });
}

} // namespace messagesserver
