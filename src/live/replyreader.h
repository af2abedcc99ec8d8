// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/reply.h"
#include "live/sse.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <map>
#include <optional>

namespace spendwright {

/// An error that the server reported in a body or an event.
struct ServerError {
    QString type;    ///< "overloaded_error" ...
    QString message; ///< the server's own words: plain text of any length
    QString code;    ///< details.error_code
    QString requestId;
};

/// Puts a message together from a stream's events, or reads it from a body. Unknown events and deltas count for
/// nothing, and events may come in an order that makes no sense: what can be kept is kept.
class ReplyReader {
public:
    struct Receiver {
        std::function<void(const QString&)> text;
        std::function<void(const QString&)> thinking;
        std::function<void()> output; ///< any block has begun or gone on
    };

    ReplyReader() = default;
    explicit ReplyReader(Receiver receiver, qsizetype mostCharacters = qsizetype(64) << 20);

    void read(const SseEvent& event);
    /// A whole message, which was not streamed. False where it isn't one.
    [[nodiscard]] bool readBody(const QJsonObject& body);

    [[nodiscard]] bool hasBegun() const
    {
        return m_begun;
    } ///< message_start has come: the input's usage is known
    /// The whole output's usage is known: message_delta has come with a stop reason.
    [[nodiscard]] bool usageIsFinal() const { return m_usageFinal; }
    [[nodiscard]] bool hasEnded() const
    {
        return m_ended;
    } ///< message_stop has come; what follows is not read
    [[nodiscard]] const std::optional<ServerError>& error() const { return m_error; }
    /// The stream says what is no JSON, or more than there is room for.
    [[nodiscard]] bool failed() const { return m_failed; }

    /// As far as it goes.
    [[nodiscard]] Reply reply() const;

private:
    struct Block {
        QJsonObject json;
        QString text; ///< of its text or thinking
        QString signature;
        QString input; ///< JSON of a tool's input, so far
        QJsonArray citations;
        bool stopped = false;
    };
    void start(const QJsonObject& event);
    void startBlock(const QJsonObject& event);
    void readDelta(const QJsonObject& event);
    void readMessageDelta(const QJsonObject& event);
    [[nodiscard]] Block* blockAt(const QJsonObject& event, const char* typeWhereNew);
    [[nodiscard]] static QJsonObject finished(const Block& block);

    Receiver m_receiver;
    qsizetype m_room = qsizetype(64) << 20; ///< characters that may still come
    Reply m_reply;
    std::map<int, Block> m_blocks;
    std::optional<ServerError> m_error;
    bool m_begun = false;
    bool m_usageFinal = false;
    bool m_ended = false;
    bool m_failed = false;
};

/// The error of an error's body, or nothing where it isn't one.
[[nodiscard]] std::optional<ServerError> readServerError(const QJsonObject& body);

} // namespace spendwright
