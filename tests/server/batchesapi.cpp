// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/answer.h"
#include "server/api.h"
#include "server/delivery.h"
#include "server/intake.h"
#include "server/paging.h"

namespace messagesserver {

namespace {

/// Answers one request of a batch; the state is locked.
Json answerInBatch(State& state, const Batch& batch, const BatchRequest& request, Instant now)
{
    if (!memberOf(request.params, "model").is_string())
        throw invalidRequest("model: Field required");
    const ModelRules model = state.models.find(request.params["model"].get<std::string>());
    const Prompt prompt = checkedPrompt(request.params, batch.version, model, Purpose::Batch);
    Delivery unused;
    applyReply(unused, request.reply); // throws a scripted error
    const std::string scope = batch.workspace + " " + model.id;
    const auto [input, writes] = state.cache.use(scope, prompt, model.minCacheable, now);
    if (valueOr(state.batchSettings, "cache", true))
        state.cache.commit(writes);
    const std::int64_t serial = ++state.serial;
    const Answer answer = answerTo(request.params, model, request.reply, serial);
    Json usage = usageOf(request.params, model, input, answer);
    usage["service_tier"] = "batch";
    return messageOf(makeId("msg_", serial), request.params, answer, usage);
}

Batches::Answerer answererOf(State& state)
{
    return [&state](const Batch& batch, const BatchRequest& request, Instant now) {
        return answerInBatch(state, batch, request, now);
    };
}

/// What the script says to each request is settled when the batch comes in.
void takeReplies(State& state, Batch& batch)
{
    for (BatchRequest& request : batch.requests) {
        request.reply =
            state.script.replyTo({"POST", "/v1/messages", request.params.dump(), request.params, true});
        if (request.reply.is_null())
            request.reply = state.script.defaultReply();
        if (request.reply.contains("takes_s"))
            request.done =
                batch.created + static_cast<Instant>(request.reply["takes_s"].get<double>() * 1000);
    }
}

void create(State& state, Exchange& exchange)
{
    const std::lock_guard lock(state.mutex);
    Batch& batch = state.batches.add(exchange.body, makeId("msgbatch_", ++state.serial), exchange.start);
    batch.workspace = exchange.workspace;
    batch.version = exchange.version;
    takeReplies(state, batch);
    sendJson(exchange, state.batches.describe(batch, exchange.start, state.baseUrl));
}

void list(State& state, Exchange& exchange)
{
    const std::lock_guard lock(state.mutex);
    Json items = Json::array();
    for (const Batch* const batch : state.batches.list(exchange.workspace, exchange.start, answererOf(state)))
        items.push_back(state.batches.describe(*batch, exchange.start, state.baseUrl));
    sendJson(exchange, pageOf(items, exchange.request));
}

using BatchHandler = std::function<void(State&, Exchange&, Batch&)>;

Api::Handler onBatch(State& state, BatchHandler handler)
{
    return [&state, handler = std::move(handler)](Exchange& exchange) {
        const std::lock_guard lock(state.mutex);
        handler(state, exchange,
                state.batches.find(exchange.workspace, exchange.request.matches[1], exchange.start,
                                   answererOf(state)));
    };
}

void describe(State& state, Exchange& exchange, Batch& batch)
{
    sendJson(exchange, state.batches.describe(batch, exchange.start, state.baseUrl));
}

} // namespace

void addBatchRoutes(Api& api)
{
    State& state = api.state();
    const std::string one = "/v1/messages/batches/([^/]+)";
    api.post("/v1/messages/batches", [&state](Exchange& exchange) { create(state, exchange); });
    api.get("/v1/messages/batches", [&state](Exchange& exchange) { list(state, exchange); });
    api.get(one, onBatch(state, describe));
    api.post(one + "/cancel", onBatch(state, [](State& all, Exchange& exchange, Batch& batch) {
                 Batches::cancel(batch, exchange.start);
                 describe(all, exchange, batch);
             }));
    api.remove(one, onBatch(state, [](State& all, Exchange& exchange, Batch& batch) {
                   const Json answer{{"id", batch.id}, {"type", "message_batch_deleted"}};
                   all.batches.remove(batch);
                   sendJson(exchange, answer);
               }));
    api.get(one + "/results", onBatch(state, [](State& all, Exchange& exchange, Batch& batch) {
                exchange.response.set_content(all.batches.lines(batch, exchange.start),
                                              "application/x-jsonl");
            }));
}

} // namespace messagesserver
