// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/readplan.h"

#include <algorithm>

namespace spendwright {

namespace {

constexpr std::size_t kMostTools = 10000;
constexpr std::size_t kMostAgents = 1000;
constexpr std::size_t kMostScenarios = 1000;
constexpr std::size_t kMostSteps = 100000; // of all agents together

/// Reads a plan's parts in the order in which they refer to each other.
class PlanReader {
public:
    PlanReader(const Json& root, const PriceBook& book, std::vector<Issue>& issues)
        : m_issues(issues),
          m_object({&root, "", "plan"}, m_issues),
          m_book(book),
          m_context{m_issues, {}, {}, {}, {}}
    {}

    std::optional<Plan> read();

private:
    bool readHead();
    void readFigures();
    void readPrices();
    void readTools();
    void readAgents();
    void readScenarios();
    void readReferences();
    void readShared();
    void readSeed();

    IssueList m_issues;
    ObjectReader m_object;
    const PriceBook& m_book;
    ReadContext m_context;
    Plan m_plan;
};

/// False where the rest of the file means nothing to this program.
bool PlanReader::readHead()
{
    const int errorsBefore = m_issues.errors();
    if (const auto format = m_object.require("format")) {
        if (!format->json->is_string() || format->json->get_ref<const std::string&>() != kPlanFormat) {
            m_issues.error(format->pointer,
                           QT_TRANSLATE_NOOP("Engine", "This is not a plan: format is %1, not \"%2\""),
                           {excerpt(*format->json), kPlanFormat});
        }
    }
    if (const auto place = m_object.require("version")) {
        const auto version = readWhole(*place, limits::kAnything, m_issues);
        if (version && *version > kPlanVersion) {
            m_issues.error(place->pointer,
                           QT_TRANSLATE_NOOP("Engine", "The plan is of version %1, but this program reads "
                                                       "versions up to %2; it takes a newer Spendwright"),
                           {std::to_string(*version), std::to_string(kPlanVersion)});
        } else if (version && *version < 1) {
            m_issues.error(place->pointer,
                           QT_TRANSLATE_NOOP("Engine", "There is no version %1 of plans; the first is 1"),
                           {std::to_string(*version)});
        }
    }
    return m_issues.errors() == errorsBefore;
}

void PlanReader::readSeed()
{
    const auto place = m_object.find("seed");
    if (!place)
        return;
    constexpr double kExactWholes = 9007199254740992.0;
    const Json& json = *place->json;
    if (json.is_number_unsigned()) {
        m_plan.seed = json.get<std::uint64_t>();
    } else if (json.is_number_float() && json.get<double>() >= 0 && json.get<double>() <= kExactWholes
               && json.get<double>() == static_cast<double>(static_cast<std::uint64_t>(json.get<double>()))) {
        m_plan.seed = static_cast<std::uint64_t>(json.get<double>());
    } else {
        m_issues.error(place->pointer,
                       QT_TRANSLATE_NOOP("Engine", "%1 must be a whole number from 0 to %2, but is %3"),
                       {"seed", "18446744073709551615", excerpt(json)});
    }
}

void PlanReader::readFigures()
{
    if (const auto name = m_object.require("name"))
        m_plan.name = readText(*name, m_issues);
    m_object.text("notes", m_plan.notes);
    constexpr Limit kDays{
        3660, QT_TRANSLATE_NOOP("Engine", "%1 is %2; more than %3 days, ten years, can't be simulated")};
    std::int64_t days = m_plan.periodDays;
    m_object.whole("period_days", days, kDays);
    if (days < 1) {
        m_issues.error("/period_days", QT_TRANSLATE_NOOP("Engine", "%1 is %2; plan at least one day"),
                       {"period_days", std::to_string(days)});
    }
    m_plan.periodDays = static_cast<int>(days);
    readSeed();
    m_plan.priceDate = m_book.asOf;
    m_object.date("price_date", m_plan.priceDate);
    if (const auto geography = m_object.choice("inference_geo", {"global", "us"}))
        m_plan.usGeography = *geography == 1;
    if (const auto budget = m_object.find("budget_usd"))
        m_plan.budgetUsd = readNumber(*budget, limits::kAnything, m_issues);
}

void PlanReader::readPrices()
{
    PriceBook book = m_book;
    if (const auto models = m_object.find("models"))
        book = readModelOverrides(*models, m_book, m_issues);
    m_context.models = ModelIndex(book);
    m_plan.prices = std::make_shared<const PriceBook>(std::move(book));
}

void PlanReader::readTools()
{
    const auto list = m_object.find("tools");
    if (!list)
        return;
    UniqueIds ids(m_issues);
    for (const Place& member : readThings(*list, kMostTools, m_issues)) {
        m_plan.tools.push_back(readTool(member, m_context));
        ids.add(m_plan.tools.back().id, childPointer(member.pointer, "id"));
        m_context.tools.insert(m_plan.tools.back().id);
    }
}

void PlanReader::readAgents()
{
    const auto list = m_object.require("agents");
    if (!list)
        return;
    const auto members = readThings(*list, kMostAgents, m_issues);
    if (list->json->is_array() && list->json->empty()) {
        m_issues.error(list->pointer,
                       QT_TRANSLATE_NOOP(
                           "Engine", "The plan has no agents, so it would cost nothing; add at least one"));
    }
    for (const Place& member : members) { // first the ids: an agent may delegate to a later one
        if (member.json->is_object() && member.json->contains("id") && member.json->at("id").is_string())
            m_context.agents.insert(member.json->at("id").get<std::string>());
    }
    UniqueIds ids(m_issues);
    std::size_t steps = 0;
    for (const Place& member : members) {
        m_plan.agents.push_back(readAgent(member, m_context));
        ids.add(m_plan.agents.back().id, childPointer(member.pointer, "id"));
        steps += m_plan.agents.back().steps.size();
        if (steps > kMostSteps) {
            m_issues.error(member.pointer,
                           QT_TRANSLATE_NOOP("Engine", "Up to this agent there are more than %1 steps, which "
                                                       "can't be computed in a sensible time. "
                                                       "Split the plan into several files"),
                           {std::to_string(kMostSteps)});
            return;
        }
    }
}

void PlanReader::readScenarios()
{
    if (const auto list = m_object.find("scenarios")) {
        UniqueIds ids(m_issues);
        for (const Place& member : readThings(*list, kMostScenarios, m_issues)) {
            m_plan.scenarios.push_back(readScenario(member, m_context));
            ids.add(m_plan.scenarios.back().id, childPointer(member.pointer, "id"));
        }
    }
    if (!m_plan.scenario("before")) {
        Scenario before;
        before.id = "before";
        m_plan.scenarios.insert(m_plan.scenarios.begin(), std::move(before));
    }
}

void PlanReader::readReferences()
{
    if (const auto model = m_object.find("counted_for"))
        m_plan.countedFor = m_context.modelName(*model);
    else if (!m_plan.agents.empty() && !m_plan.agents.front().steps.empty())
        m_plan.countedFor = m_plan.agents.front().steps.front().model;
    const auto baseline = m_object.find("baseline");
    if (!baseline)
        return;
    const int errorsBefore = m_issues.errors();
    m_plan.baseline = readText(*baseline, m_issues);
    if (m_issues.errors() == errorsBefore && !m_plan.scenario(m_plan.baseline)) {
        m_issues.error(baseline->pointer,
                       QT_TRANSLATE_NOOP("Engine", "There is no scenario with the id \"%1\" in this plan"),
                       {cutShort(m_plan.baseline)});
    }
}

// What a copy for others says of its figures: checked here, of use to sharedNote() only.
void PlanReader::readShared()
{
    const auto place = m_object.find("shared");
    if (!place)
        return;
    ObjectReader shared(*place, m_issues);
    std::string text;
    for (const char* key : {"date", "program", "scenario", "against", "plan", "fingerprint", "simulation"})
        shared.text(key, text);
    shared.finish();
}

std::optional<Plan> PlanReader::read()
{
    if (!m_object.valid() || !readHead())
        return std::nullopt;
    readFigures();
    readPrices();
    readTools();
    readAgents();
    readScenarios();
    readReferences();
    readShared();
    m_object.finish();
    if (!m_issues.failed())
        checkDelegation(m_plan, m_issues);
    if (m_issues.failed())
        return std::nullopt;
    checkModelUses(m_plan, m_context);
    return std::move(m_plan);
}

} // namespace

std::optional<Plan> readPlan(const Json& root, const PriceBook& book, std::vector<Issue>& issues)
{
    return PlanReader(root, book, issues).read();
}

} // namespace spendwright
