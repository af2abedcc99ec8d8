// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/json.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace httplib {
struct Request;
struct Response;
} // namespace httplib

namespace messagesserver {

/// A response body on its way: what is sent, how slowly, and where it breaks off.
struct Delivery {
    int status = 200;
    std::string contentType = "application/json";
    std::string contentEncoding = {};
    std::vector<std::string> frames = {};
    bool chunked = false; ///< else with a Content-Length
    std::int64_t frameDelayMs = 0;
    std::int64_t byteDelayMs = 0;
    std::optional<std::size_t> cutAt = {}; ///< so many bytes of the body, then the connection ends
    bool reset = false;                    ///< ... by a reset rather than a close
    bool closeBeforeHeaders = false;
    bool hangs = false;         ///< after the frames, until the client leaves
    std::int64_t fillBytes = 0; ///< after the frames; -1: without end
    std::string filler = {};    ///< repeated to make them
    std::string hold = {};      ///< a gate to wait at
    std::size_t holdAfter = 0;  ///< ... after so many frames; 0: before the headers
};

/// The reply's delays and faults, worked into the delivery; throws ApiError for a fault that is a status.
void applyReply(Delivery& delivery, const Json& reply);

/// What became of a body.
struct Delivered {
    std::int64_t bytes = 0;
    bool clientLeft = false;
};

/// Where replies wait for a test to let them go on.
class Gates {
public:
    static Gates& instance();
    void wait(const std::string& name);
    void open(const std::string& name);
    [[nodiscard]] std::vector<std::string> waiting() const;
};

/// Hands the body to the library, which sends it after the handler. `finished` is called at its end.
void send(const Delivery& delivery, const httplib::Request& request, httplib::Response& response,
          std::function<void(const Delivered&)> finished);

/// Ends the connection of the request at once: with a reset, or as if the server had closed it.
void breakConnection(int remotePort, bool reset);

} // namespace messagesserver
