// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery.h"

#include "server/apierror.h"
#include "server/eventstream.h"

#include <zlib.h>

#include <algorithm>
#include <numeric>

namespace messagesserver {

namespace {

std::string asText(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

void throwStatus(const Json& fault)
{
    ApiError error =
        apiError(fault["status"].get<int>(), valueOr<std::string>(fault, "message", "Scripted."));
    error.type = valueOr(fault, "type", error.type);
    error.code = valueOr<std::string>(fault, "error_code", "");
    if (fault.contains("retry_after"))
        error.headers["retry-after"] = asText(fault["retry_after"]);
    throw error;
}

void insertFrame(std::vector<std::string>& frames, const Json& extra)
{
    const auto after = std::min(valueOr<std::size_t>(extra, "after", frames.size()), frames.size());
    const std::string frame = extra.contains("raw")
                                  ? asText(extra["raw"])
                                  : eventFrame(asText(memberOf(extra, "event")), memberOf(extra, "data"));
    frames.insert(frames.begin() + static_cast<std::ptrdiff_t>(after), frame);
}

void changeFrames(std::vector<std::string>& frames, const Json& fault)
{
    if (fault.contains("pings")) {
        const Json ping{{"type", "ping"}};
        frames.assign(valueOr<std::size_t>(fault, "pings", 0), eventFrame("ping", ping));
    }
    if (fault.contains("order")) {
        std::vector<std::string> ordered;
        for (const Json& index : fault["order"])
            ordered.push_back(frames.at(index.get<std::size_t>()));
        frames = ordered;
    }
    for (const Json& extra : memberOf(fault, "insert"))
        insertFrame(frames, extra);
    if (const Json& error = memberOf(fault, "error_event"); error.is_object()) {
        const auto after = std::min(valueOr<std::size_t>(error, "after", 0), frames.size());
        frames.resize(after);
        const std::string type = valueOr<std::string>(error, "type", "overloaded_error");
        frames.push_back(eventFrame(
            "error",
            {{"type", "error"},
             {"error",
              {{"type", type}, {"message", valueOr<std::string>(error, "message", "Overloaded")}}}}));
    }
    if (fault.contains("body"))
        frames = {asText(fault["body"])};
}

/// The place in the body that the script names.
std::size_t cutPosition(const std::vector<std::string>& frames, const Json& cut)
{
    if (cut.is_number())
        return cut.get<std::size_t>();
    const std::string all = std::accumulate(frames.begin(), frames.end(), std::string());
    const auto frameStart = [&](const std::string& name) {
        const std::size_t at = all.find("event: " + name + "\n");
        return at == std::string::npos ? all.size() : at;
    };
    const std::string where = asText(cut);
    if (where == "first_byte")
        return 0;
    if (where == "line")
        return std::min(all.size(), frameStart("content_block_delta") + 38);
    if (where == "message_delta")
        return frameStart("message_delta");
    if (where == "message_stop")
        return all.size();
    if (where == "character") {
        const auto inside = std::ranges::find_if(
            all, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
        if (inside == all.end())
            throw apiError(500, "the script cuts inside a character, but all are of one byte");
        return static_cast<std::size_t>(inside - all.begin());
    }
    throw apiError(500, "the script cuts at an unknown place: " + where);
}

std::string gzipped(const std::string& text)
{
    z_stream stream{};
    constexpr int gzipWindow = 15 + 16;
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY);
    std::string source = text;
    std::string result(deflateBound(&stream, text.size()) + 32, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(source.data());
    stream.avail_in = static_cast<uInt>(source.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    return result;
}

void compress(Delivery& delivery, const Json& how)
{
    std::string all = gzipped(std::accumulate(delivery.frames.begin(), delivery.frames.end(), std::string()));
    if (how == "broken" && all.size() > 12)
        std::fill(all.begin() + 10, all.end() - 2, 'x');
    delivery.frames = {all};
    delivery.contentEncoding = "gzip";
}

void fill(Delivery& delivery, const Json& endless)
{
    const std::string unit = valueOr<std::string>(endless, "of", "line");
    delivery.fillBytes = valueOr<std::int64_t>(endless, "bytes", -1);
    delivery.filler = unit == "events"   ? eventFrame("ping", {{"type", "ping"}})
                      : unit == "spaces" ? std::string(1000, ' ')
                                         : std::string(1000, 'x');
}

} // namespace

void applyReply(Delivery& delivery, const Json& reply)
{
    delivery.frameDelayMs = valueOr<std::int64_t>(reply, "event_delay_ms", 0);
    delivery.hold = valueOr<std::string>(reply, "hold", "");
    delivery.holdAfter = valueOr<std::size_t>(reply, "hold_after", 0);
    const Json& fault = memberOf(reply, "fault");
    if (!fault.is_object())
        return;
    if (fault.contains("status") && !fault.contains("body"))
        throwStatus(fault);
    delivery.status = valueOr(fault, "status", delivery.status);
    delivery.contentType = valueOr(fault, "content_type", delivery.contentType);
    changeFrames(delivery.frames, fault);
    const std::string close = valueOr<std::string>(fault, "close", "");
    delivery.closeBeforeHeaders = close == "before_headers" || close == "reset_before_headers";
    delivery.reset = close == "reset_before_headers" || valueOr(fault, "reset", false);
    delivery.byteDelayMs = valueOr<std::int64_t>(fault, "drip_ms", 0);
    delivery.hangs = valueOr(fault, "hang", false);
    if (fault.contains("cut"))
        delivery.cutAt = cutPosition(delivery.frames, fault["cut"]);
    if (fault.contains("gzip"))
        compress(delivery, fault["gzip"]);
    if (fault.contains("endless"))
        fill(delivery, fault["endless"]);
}

} // namespace messagesserver
