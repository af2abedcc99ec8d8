// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/reader.h"

#include "engine/plan/closest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace spendwright {

namespace {

bool isLeapYear(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

void tellNegative(const Place& place, IssueList& issues)
{
    issues.error(place.pointer, QT_TRANSLATE_NOOP("Engine", "%1 is %2, but can't be negative"),
                 {place.key, excerpt(*place.json)});
}

} // namespace

std::string readText(const Place& place, IssueList& issues)
{
    if (place.json->is_string())
        return place.json->get<std::string>();
    issues.error(place.pointer,
                 QT_TRANSLATE_NOOP("Engine", "%1 must be a text in quotation marks, but is %2"),
                 {place.key, excerpt(*place.json)});
    return {};
}

std::optional<double> readNumber(const Place& place, const Limit& limit, IssueList& issues)
{
    if (!place.json->is_number()) {
        issues.error(place.pointer, QT_TRANSLATE_NOOP("Engine", "%1 must be a number, but is %2"),
                     {place.key, excerpt(*place.json)});
        return std::nullopt;
    }
    const double value = place.json->get<double>();
    if (value < 0) {
        tellNegative(place, issues);
        return std::nullopt;
    }
    if (!(value <= limit.most)) {
        issues.error(place.pointer, limit.text, {place.key, excerpt(*place.json), plainNumber(limit.most)});
        return std::nullopt;
    }
    return value + 0.0; // -0 becomes 0
}

std::optional<double> readPositive(const Place& place, const Limit& limit, IssueList& issues)
{
    const auto value = readNumber(place, limit, issues);
    if (value && *value < 1e-9) {
        issues.error(place.pointer, QT_TRANSLATE_NOOP("Engine", "%1 is %2, but must be above 0"),
                     {place.key, excerpt(*place.json)});
        return std::nullopt;
    }
    return value;
}

std::optional<std::int64_t> readWhole(const Place& place, const Limit& limit, IssueList& issues)
{
    const auto value = readNumber(place, limit, issues);
    if (!value)
        return std::nullopt;
    if (*value != std::floor(*value)) {
        issues.error(place.pointer, QT_TRANSLATE_NOOP("Engine", "%1 must be a whole number, but is %2"),
                     {place.key, excerpt(*place.json)});
        return std::nullopt;
    }
    return static_cast<std::int64_t>(*value);
}

std::optional<std::vector<double>> readWeights(const Place& place, std::size_t count, IssueList& issues)
{
    const int errorsBefore = issues.errors();
    std::vector<double> weights;
    double sum = 0;
    for (const Place& member : readList(place, issues)) {
        weights.push_back(readNumber(member, limits::kAnything, issues).value_or(0));
        sum += weights.back();
    }
    if (issues.errors() > errorsBefore)
        return std::nullopt;
    if (count > 0 && weights.size() != count) {
        issues.error(place.pointer, QT_TRANSLATE_NOOP("Engine", "%1 needs exactly %3 numbers and has %2"),
                     {place.key, std::to_string(weights.size()), std::to_string(count)});
        return std::nullopt;
    }
    if (!(sum > 0)) {
        issues.error(place.pointer,
                     QT_TRANSLATE_NOOP("Engine", "All weights of %1 are 0; at least one must be above 0"),
                     {place.key});
        return std::nullopt;
    }
    return weights;
}

std::vector<Place> readList(const Place& place, IssueList& issues)
{
    std::vector<Place> members;
    if (!place.json->is_array()) {
        issues.error(place.pointer,
                     QT_TRANSLATE_NOOP("Engine", "%1 must be a list in square brackets, but is %2"),
                     {place.key, excerpt(*place.json)});
        return members;
    }
    members.reserve(place.json->size());
    for (const Json& member : *place.json) {
        const std::size_t index = members.size();
        members.push_back(
            {&member, childPointer(place.pointer, index), place.key + "[" + std::to_string(index) + "]"});
    }
    return members;
}

std::vector<Place> readMembers(const Place& place, IssueList& issues)
{
    std::vector<Place> members;
    if (!place.json->is_object()) {
        issues.error(place.pointer,
                     QT_TRANSLATE_NOOP("Engine", "%1 must be an object in curly brackets, but is %2"),
                     {place.key, excerpt(*place.json)});
        return members;
    }
    members.reserve(place.json->size());
    for (const auto& [key, value] : place.json->items())
        members.push_back({&value, childPointer(place.pointer, key), key});
    return members;
}

bool isDate(std::string_view text)
{
    constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const auto part = [&](std::size_t from, std::size_t length) {
        int value = 0;
        for (const char digit : text.substr(from, length)) {
            if (digit < '0' || digit > '9')
                return -1;
            value = value * 10 + (digit - '0');
        }
        return value;
    };
    const int year = part(0, 4);
    const int month = part(5, 2);
    const int day = part(8, 2);
    if (year < 1 || month < 1 || month > 12 || day < 1)
        return false;
    return day <= kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && isLeapYear(year) ? 1 : 0);
}

