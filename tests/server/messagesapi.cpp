// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/answer.h"
#include "server/api.h"
#include "server/delivery.h"
#include "server/eventstream.h"
#include "server/intake.h"

#include <chrono>
#include <thread>

namespace messagesserver {

namespace {

/// What has been decided when a request has come in.
struct Billed {
    ModelRules model;
    InputUsage input;
    CacheWrites writes;
};

Json inputJson(const InputUsage& usage)
{
    return {{"input", usage.input},
            {"read", usage.read},
            {"write_5m", usage.written5m},
            {"write_1h", usage.written1h}};
}

/// Waits as the reply says, then lets what the request wrote be read: its response begins.
void begin(State& state, const Exchange& exchange, const Json& reply, const Delivery& delivery,
           const Billed& billed, const Answer& answer)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(valueOr<std::int64_t>(reply, "delay_ms", 0)));
    if (!delivery.hold.empty() && delivery.holdAfter == 0)
        Gates::instance().wait(delivery.hold);
    const double takes = valueOr(reply, "takes_s", 0.0);
    if (takes > 0)
        state.clock.advance(static_cast<std::int64_t>(takes * 1000));
    const std::lock_guard lock(state.mutex);
    state.cache.commit(billed.writes);
    const Instant now = state.clock.now();
    state.limits.charge(billed.model, billed.input.total() - billed.input.read, answer.outputTokens, now);
    for (const auto& [name, value] : state.limits.headers(billed.model, now))
        exchange.response.set_header(name, value);
}

void answer(State& state, Exchange& exchange, const Json& reply, const Billed& billed)
{
    const std::int64_t serial = ++state.serial;
    const Answer answer = answerTo(exchange.body, billed.model, reply, serial);
    const Json usage = usageOf(exchange.body, billed.model, billed.input, answer);
    const Json message = messageOf(makeId("msg_", serial), exchange.body, answer, usage);
    Delivery delivery;
    delivery.chunked = valueOr(exchange.body, "stream", false);
    delivery.contentType = delivery.chunked ? "text/event-stream; charset=utf-8" : "application/json";
    delivery.frames = delivery.chunked ? eventFrames(message, reply) : std::vector{message.dump()};
    applyReply(delivery, reply);
    for (const auto& [name, value] : memberOf(reply, "headers").items())
        exchange.response.set_header(name, value.get<std::string>());
    begin(state, exchange, reply, delivery, billed, answer);
    state.log.note(exchange.logged,
                   {{"status", delivery.status}, {"message_id", message["id"]}, {"usage", usage}});
    send(delivery, exchange.request, exchange.response,
         [&state, number = exchange.logged](const Delivered& delivered) {
             state.log.note(
                 number,
                 {{"bytes", delivered.bytes}, {"client_left", delivered.clientLeft}, {"ended", true}});
         });
}

void handleMessage(State& state, Exchange& exchange)
{
    const ModelRules model = modelOf(state, exchange.body);
    const Prompt prompt = checkedPrompt(exchange.body, exchange.version, model, Purpose::Message);
    Json reply = state.script.replyTo({"POST", "/v1/messages", exchange.request.body, exchange.body, false});
    if (reply.is_null())
        reply = state.script.defaultReply();
    const Json& fault = memberOf(reply, "fault");
    if (fault.contains("status")) {
        Delivery unused;
        applyReply(unused, reply); // throws where it is an error of the API's shape
    }
    Billed billed{model, {}, {}};
    {
        const std::lock_guard lock(state.mutex);
        state.limits.admit(model, exchange.start);
        std::tie(billed.input, billed.writes) =
            state.cache.use(exchange.workspace + " " + model.id, prompt, model.minCacheable, exchange.start);
    }
    state.log.note(exchange.logged, {{"billed", inputJson(billed.input)}});
    answer(state, exchange, reply, billed);
}

void handleCount(State& state, Exchange& exchange)
{
    const ModelRules model = modelOf(state, exchange.body);
    const Prompt prompt = checkedPrompt(exchange.body, exchange.version, model, Purpose::Count);
    state.log.note(exchange.logged, {{"status", 200}});
    sendJson(exchange, {{"input_tokens", prompt.tokens}});
}

} // namespace

void addMessageRoutes(Api& api)
{
    State& state = api.state();
    api.post("/v1/messages", [&state](Exchange& exchange) { handleMessage(state, exchange); });
    api.post("/v1/messages/count_tokens", [&state](Exchange& exchange) { handleCount(state, exchange); });
}

} // namespace messagesserver
