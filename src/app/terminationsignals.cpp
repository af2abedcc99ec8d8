// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminationsignals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace spendwright {
namespace {

constexpr std::array kSignals = {SIGTERM, SIGHUP, SIGINT};
std::array<int, 2> g_pipe = {-1, -1};

// Whatever else a handler may not do, it may write.
void pass(int number)
{
    const int error = errno;
    const auto byte = static_cast<unsigned char>(number);
    static_cast<void>(!::write(g_pipe[1], &byte, 1));
    errno = error;
}

} // namespace

TerminationSignals::TerminationSignals(QObject* parent) : QObject(parent)
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // such a write shall fail like any other
    if (::pipe2(g_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = new QSocketNotifier(g_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &TerminationSignals::read);
    for (const int number : kSignals) {
        struct sigaction old {};
        sigaction(number, nullptr, &old);
        if (old.sa_handler == SIG_IGN) // by nohup
            continue;
        struct sigaction action {};
        action.sa_handler = pass;
        action.sa_flags = SA_RESTART;
        sigemptyset(&action.sa_mask);
        sigaction(number, &action, nullptr);
    }
}

TerminationSignals::~TerminationSignals()
{
    for (const int number : kSignals) {
        struct sigaction old {};
        sigaction(number, nullptr, &old);
        if (old.sa_handler == pass)
            std::signal(number, SIG_DFL);
    }
    delete m_notifier;
    for (int& end : g_pipe) {
        if (end >= 0)
            ::close(std::exchange(end, -1));
    }
}

void TerminationSignals::read()
{
    unsigned char byte = 0;
    if (::read(g_pipe[0], &byte, 1) == 1)
        emit received(byte);
}

} // namespace spendwright