std::string readDate(const Place& place, IssueList& issues)
{
    if (place.json->is_string() && isDate(place.json->get_ref<const std::string&>()))
        return place.json->get<std::string>();
    issues.error(place.pointer,
                 QT_TRANSLATE_NOOP("Engine", "%1 must be a date such as \"2026-11-22\", but is %2"),
                 {place.key, excerpt(*place.json)});
    return {};
}

ObjectReader::ObjectReader(const Place& place, IssueList& issues) : m_place(place), m_issues(issues)
{
    if (place.json->is_object())
        return;
    issues.error(place.pointer,
                 QT_TRANSLATE_NOOP("Engine", "%1 must be an object in curly brackets, but is %2"),
                 {place.key, excerpt(*place.json)});
    m_place.json = nullptr;
}

std::optional<Place> ObjectReader::find(const char* key)
{
    m_known.emplace_back(key);
    if (!valid())
        return std::nullopt;
    const auto found = m_place.json->find(key);
    if (found == m_place.json->end())
        return std::nullopt;
    return Place{&*found, childPointer(m_place.pointer, key), key};
}

std::optional<Place> ObjectReader::require(const char* key)
{
    auto found = find(key);
    if (!found && valid()) {
        m_issues.error(childPointer(m_place.pointer, key),
                       QT_TRANSLATE_NOOP("Engine", "%1 is missing here, and there is no default for it"),
                       {key});
    }
    return found;
}

void ObjectReader::text(const char* key, std::string& target)
{
    if (const auto place = find(key))
        target = readText(*place, m_issues);
}

void ObjectReader::flag(const char* key, bool& target)
{
    const auto place = find(key);
    if (!place)
        return;
    if (place->json->is_boolean()) {
        target = place->json->get<bool>();
    } else {
        m_issues.error(place->pointer, QT_TRANSLATE_NOOP("Engine", "%1 must be true or false, but is %2"),
                       {key, excerpt(*place->json)});
    }
}

void ObjectReader::date(const char* key, std::string& target)
{
    if (const auto place = find(key))
        target = readDate(*place, m_issues);
}

void ObjectReader::number(const char* key, double& target, const Limit& limit)
{
    if (const auto place = find(key))
        target = readNumber(*place, limit, m_issues).value_or(target);
}

void ObjectReader::positive(const char* key, double& target, const Limit& limit)
{
    if (const auto place = find(key))
        target = readPositive(*place, limit, m_issues).value_or(target);
}

void ObjectReader::whole(const char* key, std::int64_t& target, const Limit& limit)
{
    if (const auto place = find(key))
        target = readWhole(*place, limit, m_issues).value_or(target);
}

void ObjectReader::quantity(const char* key, Quantity& target, const Limit& limit)
{
    if (const auto place = find(key))
        target = readQuantity(*place, limit, m_issues).value_or(target);
}

std::optional<int> ObjectReader::choice(const char* key, std::initializer_list<const char*> words)
{
    const auto place = find(key);
    if (!place)
        return std::nullopt;
    std::string possible;
    int index = 0;
    for (const char* word : words) {
        if (place->json->is_string() && place->json->get_ref<const std::string&>() == word)
            return index;
        possible += (index++ > 0 ? ", \"" : "\"") + std::string(word) + "\"";
    }
    m_issues.error(place->pointer, QT_TRANSLATE_NOOP("Engine", "%1 is %2; it must be one of %3"),
                   {key, excerpt(*place->json), possible});
    return std::nullopt;
}

std::string ObjectReader::id(const char* key)
{
    const auto place = require(key);
    if (!place)
        return {};
    const int errorsBefore = m_issues.errors();
    std::string id = readText(*place, m_issues);
    if (id.empty() && m_issues.errors() == errorsBefore)
        m_issues.error(place->pointer, QT_TRANSLATE_NOOP("Engine", "%1 is empty; give it a name of its own"),
                       {key});
    return id;
}

void ObjectReader::finish()
{
    if (!valid())
        return;
    for (const auto& item : m_place.json->items()) {
        if (std::find(m_known.begin(), m_known.end(), item.key()) != m_known.end())
            continue;
        const std::string meant =
            m_issues.listsWarnings() ? closest(item.key(), {m_known.begin(), m_known.end()}) : std::string();
        if (meant.empty()) {
            m_issues.warning(
                childPointer(m_place.pointer, item.key()),
                QT_TRANSLATE_NOOP("Engine",
                                  "The key \"%1\" means nothing here; it is kept, but has no effect"),
                {cutShort(item.key())});
        } else {
            m_issues.warning(
                childPointer(m_place.pointer, item.key()),
                QT_TRANSLATE_NOOP(
                    "Engine",
                    "The key \"%1\" means nothing here; it is kept, but has no effect. Is \"%2\" meant?"),
                {cutShort(item.key()), meant});
        }
    }
}

} // namespace spendwright
