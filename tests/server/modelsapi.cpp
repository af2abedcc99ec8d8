// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api.h"
#include "server/paging.h"

#include <set>

namespace messagesserver {

namespace {

/// Those of the lifecycles asked for, retired ones only on request.
Json listed(const Models& models, const httplib::Request& request)
{
    std::set<std::string> wanted;
    for (const char* const key : {"lifecycle", "lifecycle[]"}) {
        for (std::size_t i = 0; i < request.get_param_value_count(key); ++i)
            wanted.insert(request.get_param_value(key, i));
    }
    Json result = Json::array();
    for (const ModelRules& model : models.all()) {
        if (wanted.empty() ? model.lifecycle != "retired" : wanted.contains(model.lifecycle))
            result.push_back(modelInfo(model));
    }
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
