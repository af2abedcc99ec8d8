// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/texts.h"

#include <QCoreApplication>

namespace spendwright {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

struct TechniqueText {
    const char* name;
    const char* summary;
};

// In the order of kAllTechniques.
constexpr std::array<TechniqueText, kTechniqueCount> kTechniqueTexts = {{
    {QT_TRANSLATE_NOOP("Texts", "Model routing"),
     QT_TRANSLATE_NOOP("Texts", "Steps with a simple task go to a cheaper model, unless they are pinned.")},
    {QT_TRANSLATE_NOOP("Texts", "Tool cache"),
     QT_TRANSLATE_NOOP("Texts",
                       "A tool's result is kept for a while and not fetched again for the same input.")},
    {QT_TRANSLATE_NOOP("Texts", "Prompt caching"),
     QT_TRANSLATE_NOOP("Texts",
                       "The provider keeps the beginning of requests; reading it again costs a fraction.")},
    {QT_TRANSLATE_NOOP("Texts", "Result truncation"),
     QT_TRANSLATE_NOOP("Texts", "Long tool results are cut before they enter the conversation.")},
    {QT_TRANSLATE_NOOP("Texts", "History summary"),
     QT_TRANSLATE_NOOP("Texts",
                       "Older exchanges are replaced by a short summary that a cheap model writes.")},
    {QT_TRANSLATE_NOOP("Texts", "Early exit"),
     QT_TRANSLATE_NOOP(
         "Texts",
         "Once a result is sure enough, the remaining steps are skipped and the answer is written.")},
    {QT_TRANSLATE_NOOP("Texts", "Batch"),
     QT_TRANSLATE_NOOP("Texts", "Runs that nobody waits for are sent as batches, for half the price.")},
    {QT_TRANSLATE_NOOP("Texts", "Stable prefix"),
     QT_TRANSLATE_NOOP("Texts",
                       "What changes in every call goes last, so that it doesn't spoil the prompt cache.")},
    {QT_TRANSLATE_NOOP("Texts", "Result pruning"),
     QT_TRANSLATE_NOOP("Texts", "All but the latest tool results become short notes in the conversation.")},
    {QT_TRANSLATE_NOOP("Texts", "Compaction"),
     QT_TRANSLATE_NOOP("Texts", "A conversation that has grown too long is replaced by a summary of it.")},
    {QT_TRANSLATE_NOOP("Texts", "Retrieval"),
     QT_TRANSLATE_NOOP(
         "Texts", "Reference material is fetched in pieces when it is needed, not sent with every call.")},
    {QT_TRANSLATE_NOOP("Texts", "Single agent"),
     QT_TRANSLATE_NOOP("Texts", "What was delegated to sub-agents is done in the agent's own conversation.")},
}};

const TechniqueText& textOf(Technique technique)
{
    return kTechniqueTexts.at(static_cast<std::size_t>(technique));
}

} // namespace

// Not by QString::arg, which would also fill places that stand inside an argument.
QString engineText(const Message& message)
{
    const QString pattern = QCoreApplication::translate("Engine", message.text.c_str());
    return QString::fromStdString(Message{pattern.toStdString(), message.args}.english());
}

QString engineText(const Issue& issue)
{
    const QString text = engineText(issue.message);
    if (issue.pointer.empty())
        return text;
    return Texts::tr("%1 (at %2)", "what is wrong, and where")
        .arg(text, QString::fromStdString(issue.pointer));
}

QString techniqueName(Technique technique)
{
    return Texts::tr(textOf(technique).name);
}

QString techniqueSummary(Technique technique)
{
    return Texts::tr(textOf(technique).summary);
}

QString inSentence(const QString& label)
{
    const bool keeps =
        Texts::tr("lower", "“keep” where nouns have their capital within a sentence, as in German")
        == QStringLiteral("keep");
    return keeps ? label : label.toLower();
}

QString playerName(const std::string& id)
{
    if (const auto technique = techniqueFromId(id))
        return techniqueName(*technique);
    if (id == "before")
        return Texts::tr("Before");
    if (id == "after")
        return Texts::tr("After");
    if (id == "set")
        return Texts::tr("Changes to the plan");
    if (id == "rest")
        return Texts::tr("Interplay", "what techniques do to each other");
    return QString::fromStdString(id);
}

} // namespace spendwright
