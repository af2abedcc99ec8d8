// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/paging.h"

#include "server/apierror.h"

#include <httplib.h>

#include <algorithm>
#include <cstddef>

namespace messagesserver {

namespace {

constexpr std::ptrdiff_t kMaxPage = 1000;

std::ptrdiff_t placeOf(const Json& items, const std::string& id)
{
    const auto found = std::ranges::find_if(items, [&](const Json& item) { return item["id"] == id; });
    if (found == items.end())
        throw invalidRequest("no such id: " + id);
    return found - items.begin();
}

} // namespace

Json pageOf(const Json& items, const httplib::Request& request)
{
    std::ptrdiff_t limit = 20;
    if (request.has_param("limit"))
        limit = std::atoll(request.get_param_value("limit").c_str());
    if (limit < 1 || limit > kMaxPage)
        throw invalidRequest("limit: Input should be between 1 and 1000");
    std::ptrdiff_t begin = 0;
    auto end = static_cast<std::ptrdiff_t>(items.size());
    bool more = false;
    if (request.has_param("before_id")) {
        end = placeOf(items, request.get_param_value("before_id"));
        begin = std::max<std::ptrdiff_t>(0, end - limit);
        more = begin > 0;
    } else {
        if (request.has_param("after_id"))
            begin = placeOf(items, request.get_param_value("after_id")) + 1;
        more = end - begin > limit;
        end = std::min(end, begin + limit);
    }
    Json data = Json::array();
    for (auto i = begin; i < end; ++i)
        data.push_back(items[static_cast<std::size_t>(i)]);
    Json page{{"data", data}, {"has_more", more}, {"first_id", nullptr}, {"last_id", nullptr}};
    if (!data.empty()) {
        page["first_id"] = data.front()["id"];
        page["last_id"] = data.back()["id"];
    }
    return page;
}

} // namespace messagesserver
