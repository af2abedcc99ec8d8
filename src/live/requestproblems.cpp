// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/messagerequest.h"
#include "live/modelfeatures.h"

#include <algorithm>

namespace spendwright {

namespace {

constexpr qsizetype kMostBytes = qsizetype(32) << 20;
constexpr std::size_t kMostMessages = 100000;
constexpr int kMostBreakpoints = 4;
constexpr int kLeastBudget = 1024;
constexpr std::int64_t kMostTokens = 10'000'000;
/// The provider expects 128,000 tokens an hour, and a call that isn't streamed must be done in ten minutes.
constexpr std::int64_t kMostUnstreamed = 21333;

class Check {
public:
    explicit Check(const MessageRequest& request)
        : m_request(request),
          m_features(modelFeatures(request.model))
    {}

    std::vector<Message> run()
    {
        checkSizes();
        checkMessages();
        checkBreakpoints();
        checkThinking();
        checkTools();
        if (m_features)
            checkModel(*m_features);
        return std::move(m_problems);
    }

private:
    void add(const char* text, std::vector<std::string> args = {})
    {
        m_problems.push_back({text, std::move(args)});
    }

    void checkSizes()
    {
        if (m_request.model.trimmed().isEmpty())
            add(QT_TRANSLATE_NOOP("Engine", "Choose a model"));
        if (m_request.maxTokens < 0 || m_request.maxTokens > kMostTokens)
            add(QT_TRANSLATE_NOOP("Engine", "The most tokens to write must be from 0 to %1"),
                {std::to_string(kMostTokens)});
        if (m_request.maxTokens == 0 && m_request.stream)
            add(QT_TRANSLATE_NOOP("Engine",
                                  "With 0 tokens to write, which warms the cache, nothing can be streamed"));
        if (!m_request.stream && m_request.maxTokens > kMostUnstreamed)
            add(QT_TRANSLATE_NOOP("Engine",
                                  "More than %1 tokens take longer than an answer in one piece may: let it "
                                  "be streamed"),
                {std::to_string(kMostUnstreamed)});
        if (messageBody(m_request).size() > kMostBytes)
            add(QT_TRANSLATE_NOOP("Engine", "The request is larger than the 32 MB that the API takes"));
    }

    void checkMessages()
    {
        if (m_request.messages.empty())
            add(QT_TRANSLATE_NOOP("Engine", "There is no message to send"));
        if (m_request.messages.size() > kMostMessages)
            add(QT_TRANSLATE_NOOP("Engine", "There are more than the %1 messages that the API takes"),
                {std::to_string(kMostMessages)});
        for (std::size_t i = 0; i < m_request.messages.size(); ++i) {
            const QJsonArray& content = m_request.messages[i].content;
            const bool empty = std::all_of(content.begin(), content.end(), [](const QJsonValue& block) {
                const QJsonObject json = block.toObject();
                return json[QLatin1String("type")] == QLatin1String("text")
                       && json[QLatin1String("text")].toString().trimmed().isEmpty();
            });
            if (empty)
                add(QT_TRANSLATE_NOOP("Engine", "Message %1 is empty"), {std::to_string(i + 1)});
        }
    }

    /// In the order in which the API reads them: tools, system, messages.
    std::vector<CacheTtl> breakpoints() const
    {
        std::vector<CacheTtl> all;
        if (!m_request.tools.isEmpty())
            all.push_back(m_request.toolsCache);
        for (const SystemBlock& block : m_request.system)
            all.push_back(block.text.isEmpty() ? CacheTtl::None : block.cache);
        for (const ChatMessage& message : m_request.messages)
            all.push_back(message.cache);
        std::erase(all, CacheTtl::None);
        return all;
    }

    void checkBreakpoints()
    {
        const std::vector<CacheTtl> all = breakpoints();
        if (all.size() > kMostBreakpoints)
            add(QT_TRANSLATE_NOOP("Engine", "There are %1 cache breakpoints; the API takes 4"),
                {std::to_string(all.size())});
        if (!std::is_sorted(all.rbegin(), all.rend()))
            add(QT_TRANSLATE_NOOP("Engine",
                                  "Cache breakpoints of one hour must stand before those of 5 minutes"));
    }

    void checkThinking()
    {
        const Thinking& thinking = m_request.thinking;
        if (thinking.mode == ThinkingMode::Enabled
            && (thinking.budgetTokens < kLeastBudget || thinking.budgetTokens >= m_request.maxTokens))
            add(QT_TRANSLATE_NOOP("Engine",
                                  "The budget for thinking must be from %1 tokens to below the most tokens "
                                  "to write"),
                {std::to_string(kLeastBudget)});
    }

    void checkTools()
    {
        if (!m_request.toolChoice || m_request.toolChoice->use != ToolUse::One)
            return;
        const bool known =
            std::any_of(m_request.tools.begin(), m_request.tools.end(), [this](const QJsonValue& tool) {
                return tool.toObject()[QLatin1String("name")].toString() == m_request.toolChoice->tool;
            });
        if (!known)
            add(QT_TRANSLATE_NOOP("Engine", "There is no tool \"%1\" that could be asked for"),
                {m_request.toolChoice->tool.toStdString()});
    }

    void checkModel(const ModelFeatures& features)
    {
        const std::string model = m_request.model.toStdString();
        const ThinkingMode mode = m_request.thinking.mode;
        const Effort effort = m_request.effort == Effort::Unset ? features.defaultEffort : m_request.effort;
        if (m_request.effort != Effort::Unset && !features.effort)
            add(QT_TRANSLATE_NOOP("Engine", "%1 takes no effort"), {model});
        if (mode != ThinkingMode::Unset
            && std::find(features.thinking.begin(), features.thinking.end(), mode) == features.thinking.end())
            add(QT_TRANSLATE_NOOP("Engine", "%1 doesn't take thinking \"%2\""),
                {model, thinkingModeId(mode).toStdString()});
        const bool off = mode == ThinkingMode::Disabled || mode == ThinkingMode::BetweenTools;
        if (off && features.thinkingOffUpTo && effort > *features.thinkingOffUpTo)
            add(QT_TRANSLATE_NOOP("Engine", "%1 takes thinking \"%2\" only up to effort \"%3\""),
                {model, thinkingModeId(mode).toStdString(),
                 effortId(*features.thinkingOffUpTo).toStdString()});
        const bool forced =
            m_request.toolChoice
            && (m_request.toolChoice->use == ToolUse::Any || m_request.toolChoice->use == ToolUse::One);
        if (forced && !features.forcedToolChoice)
            add(QT_TRANSLATE_NOOP("Engine", "%1 can't be made to use a tool: leave the choice to it"),
                {model});
        if (!features.prefill && !m_request.messages.empty()
            && m_request.messages.back().role == ChatMessage::Role::Assistant)
            add(QT_TRANSLATE_NOOP("Engine", "With %1 the last message must be the user's"), {model});
        if (m_request.fast && !features.fast)
            add(QT_TRANSLATE_NOOP("Engine", "%1 has no fast speed"), {model});
        if (m_request.usOnly && !features.usOnly)
            add(QT_TRANSLATE_NOOP("Engine", "%1 can't be kept in the US"), {model});
    }

    const MessageRequest& m_request;
    std::optional<ModelFeatures> m_features;
    std::vector<Message> m_problems;
};

} // namespace

std::vector<Message> requestProblems(const MessageRequest& request)
{
    return Check(request).run();
}

} // namespace spendwright
