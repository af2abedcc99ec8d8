// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/batches.h"

#include "server/apierror.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace messagesserver {

namespace {

constexpr Instant kDay = 24 * 3600 * 1000;
constexpr Instant kResultsKept = 29 * kDay;
constexpr std::size_t kMaxRequests = 100000;

Instant milliseconds(double seconds)
{
    return std::llround(seconds * 1000);
}

bool isCustomId(const std::string& text)
{
    constexpr std::size_t longest = 64;
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    return !text.empty() && text.size() <= longest && text.find_first_not_of(allowed) == std::string::npos;
}

/// When all that can still be answered has been.
Instant endOf(const Batch& batch, Instant cancelTakes)
{
    const Instant expiry = batch.created + kDay;
    Instant end = batch.created;
    for (const BatchRequest& request : batch.requests)
        end = std::max(end, std::min(request.done, expiry));
    return batch.cancelled < 0 ? end : std::min(end, batch.cancelled + cancelTakes);
}

} // namespace

Instant Batches::duration() const
{
    return milliseconds(valueOr(m_settings, "takes_s", 60.0));
}

Batch& Batches::add(const Json& body, const std::string& id, Instant now)
{
    const Json& requests = memberOf(body, "requests");
    if (!requests.is_array() || requests.empty())
        throw invalidRequest("requests: Field required");
    if (requests.size() > kMaxRequests)
        throw apiError(413, "A batch may contain at most 100000 requests");
    std::set<std::string> ids;
    Batch batch;
    batch.id = id;
    batch.created = now;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const std::string where = "requests." + std::to_string(i);
        const std::string customId = valueOr<std::string>(requests[i], "custom_id", "");
        if (!isCustomId(customId))
            throw invalidRequest(where + ".custom_id: String should match pattern '^[a-zA-Z0-9_-]{1,64}$'");
        if (!ids.insert(customId).second)
            throw invalidRequest(where + ".custom_id: custom_id must be unique: " + customId);
        if (!memberOf(requests[i], "params").is_object())
            throw invalidRequest(where + ".params: Field required");
        batch.requests.push_back({customId, requests[i]["params"], {}, now + duration()});
    }
    m_batches.push_back(std::move(batch));
    return m_batches.back();
}

void Batches::progress(Batch& batch, Instant now, const Answerer& answer) const
{
    const Instant end = endOf(batch, milliseconds(valueOr(m_settings, "cancel_takes_s", 10.0)));
    if (batch.ended >= 0 || now < end)
        return;
    for (const BatchRequest& request : batch.requests) {
        Json result;
        if (batch.cancelled >= 0 && request.done > batch.cancelled) {
            result = {{"type", "canceled"}};
        } else if (request.done > batch.created + kDay || valueOr(request.reply, "expires", false)) {
            result = {{"type", "expired"}};
        } else {
            try {
                result = {{"type", "succeeded"}, {"message", answer(batch, request, request.done)}};
            } catch (const ApiError& error) {
                Json body = errorBody(error, "");
                body["request_id"] = nullptr;
                result = {{"type", "errored"}, {"error", body}};
            }
        }
        batch.results.push_back({{"custom_id", request.customId}, {"result", result}});
    }
    batch.ended = end;
}

std::vector<const Batch*> Batches::list(const std::string& workspace, Instant now, const Answerer& answer)
{
    std::vector<const Batch*> result;
    for (auto batch = m_batches.rbegin(); batch != m_batches.rend(); ++batch) {
        if (batch->workspace != workspace)
            continue;
        progress(*batch, now, answer);
        result.push_back(&*batch);
    }
    return result;
}

Batch& Batches::find(const std::string& workspace, const std::string& id, Instant now, const Answerer& answer)
{
    const auto found = std::ranges::find_if(
        m_batches, [&](const Batch& batch) { return batch.id == id && batch.workspace == workspace; });
    if (found == m_batches.end())
        throw apiError(404, "No batch with id " + id);
    progress(*found, now, answer);
    return *found;
}

void Batches::cancel(Batch& batch, Instant now)
{
    if (batch.ended >= 0)
        throw invalidRequest("Batch " + batch.id + " has already ended");
    if (batch.cancelled < 0)
        batch.cancelled = now;
}

void Batches::remove(const Batch& batch)
{
    if (batch.ended < 0)
        throw invalidRequest("Batch " + batch.id + " is still processing; cancel it first");
    std::erase_if(m_batches, [id = batch.id](const Batch& other) { return other.id == id; });
}

std::string Batches::lines(const Batch& batch, Instant now) const
{
    if (batch.ended < 0 || now >= batch.created + kResultsKept)
        throw apiError(404, "Batch " + batch.id + " has no available results");
    std::vector<Json> results = batch.results;
    if (valueOr<std::string>(m_settings, "order", "reversed") == "reversed")
        std::ranges::reverse(results);
    std::string text;
    for (const Json& result : results)
        text += result.dump() + "\n";
    return text;
}

Json Batches::describe(const Batch& batch, Instant now, const std::string& baseUrl) const
{
    Json counts{{"processing", 0}, {"succeeded", 0}, {"errored", 0}, {"canceled", 0}, {"expired", 0}};
    if (batch.ended < 0)
        counts["processing"] = batch.requests.size();
    for (const Json& result : batch.results) {
        Json& count = counts[result["result"]["type"].get<std::string>()];
        count = count.get<std::int64_t>() + 1;
    }
    const auto timeOrNull = [](Instant instant) { return instant < 0 ? Json() : Json(toRfc3339(instant)); };
    const bool archived = now >= batch.created + kResultsKept;
    const bool ended = batch.ended >= 0;
    const std::string status = ended ? "ended" : batch.cancelled >= 0 ? "canceling" : "in_progress";
    return {{"id", batch.id},
            {"type", "message_batch"},
            {"processing_status", status},
            {"request_counts", counts},
            {"created_at", toRfc3339(batch.created)},
            {"expires_at", toRfc3339(batch.created + kDay)},
            {"ended_at", timeOrNull(batch.ended)},
            {"cancel_initiated_at", timeOrNull(batch.cancelled)},
            {"archived_at", archived ? Json(toRfc3339(batch.created + kResultsKept)) : Json()},
            {"results_url",
             ended && !archived ? Json(baseUrl + "/v1/messages/batches/" + batch.id + "/results") : Json()}};
}

} // namespace messagesserver
