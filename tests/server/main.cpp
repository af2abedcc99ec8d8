// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api.h"
#include "server/certificate.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <thread>
#include <unistd.h>

namespace {

constexpr int kThreads = 128;
constexpr int kLongWait = 3600;

constexpr const char* kUsage =
    "messages_server [--script FILE|-] [--port N] [--until-eof]\n"
    "                [--certificate FILE --key FILE | --tls valid|expired|wrong-host [--write-certificate "
    "FILE]]\n"
    "\n"
    "A Messages API on this machine that answers from a script; tests/server/README.md describes it.\n"
    "Its first line of output is the base URL. It ends on SIGTERM, and with --until-eof when its standard\n"
    "input ends (so --script - cannot go with it).\n";

struct Options {
    std::string script;
    int port = 0;
    std::string certificate;
    std::string key;
    std::string tls;
    std::string writeCertificate;
    bool untilEof = false;
};

std::optional<Options> parse(int count, char** arguments)
{
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string option = arguments[i];
        if (option == "--until-eof") {
            options.untilEof = true;
            continue;
        }
        if (i + 1 == count)
            return {};
        const std::string value = arguments[++i];
        if (option == "--script")
            options.script = value;
        else if (option == "--port")
            options.port = std::atoi(value.c_str());
        else if (option == "--certificate")
            options.certificate = value;
        else if (option == "--key")
            options.key = value;
        else if (option == "--tls")
            options.tls = value;
        else if (option == "--write-certificate")
            options.writeCertificate = value;
        else
            return {};
    }
    return options;
}

messagesserver::Json readScript(const std::string& name)
{
    if (name.empty())
        return messagesserver::Json::object();
    if (name == "-")
        return messagesserver::Json::parse(std::cin);
    std::ifstream file(name);
    if (!file)
        throw std::runtime_error("cannot read " + name);
    return messagesserver::Json::parse(file);
}

/// The library lets five connections wait, and where more come at once the system resets some.
template <typename Base>
class PatientServer final : public Base {
public:
    using Base::Base;

    int bindToPort(int port)
    {
        if (port == 0)
            port = Base::bind_to_any_port("127.0.0.1");
        else if (!Base::bind_to_port("127.0.0.1", port))
            port = -1;
        if (port >= 0)
            ::listen(Base::svr_sock_, SOMAXCONN);
        return port;
    }
};

/// All state is in memory, and replies may be waiting: there is nothing to take down in order.
void endWithInput()
{
    char unused[256];
    while (read(STDIN_FILENO, unused, sizeof unused) > 0) {
    }
    std::_Exit(EXIT_SUCCESS);
}

void prepare(httplib::Server& server)
{
    server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(1000000);
    server.set_keep_alive_timeout(60);
    server.set_write_timeout(kLongWait);
    server.set_read_timeout(kLongWait);
}

template <typename Base>
int serve(PatientServer<Base>& server, const Options& options, const std::string& scheme)
{
    if (!server.is_valid())
        throw std::runtime_error("cannot use the certificate " + options.certificate);
    messagesserver::State state;
    messagesserver::configure(state, readScript(options.script));
    prepare(server);
    messagesserver::Api api(server, state);
    messagesserver::addMessageRoutes(api);
    messagesserver::addModelRoutes(api);
    messagesserver::addBatchRoutes(api);
    messagesserver::addControlRoutes(api);
    const int port = server.bindToPort(options.port);
    if (port < 0)
        throw std::runtime_error("cannot listen on port " + std::to_string(options.port));
    state.baseUrl = scheme + "://127.0.0.1:" + std::to_string(port);
    std::puts(state.baseUrl.c_str());
    std::fflush(stdout);
    if (options.untilEof)
        std::thread(endWithInput).detach();
    return server.listen_after_bind() ? EXIT_SUCCESS : EXIT_FAILURE;
}

int run(const Options& options)
{
    if (!options.certificate.empty()) {
        PatientServer<httplib::SSLServer> server(options.certificate.c_str(), options.key.c_str());
        return serve(server, options, "https");
    }
    if (options.tls.empty()) {
        PatientServer<httplib::Server> server;
        return serve(server, options, "http");
    }
    const messagesserver::Certificate made = messagesserver::makeCertificate(options.tls);
    if (!options.writeCertificate.empty())
        messagesserver::writeCertificate(made, options.writeCertificate);
    PatientServer<httplib::SSLServer> server(made.certificate.get(), made.key.get());
    return serve(server, options, "https");
}

} // namespace

int main(int count, char** arguments)
{
    const auto options = parse(count, arguments);
    if (!options) {
        std::fputs(kUsage, stderr);
        return EXIT_FAILURE;
    }
    std::signal(SIGTERM, [](int) { std::_Exit(EXIT_SUCCESS); });
    try {
        return run(*options);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "messages_server: %s\n", problem.what());
    } catch (const messagesserver::ApiError& error) {
        std::fprintf(stderr, "messages_server: %s\n", error.message.c_str());
    }
    return EXIT_FAILURE;
}
