// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ratelimits.h"

#include "server/apierror.h"

#include <algorithm>
#include <cmath>

namespace messagesserver {

namespace {

constexpr double kMinute = 60000;

std::string groupName(const ModelRules& model)
{
    if (model.line == "fable" || model.line == "mythos")
        return "fable-5";
    for (const char* const family : {"claude-opus-4", "claude-sonnet-4"}) {
        if (model.id.starts_with(family))
            return family;
    }
    return model.id;
}

} // namespace

void RateLimits::configure(const Json& limits)
{
    m_limits = limits;
    m_groups.clear();
}

RateLimits::Group& RateLimits::group(const ModelRules& model, Instant now)
{
    const std::string name = groupName(model);
    const bool fable = name == "fable-5";
    const auto bucket = [&](const char* key, double standard) {
        const double limit = valueOr(m_limits, key, standard);
        return Bucket{limit, limit, now};
    };
    const auto [found, added] = m_groups.try_emplace(name);
    Group& group = found->second;
    if (added) {
        group = {bucket("requests", 1000), bucket("input_tokens", fable ? 500e3 : 2e6),
                 bucket("output_tokens", fable ? 100e3 : 400e3)};
    }
    for (Bucket* const each : {&group.requests, &group.input, &group.output}) {
        const double gained =
            each->limit * static_cast<double>(std::max<Instant>(0, now - each->at)) / kMinute;
        each->level = std::min(each->limit, each->level + gained);
        each->at = std::max(each->at, now);
    }
    return group;
}

void RateLimits::admit(const ModelRules& model, Instant now)
{
    Group& limits = group(model, now);
    const auto check = [&](const Bucket& bucket, double needed, const std::string& what) {
        if (!m_limits.is_object() || bucket.level >= needed)
            return;
        ApiError error =
            apiError(429, "This request would exceed your organization's rate limit of "
                              + std::to_string(std::llround(bucket.limit)) + " " + what + " per minute");
        const double seconds = std::ceil((needed - bucket.level) / bucket.limit * 60);
        error.headers = headers(model, now);
        error.headers["retry-after"] = std::to_string(std::max(1LL, std::llround(seconds)));
        throw error;
    };
    check(limits.requests, 1, "requests");
    check(limits.input, 0, "input tokens");
    check(limits.output, 0, "output tokens");
    limits.requests.level -= 1;
}

void RateLimits::charge(const ModelRules& model, std::int64_t input, std::int64_t output, Instant now)
{
    Group& limits = group(model, now);
    limits.input.level -= static_cast<double>(input);
    limits.output.level -= static_cast<double>(output);
}

std::map<std::string, std::string> RateLimits::headers(const ModelRules& model, Instant now)
{
    const Group limits = group(model, now);
    std::map<std::string, std::string> result;
    const auto tell = [&](const std::string& name, const Bucket& bucket, double unit) {
        const double level = std::max(0.0, bucket.level);
        const double missing = bucket.limit > 0 ? (bucket.limit - level) / bucket.limit * kMinute : 0;
        const std::string head = "anthropic-ratelimit-" + name;
        result[head + "-limit"] = std::to_string(std::llround(bucket.limit));
        result[head + "-remaining"] = std::to_string(std::llround(std::round(level / unit) * unit));
        const Instant reset = now + std::llround(std::ceil(missing / 1000)) * 1000;
        result[head + "-reset"] = toRfc3339(reset / 1000 * 1000);
    };
    const Bucket both{limits.input.limit + limits.output.limit,
                      std::max(0.0, limits.input.level) + std::max(0.0, limits.output.level), now};
    tell("requests", limits.requests, 1);
    tell("tokens", both, 1000);
    tell("input-tokens", limits.input, 1000);
    tell("output-tokens", limits.output, 1000);
    return result;
}

} // namespace messagesserver
