// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analyze/variants.h"

#include "engine/plan/json.h"
#include "engine/progress.h"
#include "engine/simulate/parallel.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <utility>

namespace spendwright {

namespace {

constexpr const char* kScenarios = "/scenarios";

std::string quoted(const std::string& id)
{
    return Json(id).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string scenarioPath(const std::string& id)
{
    return childPointer(kScenarios, id);
}

void sayNoPlace(const std::string& path, std::vector<Issue>& issues)
{
    IssueList(issues).error(
        "",
        QT_TRANSLATE_NOOP("Engine",
                          "There is no place \"%1\" in this plan; things in lists are named by their ids"),
        {cutShort(path, 120)});
}

/// A plan is understood to have a scenario `before`; a change of it needs one that is written.
bool writeBefore(PlanFile& file)
{
    return file.get(scenarioPath("before")) || file.insert(kScenarios, 0, R"({"id": "before"})");
}

/// The scenario in which alone a change touches techniques, and nothing else; "" where it does more.
std::string techniquesOnly(const PlanEdit& edit)
{
    std::set<std::string> scenarios;
    for (const SetEntry& entry : edit.values) {
        const auto keys = splitPointer(entry.path);
        const bool techniques =
            keys && keys->size() >= 4 && (*keys)[0] == "scenarios" && (*keys)[2] == "techniques";
        scenarios.insert(techniques ? (*keys)[1] : std::string());
    }
    return scenarios.size() == 1 ? *scenarios.begin() : std::string();
}

/// The agents to which alone a change makes a difference; none where it may to all. What changes who works
/// with whom, or what is shared, makes a difference to all.
std::vector<std::string> touchedAgents(const PlanEdit& edit)
{
    constexpr std::array<const char*, 4> kShared = {"tool", "delegate", "id", "agent"};
    std::vector<std::string> agents;
    for (const SetEntry& entry : edit.values) {
        const auto keys = splitPointer(entry.path);
        if (!keys || keys->size() < 3 || (*keys)[0] != "agents")
            return {};
        const std::string& part = (*keys)[2];
        const bool ofStep = part == "steps" && keys->size() >= 5;
        const std::string& key = ofStep ? (*keys)[4] : part;
        if ((part == "steps" && !ofStep)
            || std::any_of(kShared.begin(), kShared.end(), [&](const char* each) { return key == each; }))
            return {};
        agents.push_back((*keys)[1]);
    }
    return agents;
}

/// Those agents of a plan that are also in another, as they are in the first.
void takeAgents(Plan& plan, const Plan& from)
{
    for (Agent& agent : plan.agents)
        if (const Agent* changed = from.agent(agent.id))
            agent = *changed;
}

/// Many changes of techniques are read at once: as scenarios of one file, without their `set`.
class TechniqueTrials {
public:
    TechniqueTrials(const PlanFile& file, const PriceBook& book) : m_file(file), m_book(book) {}

    /// Has a place for it; false where the file has none.
    bool add(std::size_t edit, const std::string& scenario, const PlanEdit& values)
    {
        const std::string from = scenarioPath(scenario);
        std::vector<Issue> issues;
        auto copy = PlanFile::parse(m_file.get(from).value_or("{}"), issues);
        if (!copy || !copy->set("/id", quoted("what if " + std::to_string(edit))))
            return false;
        copy->remove("/set");
        std::vector<SetEntry> inCopy;
        for (const SetEntry& entry : values.values) {
            if (!entry.path.starts_with(from + "/"))
                return false;
            inCopy.push_back({entry.path.substr(from.size()), entry.json});
        }
        if (!copy->setAll(inCopy) || !m_file.insert(kScenarios, -1, copy->text()))
            return false;
        m_edits.push_back(edit);
        return true;
    }
    [[nodiscard]] const std::vector<std::size_t>& edits() const { return m_edits; }

    /// What the changed scenarios' techniques are, and where that can't be read the issues.
    void read(std::vector<std::optional<TechniqueSet>>& techniques, std::vector<Variant>& variants)
    {
        while (!m_edits.empty()) {
            std::vector<Issue> issues;
            const auto plan = m_file.read(m_book, issues);
            if (plan) {
                const std::size_t first = plan->scenarios.size() - m_edits.size();
                for (std::size_t i = 0; i < m_edits.size(); ++i)
                    techniques[m_edits[i]] = plan->scenarios[first + i].techniques;
                return;
            }
            if (!leaveOut(issues, variants))
                return;
        }
    }

private:
    /// Takes the scenarios out in which there are errors; false where there are errors elsewhere only.
    bool leaveOut(const std::vector<Issue>& issues, std::vector<Variant>& variants)
    {
        const auto first = static_cast<std::size_t>(m_file.size(kScenarios)) - m_edits.size();
        bool any = false;
        for (std::size_t i = m_edits.size(); i-- > 0;) {
            const std::string place = childPointer(kScenarios, first + i);
            std::vector<Issue> own;
            for (const Issue& issue : issues)
                if (issue.severity == Issue::Severity::Error && issue.pointer.starts_with(place + "/"))
                    own.push_back(issue);
            if (own.empty())
                continue;
            variants[m_edits[i]].issues = std::move(own);
            m_file.remove(place);
            m_edits.erase(m_edits.begin() + static_cast<std::ptrdiff_t>(i));
            any = true;
        }
        if (!any)
            for (const std::size_t edit : m_edits)
                variants[edit].issues = issues;
        return any;
    }

    PlanFile m_file;
    const PriceBook& m_book;
    std::vector<std::size_t> m_edits;
};

/// A variant, read: either other techniques in one scenario or another plan.
struct Read {
    std::string scenario; ///< "": all
    std::optional<TechniqueSet> techniques;
    std::shared_ptr<const PlanSet> plans;
    std::vector<std::string> touched;
};

Alternative alternativeOf(const Read& read, const std::string& scenario)
{
    if (read.techniques)
        return {{}, [on = *read.techniques](Plan&, TechniqueSet& techniques) { techniques = on; }};
    return {read.touched,
            [plans = read.plans, scenario, all = read.touched.empty()](Plan& plan, TechniqueSet& techniques) {
                const Plan& changed = *plans->forScenario(scenario);
                techniques = plans->plan.scenario(scenario)->techniques;
                if (all)
                    plan = changed;
                else
                    takeAgents(plan, changed);
            }};
}

struct Asked {
    const PlanFile& file;
    const PlanSet& plans;
    const std::vector<PlanEdit>& edits;
    const VariantOptions& options;
    const Control& control;
};

// A change that takes a scenario away leaves nothing to be computed.
void readOne(const Asked& asked, std::size_t i, Read& read, std::vector<Issue>& issues)
{
    auto plans = readVariant(asked.file, *asked.plans.plan.prices, asked.edits[i], issues);
    if (!plans)
        return;
    issues.clear(); // warnings
    for (const std::string& scenario : asked.options.scenarios) {
        if (!plans->forScenario(scenario)) {
            sayNoPlace(scenarioPath(scenario), issues);
            return;
        }
    }
    read.scenario.clear();
    if (plans->plan.countedFor == asked.plans.plan.countedFor)
        read.touched = touchedAgents(asked.edits[i]);
    read.plans = std::make_shared<const PlanSet>(std::move(*plans));
}

std::vector<Read> readAll(const Asked& asked, std::vector<Variant>& variants)
{
    std::vector<Read> reads(asked.edits.size());
    PlanFile base = asked.file;
    writeBefore(base);
    TechniqueTrials trials(base, *asked.plans.plan.prices);
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < asked.edits.size(); ++i) {
        reads[i].scenario = techniquesOnly(asked.edits[i]);
        const Scenario* scenario = asked.plans.plan.scenario(reads[i].scenario);
        if (!scenario || !trials.add(i, scenario->id, asked.edits[i]))
            others.push_back(i);
    }
    std::vector<std::optional<TechniqueSet>> techniques(asked.edits.size());
    trials.read(techniques, variants);
    for (const std::size_t i : trials.edits())
        reads[i].techniques = techniques[i];
    parallelFor(others.size(), asked.options.threads, [&](std::size_t k) {
        if (!asked.control.cancelled())
            readOne(asked, others[k], reads[others[k]], variants[others[k]].issues);
    });
    return reads;
}

} // namespace

SetEntry inScenario(const std::string& scenario, const SetEntry& value)
{
    return {childPointer(scenarioPath(scenario) + "/set", value.path), value.json};
}

SetEntry techniqueIn(const std::string& scenario, Technique technique, const std::string& json)
{
    return {scenarioPath(scenario) + "/techniques/" + std::string(techniqueId(technique)), json};
}

std::optional<PlanFile> edited(const PlanFile& file, const PlanEdit& edit, std::vector<Issue>& issues)
{
    PlanFile next = file;
    const bool ofBefore = std::any_of(edit.values.begin(), edit.values.end(), [](const SetEntry& entry) {
        return entry.path.starts_with(scenarioPath("before") + "/");
    });
    if ((ofBefore && !writeBefore(next)) || !next.setAll(edit.values)) {
        sayNoPlace(edit.values.empty() ? "" : edit.values.front().path, issues);
        return std::nullopt;
    }
    return next;
}

std::optional<PlanSet> readVariant(const PlanFile& file, const PriceBook& book, const PlanEdit& edit,
                                   std::vector<Issue>& issues)
{
    const auto next = edited(file, edit, issues);
    return next ? readPlanSet(*next, book, issues) : std::nullopt;
}

std::optional<VariantCosts> variantCosts(const PlanFile& file, const PlanSet& plans,
                                         const std::vector<PlanEdit>& edits, const VariantOptions& options,
                                         const Control& control)
{
    VariantCosts result;
    for (const PlanEdit& edit : edits)
        result.variants.push_back({edit.name, {}, {}});
    const std::vector<Read> reads = readAll({file, plans, edits, options, control}, result.variants);
    Progress progress(control);
    const Control part = progress.part();
    const AlternativeOptions drawn{options.seed.value_or(plans.plan.seed), options.threads,
                                   options.targetStderr, options.mostReplications};
    for (std::size_t s = 0; s < options.scenarios.size(); ++s) {
        if (control.cancelled())
            return std::nullopt;
        const std::string& scenario = options.scenarios[s];
        std::vector<std::size_t> indices;
        std::vector<Alternative> alternatives;
        for (std::size_t i = 0; i < reads.size(); ++i) {
            if (!reads[i].techniques && !reads[i].plans)
                continue; // left out
            if (!reads[i].scenario.empty() && reads[i].scenario != scenario)
                continue; // another scenario's affair
            indices.push_back(i);
            alternatives.push_back(alternativeOf(reads[i], scenario));
        }
        progress.goOnTo(static_cast<double>(s + 1) / static_cast<double>(options.scenarios.size()));
        const auto found =
            alternativeCosts(*plans.forScenario(scenario), plans.plan.scenario(scenario)->techniques,
                             alternatives, drawn, part);
        if (!found)
            return std::nullopt;
        result.base.push_back({found->base, found->baseHasUnpriced});
        for (std::size_t i = 0; i < reads.size(); ++i)
            if (reads[i].techniques || reads[i].plans)
                result.variants[i].costs.push_back({found->base, {}, found->baseHasUnpriced});
        for (std::size_t k = 0; k < indices.size(); ++k)
            result.variants[indices[k]].costs.back() = found->costs[k];
    }
    return result;
}

} // namespace spendwright
