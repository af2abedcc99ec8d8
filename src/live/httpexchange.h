// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class QNetworkReply;

namespace spendwright {

/// One HTTP request and its answer, held to limits of time and size. Reports its end once.
class HttpExchange final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpExchange)

public:
    enum class End {
        Complete,    ///< an answer, of whatever status, to its end
        Unreachable, ///< no connection: surely nothing was sent
        Insecure,    ///< no trustworthy connection: nothing was sent
        Lost,        ///< broke after the request may have gone out
        TimedOut,
        TooLarge,
        Cancelled
    };
    struct Limits {
        std::chrono::milliseconds total{0};
        std::chrono::milliseconds idle{0}; ///< between two pieces of the answer; 0: as long as `total`
        qint64 bytes = 0;                  ///< of the answer's body, decompressed
    };
    struct Receiver {
        std::function<void()> answer;                 ///< status and headers are there
        std::function<void(const QByteArray&)> bytes; ///< of the body
        std::function<void(End)> end;
    };

    /// Takes the reply of a request that was just made.
    HttpExchange(QNetworkReply* reply, const Limits& limits, Receiver receiver, QObject* parent);
    ~HttpExchange() override;

    [[nodiscard]] int status() const; ///< 0 until an answer begins
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    [[nodiscard]] const QNetworkReply& reply() const { return *m_reply; }
    /// What the network says went wrong.
    [[nodiscard]] QString detail() const;

    /// New limits from here on; `total` counts anew.
    void setLimits(const Limits& limits);
    void cancel() { finish(End::Cancelled); }
    /// Reports nothing more, and leaves the rest of the answer a moment to come, so that the connection stays.
    void letGo();

private:
    void readHeaders();
    void readBytes();
    void readMore();
    void readEnd();
    void finish(End end);
    [[nodiscard]] End endOfReply() const;

    QNetworkReply* m_reply;
    Limits m_limits;
    Receiver m_receiver;
    QTimer m_total;
    QTimer m_idle;
    qint64 m_received = 0;
    bool m_answered = false;
    bool m_wentOut = false;
    bool m_readsMore = false;  ///< it is on its way
    bool m_replyEnded = false; ///< and the rest is being read
    bool m_ended = false;
    bool m_silent = false;
};

} // namespace spendwright
