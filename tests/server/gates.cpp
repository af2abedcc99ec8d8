// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace messagesserver {

namespace {

std::mutex mutex;
std::condition_variable changed;
std::map<std::string, int> permits;
std::multimap<std::string, int> queue;

} // namespace

Gates& Gates::instance()
{
    static Gates gates;
    return gates;
}

/// Each opening lets one request through, also one that comes later.
void Gates::wait(const std::string& name)
{
    std::unique_lock lock(mutex);
    const auto place = queue.emplace(name, 0);
    changed.wait(lock, [&] { return permits[name] > 0; });
    --permits[name];
    queue.erase(place);
}

void Gates::open(const std::string& name)
{
    const std::lock_guard lock(mutex);
    ++permits[name];
    changed.notify_all();
}

std::vector<std::string> Gates::waiting() const
{
    const std::lock_guard lock(mutex);
    std::vector<std::string> names;
    for (const auto& [name, unused] : queue)
        names.push_back(name);
    return names;
}

} // namespace messagesserver
