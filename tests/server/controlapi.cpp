// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api.h"
#include "server/delivery.h"

namespace messagesserver {

namespace {

using Control = std::function<Json(const Json& body)>;

httplib::Server::Handler control(Control run)
{
    return [run = std::move(run)](const httplib::Request& request, httplib::Response& response) {
        try {
            const Json body = request.body.empty() ? Json::object() : Json::parse(request.body);
            response.set_content(run(body).dump(), "application/json");
        } catch (const ApiError& error) {
            response.status = error.status;
            response.set_content(error.message, "text/plain");
        } catch (const std::exception& problem) {
            response.status = 400;
            response.set_content(problem.what(), "text/plain");
        }
    };
}

} // namespace

void addControlRoutes(Api& api)
{
    State& state = api.state();
    httplib::Server& server = api.server();
    server.Get("/_clock", control([&state](const Json&) { return state.clock.state(); }));
    server.Post("/_clock", control([&state](const Json& body) {
                    state.clock.configure(body);
                    return state.clock.state();
                }));
    server.Post("/_script", control([&state](const Json& body) {
                    configure(state, body);
                    return Json::object();
                }));
    server.Get("/_log", control([&state](const Json&) { return state.log.all(); }));
    server.Delete("/_log", control([&state](const Json&) {
                      state.log.clear();
                      return Json::object();
                  }));
    server.Get("/_held", control([](const Json&) { return Json(Gates::instance().waiting()); }));
    server.Post("/_release", control([](const Json& body) {
                    Gates::instance().open(valueOr<std::string>(body, "hold", ""));
                    return Json::object();
                }));
}

} // namespace messagesserver
