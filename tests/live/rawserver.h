// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace spendwright::test {

/// What a connection answers to one request, byte for byte.
struct RawAnswer {
    enum class End { KeepOpen, Close, Reset };
    QList<QByteArray>
        pieces; ///< written one after the other, each once the client may have read the one before
    End end = End::Close;
};

/// A server that reads HTTP requests and answers with whatever bytes a test wants.
class RawServer {
public:
    using Handler = std::function<RawAnswer(const QByteArray& path, int call)>;

    explicit RawServer(Handler handler) : m_handler(std::move(handler))
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                serve(socket);
        });
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// Requests to that path, headers and body.
    [[nodiscard]] QList<QByteArray> requests(const QByteArray& path = "/v1/messages") const
    {
        QList<QByteArray> found;
        for (const QByteArray& request : m_requests) {
            if (pathOf(request) == path)
                found.append(request);
        }
        return found;
    }
    void stop() { m_server.close(); }

private:
    static QByteArray pathOf(const QByteArray& request) { return request.split(' ').value(1); }

    void serve(QTcpSocket* socket)
    {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            QByteArray bytes = socket->property("bytes").toByteArray() + socket->readAll();
            const qsizetype head = bytes.indexOf("\r\n\r\n");
            socket->setProperty("bytes", bytes);
            if (head < 0)
                return;
            const qsizetype at = bytes.toLower().indexOf("content-length:");
            const qsizetype length =
                at < 0 || at > head
                    ? 0
                    : bytes.mid(at + 15, bytes.indexOf('\r', at) - at - 15).trimmed().toLongLong();
            if (bytes.size() < head + 4 + length)
                return;
            socket->setProperty("bytes", QByteArray());
            m_requests.append(bytes);
            const QByteArray path = pathOf(bytes);
            const RawAnswer answer = m_handler(path, static_cast<int>(requests(path).size()));
            write(socket, answer, 0);
        });
    }

    void write(QTcpSocket* socket, const RawAnswer& answer, qsizetype piece)
    {
        if (piece < answer.pieces.size()) {
            socket->write(answer.pieces[piece]);
            socket->flush();
            QMetaObject::invokeMethod(
                socket, [this, socket, answer, piece] { write(socket, answer, piece + 1); },
                Qt::QueuedConnection);
            return;
        }
        if (answer.end == RawAnswer::End::Close)
            socket->disconnectFromHost();
        else if (answer.end == RawAnswer::End::Reset)
            socket->abort();
    }

    Handler m_handler;
    QTcpServer m_server;
    QList<QByteArray> m_requests;
};

inline QByteArray http(const QByteArray& status, const QByteArray& headers, const QByteArray& body)
{
    return "HTTP/1.1 " + status + "\r\nconnection: close\r\n" + headers
           + "content-length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

inline QByteArray chunk(const QByteArray& bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

inline const QByteArray kStreamHead =
    "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: text/event-stream; charset=utf-8\r\n"
    "request-id: req_1\r\ntransfer-encoding: chunked\r\n\r\n";
inline const QByteArray kStart =
    "event: message_start\ndata: "
    "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"type\":\"message\","
    "\"role\":\"assistant\",\"model\":\"claude-sonnet-4-6\",\"content\":[],\"stop_reason\":null,\"usage\":{"
    "\"input_tokens\":10,\"output_tokens\":1,\"cache_creation_input_tokens\":null,\"cache_read_input_"
    "tokens\":0}}}\n\n";
inline const QByteArray kBlock =
    "event: content_block_start\ndata: "
    "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\","
    "\"text\":\"\"}}\n\n";
inline QByteArray textEvent(const QByteArray& text)
{
    return "event: content_block_delta\ndata: "
           "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":"
           "\"text_delta\",\"text\":\""
           + text + "\"}}\n\n";
}
inline const QByteArray kBlockStop =
    "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n";
inline const QByteArray kDelta =
    "event: message_delta\ndata: "
    "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{"
    "\"output_tokens\":20,\"input_tokens\":null}}\n\n";
inline const QByteArray kStop = "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";

/// A whole stream: "Grüße" by 10 tokens in and 20 out.
inline QByteArray wholeStream()
{
    return kStart + kBlock + textEvent("Gr\xc3\xbc")
           + textEvent("\xc3\x9f"
                       "e")
           + kBlockStop + kDelta + kStop;
}
inline RawAnswer streamOf(const QByteArray& events, RawAnswer::End end = RawAnswer::End::Close)
{
    return {{kStreamHead, chunk(events) + "0\r\n\r\n"}, end};
}
inline RawAnswer countOf(int tokens)
{
    return {{http("200 OK", "content-type: application/json\r\n",
                  "{\"input_tokens\":" + QByteArray::number(tokens) + "}")},
            RawAnswer::End::Close};
}

} // namespace spendwright::test
