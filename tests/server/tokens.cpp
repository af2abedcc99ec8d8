// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tokens.h"

#include <array>
#include <cmath>
#include <cstdlib>

namespace messagesserver {

namespace {

constexpr std::string_view kBlanks = " \t\n\r\f\v";
constexpr std::string_view kSignature = "messages-server-";
constexpr std::int64_t kImageTokens = 1000;
constexpr std::int64_t kBytesPerDocumentToken = 100;

std::int64_t countContent(const Json& content)
{
    if (content.is_string())
        return countWords(content.get_ref<const std::string&>());
    std::int64_t sum = 0;
    if (content.is_array()) {
        for (const Json& block : content)
            sum += countBlock(block);
    }
    return sum;
}

std::int64_t countDocument(const Json& block)
{
    const Json& source = memberOf(block, "source");
    const std::string type = valueOr<std::string>(source, "type", "");
    std::int64_t sum = countWords(valueOr<std::string>(block, "title", ""))
                       + countWords(valueOr<std::string>(block, "context", ""));
    if (type == "text")
        return sum + countWords(valueOr<std::string>(source, "data", ""));
    if (type == "content")
        return sum + countContent(memberOf(source, "content"));
    const auto bytes = static_cast<std::int64_t>(valueOr<std::string>(source, "data", "").size());
    return sum + (bytes + kBytesPerDocumentToken - 1) / kBytesPerDocumentToken;
}

std::int64_t countThinking(const Json& block)
{
    const std::string signature = valueOr<std::string>(block, "signature", "");
    if (signature.starts_with(kSignature))
        return std::atoll(signature.c_str() + kSignature.size());
    return countWords(valueOr<std::string>(block, "thinking", ""));
}

} // namespace

std::int64_t countWords(std::string_view text)
{
    std::int64_t count = 0;
    for (std::size_t at = text.find_first_not_of(kBlanks); at != std::string_view::npos; ++count) {
        const std::size_t end = text.find_first_of(kBlanks, at);
        at = end == std::string_view::npos ? end : text.find_first_not_of(kBlanks, end);
    }
    return count;
}

std::int64_t countValues(const Json& value)
{
    if (value.is_string())
        return countWords(value.get_ref<const std::string&>());
    if (value.is_number() || value.is_boolean())
        return 1;
    std::int64_t sum = 0;
    if (value.is_structured()) {
        for (const Json& part : value)
            sum += countValues(part);
    }
    return sum;
}

std::int64_t countToolDefinition(const Json& tool)
{
    return countWords(valueOr<std::string>(tool, "name", ""))
           + countWords(valueOr<std::string>(tool, "description", ""))
           + countValues(memberOf(tool, "input_schema"));
}

std::int64_t countBlock(const Json& block)
{
    const std::string type = valueOr<std::string>(block, "type", "");
    if (type == "text")
        return countWords(valueOr<std::string>(block, "text", ""));
    if (type == "tool_use" || type == "server_tool_use")
        return countWords(valueOr<std::string>(block, "name", "")) + countValues(memberOf(block, "input"));
    if (type == "thinking")
        return countThinking(block);
    if (type == "image")
        return kImageTokens;
    if (type == "document")
        return countDocument(block);
    return countContent(memberOf(block, "content"));
}

std::string textOfTokens(std::int64_t count)
{
    static constexpr std::array<const char*, 8> words{"One",   "word", "is",   "one",
                                                      "token", "of",   "this", "text."};
    std::string text;
    for (std::int64_t i = 0; i < count; ++i) {
        if (i > 0)
            text += ' ';
        text += words[static_cast<std::size_t>(i) % words.size()];
    }
    return text;
}

std::string firstWords(const std::string& text, std::int64_t count)
{
    std::size_t end = 0;
    for (std::int64_t i = 0; i < count && end != std::string::npos; ++i) {
        const std::size_t begin = text.find_first_not_of(kBlanks, end);
        end = begin == std::string::npos ? begin : text.find_first_of(kBlanks, begin);
    }
    return text.substr(0, end);
}

std::string thinkingSignature(std::int64_t tokens)
{
    return std::string(kSignature) + std::to_string(tokens);
}

} // namespace messagesserver
