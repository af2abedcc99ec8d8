// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/program.h"

#include "engine/agent/prefix.h"
#include "engine/prices/callcost.h"

#include <algorithm>
#include <map>

namespace spendwright {

double drawBelief(const Quantity& belief, const std::string& path, std::uint64_t seed,
                  std::uint64_t replication)
{
    if (belief.isConstant())
        return belief.mean();
    const std::uint64_t key = childKey(childKey(mix64(seed), replication), hashText(path));
    return Sampler(belief).draw(key);
}

namespace {

class Compiler {
public:
    Compiler(const Plan& plan, const TechniqueSet& techniques, std::uint64_t seed, std::uint64_t replication)
        : m_plan(plan),
          m_techniques(techniques),
          m_seed(seed),
          m_replication(replication)
    {}

    Program compile()
    {
        m_program.ratios.emplace_back();
        for (std::size_t i = 0; i < m_plan.agents.size(); ++i)
            m_agentIndex[m_plan.agents[i].id] = i;
        for (std::size_t i = 0; i < m_plan.tools.size(); ++i) {
            m_toolIndex[m_plan.tools[i].id] = i;
            m_program.tools.push_back(compileTool(m_plan.tools[i]));
        }
        compileTechniques();
        for (const Agent& agent : m_plan.agents)
            m_program.agents.push_back(compileAgent(agent));
        addPrefixes(m_program, m_plan, m_techniques);
        return std::move(m_program);
    }

private:
    double belief(const Quantity& quantity, const std::string& path) const
    {
        return drawBelief(quantity, path, m_seed, m_replication);
    }
    std::int64_t tokens(const Quantity& quantity, const std::string& path) const
    {
        return std::max<std::int64_t>(0, roundHalfUp(std::min(belief(quantity, path), 1e15)));
    }
    std::int64_t microseconds(const Quantity& seconds, const std::string& path) const
    {
        return roundMicroseconds(std::max(0.0, belief(seconds, path)) * 1e6);
    }

    std::size_t model(const std::string& id)
    {
        const auto found = m_modelIndex.find(id);
        if (found != m_modelIndex.end())
            return found->second;
        const std::size_t index = m_program.models.size();
        m_modelIndex[id] = index;
        m_program.models.push_back(compileModel(*m_plan.prices->find(id)));
        return index;
    }

    ModelProgram compileModel(const Model& model)
    {
        ModelProgram made;
        made.id = model.id;
        made.minCacheable = model.minCacheableTokens;
        made.contextWindow = model.contextWindow;
        made.baseUs = model.latency.baseS * 1e6;
        made.usPerInput = 1e6 / model.latency.prefillTokensPerS;
        made.usPerRead = 1e6 / model.latency.readTokensPerS;
        made.usPerOutput = 1e6 / model.latency.outputTokensPerS;
        made.ratioClass = ratioClass(
            Ratio::of(model.tokenizerRatio, m_plan.prices->find(m_plan.countedFor)->tokenizerRatio));
        setPrices(made, model, m_plan.priceDate, m_plan.usGeography);
        return made;
    }

    std::size_t ratioClass(const Ratio& ratio)
    {
        auto& ratios = m_program.ratios;
        const auto found = std::find(ratios.begin(), ratios.end(), ratio);
        if (found != ratios.end())
            return static_cast<std::size_t>(found - ratios.begin());
        ratios.push_back(ratio);
        return ratios.size() - 1;
    }

    ToolProgram compileTool(const Tool& tool)
    {
        const std::string path = "/tools/" + tool.id + "/";
        ToolProgram made;
        made.key = hashText(tool.id);
        made.resultTokens = Sampler(tool.resultTokens);
        made.latency = Sampler(tool.latencyS);
        made.confidence = Sampler(tool.confidence);
        made.feePico = roundedDecimalProduct({std::max(0.0, belief(tool.feeUsd, path + "fee_usd"))}, 12);
        if (const auto& cache = m_techniques.toolCache) {
            const auto ttl = cache->perToolTtlS.find(tool.id);
            made.covered =
                !cache->tools
                || std::find(cache->tools->begin(), cache->tools->end(), tool.id) != cache->tools->end();
            made.ttlUs = ttl != cache->perToolTtlS.end()
                             ? microseconds(ttl->second, "tool_cache/per_tool_ttl_s/" + tool.id)
                             : microseconds(cache->ttlS, "tool_cache/ttl_s");
            made.inputs = InputSampler(tokens(tool.distinctInputs, path + "distinct_inputs"),
                                       belief(tool.popularity, path + "popularity"));
            made.cached = made.covered && made.inputs.inputs() > 0 && made.ttlUs > 0;
        }
        if (const auto& truncation = m_techniques.resultTruncation) {
            const auto own = truncation->perTool.find(tool.id);
            made.truncateTo = own != truncation->perTool.end()
                                  ? tokens(own->second, "result_truncation/per_tool/" + tool.id)
                                  : tokens(truncation->maxTokens, "result_truncation/max_tokens");
        }
        return made;
    }

