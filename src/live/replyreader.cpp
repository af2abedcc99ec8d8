// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/replyreader.h"

#include <QJsonDocument>

namespace spendwright {

namespace {

constexpr int kMostBlocks = 10000;

QString string(const QJsonObject& json, const char* key)
{
    return json[QLatin1String(key)].toString();
}

/// Figures are cumulative: a later one replaces an earlier one, and null says nothing.
void merge(QJsonObject& into, const QJsonObject& from)
{
    for (auto it = from.begin(); it != from.end(); ++it) {
        if (it->isNull())
            continue;
        if (it->isObject() && into[it.key()].isObject()) {
            QJsonObject inner = into[it.key()].toObject();
            merge(inner, it->toObject());
            into[it.key()] = inner;
        } else {
            into[it.key()] = *it;
        }
    }
}

} // namespace

std::optional<ServerError> readServerError(const QJsonObject& body)
{
    const QJsonObject error = body[QLatin1String("error")].toObject();
    if (string(error, "type").isEmpty())
        return std::nullopt;
    return ServerError{string(error, "type"), string(error, "message"),
                       string(error[QLatin1String("details")].toObject(), "error_code"),
                       string(body, "request_id")};
}

ReplyReader::ReplyReader(Receiver receiver, qsizetype mostCharacters)
    : m_receiver(std::move(receiver)),
      m_room(mostCharacters)
{}

void ReplyReader::read(const SseEvent& event)
{
    if (m_ended || m_error || m_failed)
        return;
    QJsonParseError parsing{};
    const QJsonDocument document = QJsonDocument::fromJson(event.data, &parsing);
    const QJsonObject json = document.object();
    const QString named = QString::fromLatin1(event.name);
    const QString type = json.contains(QLatin1String("type")) ? string(json, "type") : named;
    const bool known = type.startsWith(QLatin1String("message"))
                       || type.startsWith(QLatin1String("content_block")) || type == QLatin1String("error");
    if (parsing.error != QJsonParseError::NoError) {
        m_failed = known;
        return;
    }
    m_room -= event.data.size();
    if (m_room < 0)
        m_failed = true;
    else if (type == QLatin1String("message_start"))
        start(json);
    else if (type == QLatin1String("content_block_start"))
        startBlock(json);
    else if (type == QLatin1String("content_block_delta"))
        readDelta(json);
    else if (type == QLatin1String("content_block_stop"))
        m_blocks[qBound(0, json[QLatin1String("index")].toInt(), kMostBlocks)].stopped = true;
    else if (type == QLatin1String("message_delta"))
        readMessageDelta(json);
    else if (type == QLatin1String("message_stop"))
        m_ended = true;
    else if (type == QLatin1String("error"))
        m_error = readServerError(json).value_or(ServerError{QStringLiteral("api_error"), {}, {}, {}});
}

void ReplyReader::start(const QJsonObject& event)
{
    const QJsonObject message = event[QLatin1String("message")].toObject();
    QJsonObject usage = message[QLatin1String("usage")].toObject();
    merge(usage, m_reply.usage); // where a later event came earlier
    m_reply.usage = usage;
    m_reply.id = string(message, "id");
    m_reply.model = string(message, "model");
    m_begun = true;
}

void ReplyReader::startBlock(const QJsonObject& event)
{
    const QJsonObject json = event[QLatin1String("content_block")].toObject();
    Block* const block = blockAt(event, "");
    if (!block)
        return;
    block->json = json;
    // What deltas said before their block's start stands behind what the start says.
    block->text.prepend(string(json, "text") + string(json, "thinking"));
    block->signature.prepend(string(json, "signature"));
    if (m_receiver.output)
        m_receiver.output();
}

ReplyReader::Block* ReplyReader::blockAt(const QJsonObject& event, const char* typeWhereNew)
{
    const int index = event[QLatin1String("index")].toInt(-1);
    if (index < 0 || index >= kMostBlocks)
        return nullptr;
    Block& block = m_blocks[index];
    if (block.json.isEmpty() && *typeWhereNew != '\0')
        block.json = {{QStringLiteral("type"), QLatin1String(typeWhereNew)}};
    return &block;
}

void ReplyReader::readDelta(const QJsonObject& event)
{
    const QJsonObject delta = event[QLatin1String("delta")].toObject();
    const QString type = string(delta, "type");
    const auto tell = [](const auto& receiver, const QString& text) {
        if (receiver && !text.isEmpty())
            receiver(text);
    };
    Block* block = nullptr;
    if (type == QLatin1String("text_delta") && (block = blockAt(event, "text"))) {
        block->text += string(delta, "text");
        tell(m_receiver.text, string(delta, "text"));
    } else if (type == QLatin1String("thinking_delta") && (block = blockAt(event, "thinking"))) {
        block->text += string(delta, "thinking");
        tell(m_receiver.thinking, string(delta, "thinking"));
    } else if (type == QLatin1String("input_json_delta") && (block = blockAt(event, "tool_use"))) {
        block->input += string(delta, "partial_json");
    } else if (type == QLatin1String("signature_delta") && (block = blockAt(event, "thinking"))) {
        block->signature += string(delta, "signature");
    } else if (type == QLatin1String("citations_delta") && (block = blockAt(event, "text"))) {
        block->citations.append(delta[QLatin1String("citation")]);
    }
    if (block && m_receiver.output)
        m_receiver.output();
}

void ReplyReader::readMessageDelta(const QJsonObject& event)
{
    const QJsonObject delta = event[QLatin1String("delta")].toObject();
    if (!string(delta, "stop_reason").isEmpty())
        m_reply.stopReason = string(delta, "stop_reason");
    if (!string(delta, "stop_sequence").isEmpty())
        m_reply.stopSequence = string(delta, "stop_sequence");
    if (delta[QLatin1String("stop_details")].isObject())
        m_reply.stopDetails = delta[QLatin1String("stop_details")].toObject();
    const QJsonObject usage = event[QLatin1String("usage")].toObject();
    merge(m_reply.usage, usage);
    if (!m_reply.stopReason.isEmpty() && usage[QLatin1String("output_tokens")].isDouble())
        m_usageFinal = true;
}

bool ReplyReader::readBody(const QJsonObject& body)
{
    if (string(body, "type") != QLatin1String("message") || !body[QLatin1String("content")].isArray())
        return false;
    m_reply = {string(body, "id"),
               string(body, "model"),
               body[QLatin1String("content")].toArray(),
               string(body, "stop_reason"),
               string(body, "stop_sequence"),
               body[QLatin1String("stop_details")].toObject(),
               body[QLatin1String("usage")].toObject()};
    m_begun = m_usageFinal = m_ended = true;
    return true;
}

QJsonObject ReplyReader::finished(const Block& block)
{
    QJsonObject json = block.json;
    const QString type = string(json, "type");
    if (type == QLatin1String("text"))
        json[QStringLiteral("text")] = block.text;
    if (type == QLatin1String("thinking"))
        json[QStringLiteral("thinking")] = block.text;
    if (!block.signature.isEmpty())
        json[QStringLiteral("signature")] = block.signature;
    if (!block.citations.isEmpty())
        json[QStringLiteral("citations")] = block.citations;
    if (!block.input.isEmpty()) // where it was cut, what the start said stays: {}
        merge(json, {{QStringLiteral("input"), QJsonDocument::fromJson(block.input.toUtf8()).object()}});
    return json;
}

Reply ReplyReader::reply() const
{
    Reply reply = m_reply;
    for (const auto& [index, block] : m_blocks) {
        if (!block.json.isEmpty())
            reply.content.append(finished(block));
    }
    return reply;
}

} // namespace spendwright
