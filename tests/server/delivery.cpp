// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery.h"

#include <httplib.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <numeric>
#include <thread>

namespace messagesserver {

namespace {

constexpr auto kGlance = std::chrono::milliseconds(20);
constexpr std::int64_t kHighestDescriptor = 4096;

/// Sends one body, and stops when the client has left.
class Sender {
public:
    Sender(const Delivery& delivery, httplib::DataSink& sink) : m_delivery(delivery), m_sink(sink) {}

    /// False where the connection has to end.
    bool run()
    {
        for (std::size_t i = 0; i < m_delivery.frames.size(); ++i) {
            if (!m_delivery.hold.empty() && m_delivery.holdAfter > 0 && i == m_delivery.holdAfter)
                Gates::instance().wait(m_delivery.hold);
            if (i > 0 && !pause(m_delivery.frameDelayMs))
                return false;
            if (!write(m_delivery.frames[i]))
                return false;
        }
        return fill() && (!m_delivery.hangs || hang()) && !m_delivery.cutAt;
    }

    [[nodiscard]] Delivered delivered() const { return m_delivered; }

private:
    bool write(const std::string& text)
    {
        std::size_t length = text.size();
        if (m_delivery.cutAt)
            length = std::min(length, *m_delivery.cutAt - static_cast<std::size_t>(m_delivered.bytes));
        const std::size_t step = m_delivery.byteDelayMs > 0 ? 1 : std::max<std::size_t>(1, length);
        for (std::size_t at = 0; at < length; at += step) {
            if (!pause(m_delivery.byteDelayMs))
                return false;
            if (!m_sink.write(text.data() + at, step)) {
                m_delivered.clientLeft = true;
                return false;
            }
            m_delivered.bytes += static_cast<std::int64_t>(step);
        }
        return length == text.size();
    }

    bool fill()
    {
        std::int64_t rest = m_delivery.fillBytes;
        while (rest != 0) {
            const auto room = static_cast<std::int64_t>(m_delivery.filler.size());
            const auto count = static_cast<std::size_t>(rest < 0 ? room : std::min(rest, room));
            if (!write(m_delivery.filler.substr(0, count)))
                return false;
            rest -= rest < 0 ? 0 : static_cast<std::int64_t>(count);
        }
        return true;
    }

    bool hang()
    {
        while (pause(kGlance.count())) {
        }
        return false;
    }

    bool pause(std::int64_t milliseconds)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
        while (std::chrono::steady_clock::now() < end) {
            std::this_thread::sleep_until(std::min(end, std::chrono::steady_clock::now() + kGlance));
            if (!m_sink.is_writable()) {
                m_delivered.clientLeft = true;
                return false;
            }
        }
        return true;
    }

    const Delivery& m_delivery;
    httplib::DataSink& m_sink;
    Delivered m_delivered;
};

} // namespace

/// The library does not tell which socket a request came by: it is the one whose peer has that port.
void breakConnection(int remotePort, bool reset)
{
    for (int descriptor = 3; descriptor < kHighestDescriptor; ++descriptor) {
        sockaddr_in peer{};
        socklen_t length = sizeof peer;
        if (getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &length) != 0
            || peer.sin_family != AF_INET || ntohs(peer.sin_port) != remotePort)
            continue;
        if (!reset) {
            shutdown(descriptor, SHUT_RDWR);
            return;
        }
        sockaddr nobody{};
        nobody.sa_family = AF_UNSPEC;
        connect(descriptor, &nobody, sizeof nobody);
        return;
    }
}

void send(const Delivery& delivery, const httplib::Request& request, httplib::Response& response,
          std::function<void(const Delivered&)> finished)
{
    // The library would compress streams, too, and so hold them back; what is sent here is sent as it is.
    const_cast<httplib::Request&>(request).headers.erase("Accept-Encoding");
    const int port = request.remote_port;
    if (delivery.closeBeforeHeaders) {
        breakConnection(port, delivery.reset);
        finished({});
        return;
    }
    response.status = delivery.status;
    if (!delivery.contentEncoding.empty())
        response.set_header("Content-Encoding", delivery.contentEncoding);
    auto shared = std::make_shared<Delivery>(delivery);
    const auto run = [shared, finished, port](httplib::DataSink& sink) {
        Sender sender(*shared, sink);
        const bool whole = sender.run();
        finished(sender.delivered());
        if (!whole && shared->reset)
            breakConnection(port, true);
        return whole;
    };
    if (delivery.chunked) {
        response.set_chunked_content_provider(delivery.contentType,
                                              [run](std::size_t, httplib::DataSink& sink) {
                                                  if (!run(sink))
                                                      return false;
                                                  sink.done();
                                                  return true;
                                              });
        return;
    }
    const std::size_t length =
        std::accumulate(delivery.frames.begin(), delivery.frames.end(),
                        static_cast<std::size_t>(std::max<std::int64_t>(0, delivery.fillBytes)),
                        [](std::size_t sum, const std::string& frame) { return sum + frame.size(); });
    if (length == 0 || delivery.fillBytes < 0 || delivery.hangs) {
        Delivery unbounded = delivery;
        unbounded.chunked = true;
        send(unbounded, request, response, std::move(finished));
        return;
    }
    response.set_content_provider(
        length, delivery.contentType,
        [run](std::size_t, std::size_t, httplib::DataSink& sink) { return run(sink); });
}

} // namespace messagesserver
