// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/eventstream.h"

#include "server/tokens.h"

#include <algorithm>
#include <cstdint>

namespace messagesserver {

namespace {

class FrameWriter {
public:
    FrameWriter(const Json& message, const Json& reply)
        : m_message(message),
          m_words(std::max<std::int64_t>(1, valueOr<std::int64_t>(reply, "words_per_event", 4))),
          m_bytes(std::max<std::size_t>(1, valueOr<std::size_t>(reply, "bytes_per_event", 12)))
    {}

    std::vector<std::string> write()
    {
        start();
        for (std::size_t i = 0; i < m_message["content"].size(); ++i) {
            m_index = i;
            writeBlock(m_message["content"][i]);
            add("content_block_stop", {{"type", "content_block_stop"}, {"index", i}});
            if (i == 0)
                add("ping", {{"type", "ping"}});
        }
        finish();
        return std::move(m_frames);
    }

private:
    void add(const std::string& name, const Json& data) { m_frames.push_back(eventFrame(name, data)); }

    void start()
    {
        Json message = m_message;
        message["content"] = Json::array();
        message["stop_reason"] = nullptr;
        message["stop_sequence"] = nullptr;
        message["stop_details"] = nullptr;
        message["usage"]["output_tokens"] =
            std::min<std::int64_t>(1, valueOr<std::int64_t>(m_message["usage"], "output_tokens", 0));
        message["usage"]["output_tokens_details"] = nullptr;
        add("message_start", {{"type", "message_start"}, {"message", message}});
    }

    void finish()
    {
        Json usage = m_message["usage"];
        for (const char* const fixed : {"cache_creation", "service_tier", "inference_geo", "speed"})
            usage.erase(fixed);
        add("message_delta", {{"type", "message_delta"},
                              {"delta",
                               {{"stop_reason", m_message["stop_reason"]},
                                {"stop_sequence", m_message["stop_sequence"]},
                                {"stop_details", m_message["stop_details"]},
                                {"container", nullptr}}},
                              {"usage", usage}});
        add("message_stop", {{"type", "message_stop"}});
    }

    void writeBlock(const Json& block)
    {
        const std::string type = valueOr<std::string>(block, "type", "");
        Json empty = block;
        if (type == "text")
            empty["text"] = "";
        if (type == "tool_use" || type == "server_tool_use")
            empty["input"] = Json::object();
        if (type == "thinking") {
            empty["thinking"] = "";
            empty["signature"] = "";
        }
        add("content_block_start",
            {{"type", "content_block_start"}, {"index", m_index}, {"content_block", empty}});
        if (type == "text")
            writeText(block["text"].get<std::string>(), "text_delta", "text");
        if (type == "tool_use" || type == "server_tool_use")
            writeInput(block["input"].dump());
        if (type == "thinking") {
            writeText(block["thinking"].get<std::string>(), "thinking_delta", "thinking");
            delta({{"type", "signature_delta"}, {"signature", block["signature"]}});
        }
    }

    void delta(const Json& value)
    {
        add("content_block_delta", {{"type", "content_block_delta"}, {"index", m_index}, {"delta", value}});
    }

    void writeText(std::string rest, const char* type, const char* key)
    {
        while (!rest.empty()) {
            const std::string piece = firstWords(rest, m_words);
            delta({{"type", type}, {key, piece}});
            rest.erase(0, piece.size());
        }
    }

    void writeInput(const std::string& input)
    {
        delta({{"type", "input_json_delta"}, {"partial_json", ""}});
        for (std::size_t at = 0; at < input.size();) {
            std::size_t end = std::min(input.size(), at + m_bytes);
            while (end < input.size() && (static_cast<unsigned char>(input[end]) & 0xC0U) == 0x80U)
                ++end;
            delta({{"type", "input_json_delta"}, {"partial_json", input.substr(at, end - at)}});
            at = end;
        }
    }

    const Json& m_message;
    std::vector<std::string> m_frames;
    std::int64_t m_words;
    std::size_t m_bytes;
    std::size_t m_index = 0;
};

} // namespace

std::string eventFrame(const std::string& name, const Json& data)
{
    return "event: " + name + "\ndata: " + data.dump() + "\n\n";
}

std::vector<std::string> eventFrames(const Json& message, const Json& reply)
{
    return FrameWriter(message, reply).write();
}

} // namespace messagesserver
