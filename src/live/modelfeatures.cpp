// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/modelfeatures.h"

#include <array>

namespace spendwright {

namespace {

using enum ThinkingMode;

constexpr const char* kFastBeta = "fast-mode-2026-02-01";

ModelFeatures alwaysAdaptive(bool forcedToolChoice)
{
    ModelFeatures features;
    features.thinking = {Adaptive};
    features.thinksAlways = true;
    features.forcedToolChoice = forcedToolChoice;
    return features;
}

ModelFeatures switchable(std::vector<ThinkingMode> modes)
{
    ModelFeatures features;
    features.thinking = std::move(modes);
    return features;
}

ModelFeatures before46(bool effort)
{
    ModelFeatures features = switchable({Enabled, Disabled});
    features.effort = effort;
    features.prefill = true;
    features.usOnly = false;
    return features;
}

ModelFeatures opus55()
{
    ModelFeatures features = alwaysAdaptive(false);
    features.defaultEffort = Effort::Medium;
    features.fast = true;
    return features;
}

ModelFeatures opus5()
{
    ModelFeatures features = switchable({Adaptive, Disabled});
    features.thinkingOffUpTo = Effort::High;
    features.fast = true;
    features.fastBeta = kFastBeta;
    return features;
}

ModelFeatures opus48()
{
    ModelFeatures features = switchable({Adaptive, Disabled});
    features.fast = true;
    features.fastBeta = kFastBeta;
    return features;
}

ModelFeatures sonnet55()
{
    ModelFeatures features = switchable({Adaptive, BetweenTools});
    features.thinkingOffUpTo = Effort::High;
    features.forcedToolChoice = false;
    return features;
}

ModelFeatures haiku55()
{
    ModelFeatures features = switchable({Adaptive});
    features.defaultEffort = Effort::Medium;
    return features;
}

ModelFeatures fable52()
{
    ModelFeatures features = alwaysAdaptive(false);
    features.fast = true;
    return features;
}

struct Entry {
    const char* prefix;
    ModelFeatures (*make)();
};

// A prefix that another one begins with stands behind it.
constexpr std::array kModels = {
    Entry{"claude-fable-5-2", fable52},
    Entry{"claude-mythos-5-2", fable52},
    Entry{"claude-fable-5-1", [] { return alwaysAdaptive(false); }},
    Entry{"claude-mythos-5-1", [] { return alwaysAdaptive(false); }},
    Entry{"claude-fable-5", [] { return alwaysAdaptive(true); }},
    Entry{"claude-mythos-5", [] { return alwaysAdaptive(true); }},
    Entry{"claude-opus-5-5", opus55},
    Entry{"claude-opus-5", opus5},
    Entry{"claude-opus-4-8", opus48},
    Entry{"claude-opus-4-7",
          [] {
              return switchable({Adaptive, Disabled});
          }},
    Entry{"claude-opus-4-6",
          [] {
              return switchable({Adaptive, Enabled, Disabled});
          }},
    Entry{"claude-opus-4-5", [] { return before46(true); }},
    Entry{"claude-opus-4-1", [] { return before46(false); }},
    Entry{"claude-sonnet-5-5", sonnet55},
    Entry{"claude-sonnet-5",
          [] {
              return switchable({Adaptive, Disabled});
          }},
    Entry{"claude-sonnet-4-6",
          [] {
              return switchable({Adaptive, Enabled, Disabled});
          }},
    Entry{"claude-sonnet-4-5", [] { return before46(false); }},
    Entry{"claude-haiku-5-5", haiku55},
    Entry{"claude-haiku-4-5", [] { return before46(false); }},
};

} // namespace

std::optional<ModelFeatures> modelFeatures(const QString& model)
{
    for (const Entry& entry : kModels) {
        const QLatin1String prefix(entry.prefix);
        if (model == prefix || model.startsWith(prefix + QLatin1String("-20")))
            return entry.make();
    }
    return std::nullopt;
}

} // namespace spendwright
