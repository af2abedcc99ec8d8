// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/models.h"

#include "server/apierror.h"

#include <algorithm>

namespace messagesserver {

namespace {

ModelRules fable(const std::string& id, const std::string& name, const std::string& created)
{
    ModelRules model{
        .id = id, .displayName = name, .line = id.starts_with("claude-fable") ? "fable" : "mythos"};
    model.createdAt = created + "T00:00:00Z";
    model.forcedToolChoice = id == "claude-fable-5" || id == "claude-mythos-5";
    model.fast = id == "claude-fable-5-2";
    return model;
}

std::vector<ModelRules> newest()
{
    return {
        fable("claude-fable-5-2", "Claude Fable 5.2", "2026-11-09"),
        fable("claude-mythos-5-2", "Claude Mythos 5.2", "2026-11-09"),
        {.id = "claude-haiku-5-5",
         .displayName = "Claude Haiku 5.5",
         .line = "haiku",
         .createdAt = "2026-10-07T00:00:00Z",
         .toolPrompt = 286,
         .forcedToolPrompt = 406,
         .effort = "medium"},
        {.id = "claude-sonnet-5-5",
         .displayName = "Claude Sonnet 5.5",
         .line = "sonnet",
         .createdAt = "2026-09-28T00:00:00Z",
         .thinking = "ab",
         .forcedToolChoice = false},
        {.id = "claude-opus-5-5",
         .displayName = "Claude Opus 5.5",
         .line = "opus",
         .createdAt = "2026-09-22T00:00:00Z",
         .effort = "medium",
         .forcedToolChoice = false,
         .fast = true},
        fable("claude-fable-5-1", "Claude Fable 5.1", "2026-09-01"),
        fable("claude-mythos-5-1", "Claude Mythos 5.1", "2026-09-01"),
        {.id = "claude-opus-5",
         .displayName = "Claude Opus 5",
         .line = "opus",
         .createdAt = "2026-07-24T00:00:00Z",
         .toolPrompt = 286,
         .forcedToolPrompt = 406,
         .thinking = "ad",
         .fast = true},
        {.id = "claude-sonnet-5",
         .displayName = "Claude Sonnet 5",
         .line = "sonnet",
         .createdAt = "2026-06-30T00:00:00Z",
         .minCacheable = 1024,
         .toolPrompt = 354,
         .forcedToolPrompt = 474,
         .thinking = "ad"},
        fable("claude-fable-5", "Claude Fable 5", "2026-06-09"),
        fable("claude-mythos-5", "Claude Mythos 5", "2026-06-09"),
    };
}

std::vector<ModelRules> version4()
{
    return {
        {.id = "claude-opus-4-8",
         .displayName = "Claude Opus 4.8",
         .line = "opus",
         .minCacheable = 1024,
         .toolPrompt = 290,
         .forcedToolPrompt = 410,
         .thinking = "ad",
         .fast = true},
        {.id = "claude-opus-4-7",
         .displayName = "Claude Opus 4.7",
         .line = "opus",
         .minCacheable = 2048,
         .toolPrompt = 675,
         .forcedToolPrompt = 804,
         .thinking = "ad"},
        {.id = "claude-opus-4-6",
         .displayName = "Claude Opus 4.6",
         .line = "opus",
         .minCacheable = 4096,
         .toolPrompt = 497,
         .forcedToolPrompt = 589,
         .thinking = "aed",
         .fast = true},
        {.id = "claude-sonnet-4-6",
         .displayName = "Claude Sonnet 4.6",
         .line = "sonnet",
         .minCacheable = 1024,
         .toolPrompt = 497,
         .forcedToolPrompt = 589,
         .thinking = "aed"},
    };
}

std::vector<ModelRules> small()
{
    std::vector<ModelRules> models{
        {.id = "claude-opus-4-5-20251101",
         .aliases = {"claude-opus-4-5"},
         .displayName = "Claude Opus 4.5",
         .line = "opus",
         .minCacheable = 4096,
         .toolPrompt = 496,
         .forcedToolPrompt = 588},
        {.id = "claude-haiku-4-5-20251001",
         .aliases = {"claude-haiku-4-5"},
         .displayName = "Claude Haiku 4.5",
         .line = "haiku",
         .minCacheable = 4096,
         .toolPrompt = 496,
         .forcedToolPrompt = 588,
         .effort = "",
         .keepsThinking = false},
        {.id = "claude-sonnet-4-5-20250929",
         .aliases = {"claude-sonnet-4-5"},
         .displayName = "Claude Sonnet 4.5",
         .line = "sonnet",
         .lifecycle = "deprecated",
         .retiresAt = "2026-11-30T00:00:00Z",
         .minCacheable = 1024,
         .toolPrompt = 496,
         .forcedToolPrompt = 588,
         .effort = "",
         .keepsThinking = false},
    };
    for (ModelRules& model : models) {
        model.maxInput = 200000;
        model.maxOutput = 64000;
        model.thinking = "ed";
        model.prefill = true;
        model.residency = false;
    }
    return models;
}

bool named(const ModelRules& model, const std::string& id)
{
    return model.id == id || std::ranges::find(model.aliases, id) != model.aliases.end();
}

} // namespace

Models::Models() : m_models(newest())
{
    for (auto& part : {version4(), small()})
        m_models.insert(m_models.end(), part.begin(), part.end());
}

void Models::configure(const Json& settings)
{
    const std::string id = valueOr<std::string>(settings, "id", "");
    auto found = std::ranges::find_if(m_models, [&](const ModelRules& model) { return named(model, id); });
    if (found == m_models.end())
        found = m_models.insert(m_models.end(), ModelRules{.id = id, .displayName = id});
    ModelRules& model = *found;
    model.displayName = valueOr(settings, "display_name", model.displayName);
    model.lifecycle = valueOr(settings, "lifecycle", model.lifecycle);
    model.minCacheable = valueOr(settings, "min_cacheable_tokens", model.minCacheable);
    model.toolPrompt = valueOr(settings, "tool_prompt_tokens", model.toolPrompt);
    model.forcedToolPrompt = valueOr(settings, "forced_tool_prompt_tokens", model.forcedToolPrompt);
    model.maxInput = valueOr(settings, "max_input_tokens", model.maxInput);
    model.maxOutput = valueOr(settings, "max_tokens", model.maxOutput);
    model.tokenizerRatio = valueOr(settings, "tokenizer_ratio", model.tokenizerRatio);
}

void Models::useRealTokenizers()
{
    for (ModelRules& model : m_models) {
        const bool older = model.id.find("-4-5") != std::string::npos || model.id.ends_with("-4-6");
        model.tokenizerRatio = older ? 1 : 1.3;
    }
}

const ModelRules& Models::find(const std::string& id) const
{
    const auto found =
        std::ranges::find_if(m_models, [&](const ModelRules& model) { return named(model, id); });
    if (found == m_models.end() || found->lifecycle == "retired")
        throw apiError(404, "model: " + id);
    return *found;
}

Json modelInfo(const ModelRules& model)
{
    const auto supported = [](bool value) { return Json{{"supported", value}}; };
    const auto thinks = [&](char mode) { return supported(model.thinking.find(mode) != std::string::npos); };
    const auto effort = supported(!model.effort.empty());
    Json capabilities{
        {"batch", supported(true)},
        {"citations", supported(true)},
        {"code_execution", supported(true)},
        {"context_management",
         {{"supported", true},
          {"clear_thinking_20251015", supported(true)},
          {"clear_tool_uses_20250919", supported(true)},
          {"compact_20260112", supported(model.maxInput > 200000)}}},
        {"effort",
         {{"supported", !model.effort.empty()},
          {"low", effort},
          {"medium", effort},
          {"high", effort},
          {"xhigh", effort},
          {"max", effort}}},
        {"image_input", supported(true)},
        {"pdf_input", supported(true)},
        {"server_tools", Json::object()},
        {"structured_outputs", supported(true)},
        {"thinking",
         {{"supported", true},
          {"types",
           {{"adaptive", thinks('a')},
            {"between_tools", thinks('b')},
            {"disabled", thinks('d')},
            {"enabled", thinks('e')}}}}},
    };
    const auto orNull = [](const std::string& text) { return text.empty() ? Json() : Json(text); };
    return {{"id", model.id},
            {"type", "model"},
            {"display_name", model.displayName},
            {"created_at", model.createdAt},
            {"lifecycle", model.lifecycle},
            {"deprecated_at", model.lifecycle == "active" ? Json() : Json("2026-09-30T00:00:00Z")},
            {"retires_at", orNull(model.retiresAt)},
            {"line", orNull(model.line)},
            {"max_input_tokens", model.maxInput},
            {"max_tokens", model.maxOutput},
            {"capabilities", capabilities}};
}

} // namespace messagesserver