    StepProgram compileStep(const Step& step, const std::string& agentPath)
    {
        const std::string path = agentPath + "steps/" + step.id + "/";
        StepProgram made;
        made.key = hashText(step.id);
        made.index = m_program.stepCount++;
        made.ownModel = model(step.model);
        made.routedModel = model(routedModel(step, m_techniques.modelRouting));
        made.ownPass = passRate(step, step.model, path);
        made.reads = step.reads;
        made.fast = step.fast;
        made.prompt = Sampler(step.promptTokens);
        made.output = Sampler(step.outputTokens);
        made.probability = belief(step.probability, path + "probability");
        made.repeat = Sampler(step.repeat);
        made.toolCalls = Sampler(step.toolCalls);
        made.confidence = Sampler(step.confidence);
        made.routedPass = passRate(step, m_program.models[made.routedModel].id, path);
        if (made.routedModel != made.ownModel
            && step.passRate.find(m_program.models[made.routedModel].id) == step.passRate.end())
            m_program.unmeasuredQuality = true;
        double sum = 0;
        for (const ToolChoice& choice : step.tools)
            sum += choice.weight;
        double running = 0;
        for (const ToolChoice& choice : step.tools) {
            running += choice.weight;
            made.tools.push_back({m_toolIndex.at(choice.tool), running / sum});
        }
        if (step.delegate)
            made.delegate =
                DelegateProgram{m_agentIndex.at(step.delegate->agent), Sampler(step.delegate->count),
                                Sampler(step.delegate->briefTokens), Sampler(step.delegate->reportTokens)};
        return made;
    }

    double passRate(const Step& step, const std::string& modelId, const std::string& path) const
    {
        const auto found = step.passRate.find(modelId);
        return found == step.passRate.end() ? 1 : belief(found->second, path + "pass_rate/" + modelId);
    }

    AgentProgram compileAgent(const Agent& agent)
    {
        const std::string path = "/agents/" + agent.id + "/";
        AgentProgram made;
        made.key = hashText(agent.id);
        made.interactive = agent.interactive;
        made.userTokens = Sampler(agent.userTokens);
        made.difficulty = Sampler(agent.difficulty);
        made.variants = std::max(1.0, belief(agent.context.variants, path + "context/variants"));
        made.volatileFirst =
            agent.context.volatileAtStart && !m_techniques.stablePrefix && agent.context.volatileTokens > 0;
        if (agent.traffic) {
            made.turns = Sampler(agent.traffic->turns);
            made.think = Sampler(agent.traffic->thinkTimeS);
        }
        for (const Step& step : agent.steps)
            made.steps.push_back(compileStep(step, path));
        return made;
    }

    void compileTechniques();

    const Plan& m_plan;
    const TechniqueSet& m_techniques;
    std::uint64_t m_seed;
    std::uint64_t m_replication;
    Program m_program;
    std::map<std::string, std::size_t> m_agentIndex, m_toolIndex, m_modelIndex;
};

void Compiler::compileTechniques()
{
    TechniqueProgram& made = m_program.techniques;
    if (const auto& t = m_techniques.modelRouting)
        made.routing = RoutingProgram{belief(t->share, "model_routing/share")};
    if (const auto& t = m_techniques.toolCache)
        made.toolCache = ToolCacheProgram{t->reuseAnswer};
    if (const auto& t = m_techniques.promptCaching)
        made.caching = PromptCachingProgram{t->oneHour, t->conversation,
                                            (t->oneHour ? 3600 : 300) * std::int64_t{1000000}};
    if (const auto& t = m_techniques.historySummary)
        made.history = HistoryProgram{tokens(t->maxTurns, "history_summary/max_turns"),
                                      t->byTurn,
                                      t->perCall,
                                      model(t->model),
                                      tokens(t->summaryTokens, "history_summary/summary_tokens"),
                                      tokens(t->instructionTokens, "history_summary/instruction_tokens"),
                                      tokens(t->wrapperTokens, "history_summary/wrapper_tokens")};
    if (const auto& t = m_techniques.earlyExit)
        made.exit = EarlyExitProgram{belief(t->threshold, "early_exit/threshold"),
                                     tokens(t->nudgeTokens, "early_exit/nudge_tokens"),
                                     belief(t->falseExitShare, "early_exit/false_exit_share")};
    if (const auto& t = m_techniques.batch)
        made.batch = BatchProgram{belief(t->share, "batch/share"), microseconds(t->roundS, "batch/round_s"),
                                  belief(t->cacheHitRate, "batch/cache_hit_rate")};
    if (const auto& t = m_techniques.resultPruning)
        made.pruning = PruningProgram{tokens(t->keepLast, "result_pruning/keep_last"),
                                      tokens(t->noteTokens, "result_pruning/note_tokens"),
                                      tokens(t->clearAtLeastTokens, "result_pruning/clear_at_least_tokens"),
                                      belief(t->refetchProbability, "result_pruning/refetch_probability"),
                                      Sampler(t->refetchTokens),
                                      tokens(t->requestTokens, "result_pruning/request_tokens")};
    if (const auto& t = m_techniques.compaction)
        made.compaction =
            CompactionProgram{tokens(t->thresholdTokens, "compaction/threshold_tokens"), model(t->model),
                              tokens(t->summaryTokens, "compaction/summary_tokens"),
                              tokens(t->instructionTokens, "compaction/instruction_tokens")};
    if (const auto& t = m_techniques.retrieval)
        made.retrieval =
            RetrievalProgram{belief(t->fetchProbability, "retrieval/fetch_probability"),
                             Sampler(t->chunkTokens), tokens(t->requestTokens, "retrieval/request_tokens")};
    made.singleAgent = m_techniques.singleAgent.has_value();
}

} // namespace

Program compileProgram(const Plan& plan, const TechniqueSet& techniques, std::uint64_t seed,
                       std::uint64_t replication)
{
    return Compiler(plan, techniques, seed, replication).compile();
}

} // namespace spendwright
