// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/exampletexts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace spendwright {
namespace {

struct ExampleText {
    const char* id;
    const char* title;
    const char* sentence;
};

constexpr std::array<ExampleText, 7> kTexts = {{
    {"research-agent", QT_TRANSLATE_NOOP("Examples", "Research agent"),
     QT_TRANSLATE_NOOP("Examples",
                       "Ten calls a run, 1,000 runs a day: seven techniques, each alone and all together.")},
    {"seven-techniques", QT_TRANSLATE_NOOP("Examples", "Seven techniques"),
     QT_TRANSLATE_NOOP("Examples", "An agent for each technique, made so that only this one touches it.")},
    {"support-chat", QT_TRANSLATE_NOOP("Examples", "Support chat"),
     QT_TRANSLATE_NOOP("Examples",
                       "Customers who think between messages: what the cache's five minutes and one hour "
                       "are worth.")},
    {"nightly-documents", QT_TRANSLATE_NOOP("Examples", "Nightly documents"),
     QT_TRANSLATE_NOOP("Examples", "Work that nobody waits for: batches, and a cache that everything reaches "
                                   "at once.")},
    {"orchestrator", QT_TRANSLATE_NOOP("Examples", "Lead and workers"),
     QT_TRANSLATE_NOOP("Examples", "A lead with workers, against one agent that does it all.")},
    {"long-loop", QT_TRANSLATE_NOOP("Examples", "Long loop"),
     QT_TRANSLATE_NOOP("Examples", "Forty steps that send everything again: pruning, compaction, fetching on "
                                   "demand.")},
    {"mixed-traffic", QT_TRANSLATE_NOOP("Examples", "Mixed traffic"),
     QT_TRANSLATE_NOOP("Examples", "Business hours, bursts, figures that are doubtful, and a budget.")},
}};

QString text(std::string_view id, const char* ExampleText::*part)
{
    const auto found =
        std::find_if(kTexts.begin(), kTexts.end(), [id](const ExampleText& known) { return id == known.id; });
    return found == kTexts.end() ? QString() : QCoreApplication::translate("Examples", (*found).*part);
}

} // namespace

std::vector<const char*> shownExamples()
{
    std::vector<const char*> ids;
    for (const ExampleText& known : kTexts)
        ids.push_back(known.id);
    return ids;
}

QString exampleTitle(std::string_view id)
{
    return text(id, &ExampleText::title);
}

QString exampleSentence(std::string_view id)
{
    return text(id, &ExampleText::sentence);
}

} // namespace spendwright
