// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/status.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace spendwright {

namespace {

constexpr std::size_t kMostBytes = std::size_t(32) << 20; // what the API takes

struct PromptFiles {
    PromptOptions options;
    std::string systemFile;
    bool noStream = false;
};

bool read(const std::string& path, std::string& text)
{
    std::string error;
    auto bytes = readInput(path, kMostBytes, error);
    if (!bytes)
        complain(path + ": " + error);
    else
        text = std::move(*bytes);
    return bytes.has_value();
}

int withoutQt(const char* command)
{
    complain(std::string("this build has no ") + command + ": it was made without Qt, which the calls need");
    return kUsage;
}

int runPrompt(PromptFiles& files, const LiveCommands& live)
{
    if (!live.prompt)
        return withoutQt("prompt");
    PromptOptions& options = files.options;
    options.stream = !files.noStream;
    const bool there = read(options.file, options.text)
                       && (files.systemFile.empty() || read(files.systemFile, options.system))
                       && (options.toolsFile.empty() || read(options.toolsFile, options.tools));
    return there ? live.prompt(options) : kFault;
}

void addPromptOptions(CLI::App& command, PromptFiles& files)
{
    PromptOptions& options = files.options;
    command
        .add_option("FILE", options.file, "A text, or a JSON list of {role, content}; - for standard input")
        ->required();
    command.add_option("--model", options.model, "Model to ask")->required();
    command.add_option("--system", files.systemFile, "File with the system prompt");
    command.add_option("--tools", options.toolsFile, "File with the tools' definitions, a JSON list");
    command.add_option("--max-tokens", options.maxTokens, "Most tokens to write")
        ->check(CLI::Range(0LL, 10'000'000LL))
        ->capture_default_str();
    command.add_option("--cache", options.cache, "Cache tools and system, and the messages, for that long")
        ->check(CLI::IsMember({"5m", "1h"}));
    command.add_flag("--no-stream", files.noStream, "Take the answer in one piece");
    command.add_flag("--count-only", options.countOnly, "Only count the input's tokens, at no cost");
    command.add_option("--endpoint", options.endpoint, "URL, in place of the one that is set in the window");
    command.add_option("--api-version", options.apiVersion,
                       "Version of the API, such as 2023-06-01 for older gateways");
    command
        .add_option("--cap", options.capUsd,
                    "Most dollars that may be spent in all, by what the ledger counts; a lower cap that is "
                    "set in the "
                    "window holds too")
        ->check(CLI::PositiveNumber);
}

void addPromptFormat(CLI::App& command, std::string& format)
{
    command.add_option("--format", format, "Form of the output")
        ->check(CLI::IsMember({"table", "json"}))
        ->capture_default_str();
}

} // namespace

void addPromptCommand(CLI::App& app, CommandContext& context)
{
    CLI::App& command =
        *app.add_subcommand("prompt", "Send a prompt to the API: the answer, what it used and cost");
    const auto files = std::make_shared<PromptFiles>();
    addPromptOptions(command, *files);
    addPromptFormat(command, files->options.format);
    command.footer(
        "The key comes from the system's keychain, where the window keeps it, or from ANTHROPIC_API_KEY.\n"
        "Nothing is sent without a cap. Every call is written into the ledger; Ctrl+C cancels it.\n"
        "Examples:\n"
        "  spendwright prompt question.txt --model claude-haiku-5-5 --cap 1\n"
        "  spendwright prompt - --model claude-sonnet-5-5 --system role.txt --cache 5m --cap 1 --format "
        "json");
    command.callback([files, &context] { context.status = runPrompt(*files, context.live); });
}

void addLedgerCommand(CLI::App& app, CommandContext& context)
{
    CLI::App& command = *app.add_subcommand("ledger", "What live calls have cost");
    const auto options = std::make_shared<LedgerOptions>();
    command.add_option("--by", options->by, "What to add up by; days are those of UTC")
        ->check(CLI::IsMember({"day", "model", "agent", "step"}))
        ->capture_default_str();
    addFormatOption(command, options->format);
    command.footer("Examples:\n"
                   "  spendwright ledger\n"
                   "  spendwright ledger --by step --format csv");
    command.callback([options, &context] {
        context.status = context.live.ledger ? context.live.ledger(*options) : withoutQt("ledger");
    });
}

} // namespace spendwright
