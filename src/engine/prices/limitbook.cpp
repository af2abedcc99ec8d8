// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prices/limitbook.h"

#include "engine/plan/reader.h"
#include "engine/prices/builtin.h"

#include <algorithm>
#include <set>

namespace spendwright {

namespace {

constexpr Limit kFigure{1e12,
                        QT_TRANSLATE_NOOP("Engine", "%1 is %2; a limit of more than %3 is surely a slip")};

void requireNumber(ObjectReader& object, const char* key, double& target)
{
    if (const auto place = object.require(key))
        target = readPositive(*place, kFigure, object.issues()).value_or(0);
}

bool readHead(ObjectReader& object, LimitBook& book)
{
    const int errorsBefore = object.issues().errors();
    if (object.require("format"))
        (void)object.choice("format", {"spendwright-limits"});
    if (const auto version = object.require("version")) {
        if (!version->json->is_number() || version->json->get<double>() != 1) {
            object.issues().error(version->pointer,
                                  QT_TRANSLATE_NOOP("Engine", "The rate limits are of version %1, but this "
                                                              "program reads version 1"),
                                  {excerpt(*version->json)});
        }
    }
    if (const auto date = object.require("as_of"))
        book.asOf = readDate(*date, object.issues());
    book.provider = object.id("provider");
    return object.issues().errors() == errorsBefore;
}

void readTiers(const Place& list, LimitBook& book, IssueList& issues)
{
    for (const Place& member : readList(list, issues)) {
        ObjectReader object(member, issues);
        LimitTier tier;
        tier.id = object.id("id");
        object.text("name", tier.name);
        if (const auto place = object.find("monthly_spend_usd"))
            tier.monthlySpendUsd = readPositive(*place, kFigure, issues);
        object.finish();
        book.tiers.push_back(std::move(tier));
    }
}

void readLimits(const Place& place, const LimitBook& book, LimitClass& models, IssueList& issues)
{
    for (const Place& member : readMembers(place, issues)) {
        if (!book.tier(member.key)) {
            issues.error(member.pointer, QT_TRANSLATE_NOOP("Engine", "There is no tier \"%1\""),
                         {cutShort(member.key)});
            continue;
        }
        ObjectReader object(member, issues);
        MinuteFigures limits;
        requireNumber(object, "calls_per_minute", limits.calls);
        requireNumber(object, "input_tokens_per_minute", limits.inputTokens);
        requireNumber(object, "output_tokens_per_minute", limits.outputTokens);
        object.finish();
        models.limits.emplace(member.key, limits);
    }
}

void readClasses(const Place& list, LimitBook& book, IssueList& issues)
{
    std::set<std::string> seen;
    for (const Place& member : readList(list, issues)) {
        ObjectReader object(member, issues);
        LimitClass models;
        models.id = object.id("id");
        object.text("name", models.name);
        object.text("source", models.source);
        object.text("notes", models.notes);
        if (const auto ids = object.require("models")) {
            for (const Place& id : readList(*ids, issues)) {
                models.models.push_back(readText(id, issues));
                if (!seen.insert(models.models.back()).second)
                    issues.error(id.pointer, QT_TRANSLATE_NOOP("Engine", "\"%1\" names two models"),
                                 {cutShort(models.models.back())});
            }
        }
        if (const auto limits = object.find("limits"))
            readLimits(*limits, book, models, issues);
        object.finish();
        book.classes.push_back(std::move(models));
    }
}

} // namespace

const MinuteFigures* LimitClass::limitsOf(const std::string& tier) const
{
    const auto found = limits.find(tier);
    return found == limits.end() ? nullptr : &found->second;
}

const LimitTier* LimitBook::tier(std::string_view id) const
{
    const auto found =
        std::find_if(tiers.begin(), tiers.end(), [id](const LimitTier& tier) { return tier.id == id; });
    return found == tiers.end() ? nullptr : &*found;
}

const LimitClass* LimitBook::classOf(std::string_view model) const
{
    const auto found = std::find_if(classes.begin(), classes.end(), [model](const LimitClass& each) {
        return std::find(each.models.begin(), each.models.end(), model) != each.models.end();
    });
    return found == classes.end() ? nullptr : &*found;
}

std::optional<LimitBook> readLimitBook(std::string_view json, std::vector<Issue>& issues)
{
    IssueList list(issues);
    const auto root = parseJson(json, list);
    if (!root)
        return std::nullopt;
    LimitBook book;
    ObjectReader object({&*root, "", "rate limits"}, list);
    if (!object.valid() || !readHead(object, book))
        return std::nullopt;
    if (const auto tiers = object.require("tiers"))
        readTiers(*tiers, book, list);
    if (const auto classes = object.require("classes"))
        readClasses(*classes, book, list);
    object.finish();
    return list.failed() ? std::nullopt : std::optional(std::move(book));
}

const LimitBook& builtInLimitBook()
{
    static const LimitBook book = [] {
        std::vector<Issue> issues;
        return readLimitBook(builtInLimitsText(), issues)
            .value_or(LimitBook{}); // a test reads it without issues
    }();
    return book;
}

} // namespace spendwright
