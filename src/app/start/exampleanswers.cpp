// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/exampleanswers.h"

#include "app/document/plandocument.h"
#include "app/document/scenariochoice.h"
#include "app/start/exampletexts.h"
#include "engine/prices/pricebook.h"
#include "examples/examples.h"

#include <algorithm>

namespace spendwright {

std::shared_ptr<ExampleAnswers> ExampleAnswers::shared()
{
    static std::weak_ptr<ExampleAnswers> living;
    std::shared_ptr<ExampleAnswers> answers = living.lock();
    if (!answers) {
        answers = std::shared_ptr<ExampleAnswers>(new ExampleAnswers);
        living = answers;
    }
    return answers;
}

ExampleAnswers::ExampleAnswers()
{
    connect(&m_service, &SimulationService::answered, this,
            [this](const std::shared_ptr<const Outcome>& outcome) {
                m_savings.emplace(m_asked, outcome->savings);
                emit arrived(QString::fromStdString(m_asked));
                askNext(); // which the sharper answer to this one gives way to
            });
}

void ExampleAnswers::begin()
{
    if (++m_viewers == 1)
        askNext();
}

void ExampleAnswers::end()
{
    if (--m_viewers == 0)
        m_service.cancel();
}

// The scenarios are those that the window compares when it opens the example.
void ExampleAnswers::askNext()
{
    m_service.cancel();
    for (const char* id : shownExamples()) {
        const auto all = examples();
        const auto example =
            std::find_if(all.begin(), all.end(), [id](const Example& other) { return other.id == id; });
        if (example == all.end() || savings(id))
            continue;
        PlanDocument document(builtInPriceBook());
        const ScenarioChoice choice(document);
        QString ignored;
        if (!document.loadText(example->text, &ignored) || !document.isGood())
            continue;
        m_asked = id;
        m_service.ask(
            {document.file(), document.plans(), choice.before().toStdString(), choice.after().toStdString()});
        return;
    }
}

std::shared_ptr<const SavingsResult> ExampleAnswers::savings(std::string_view id) const
{
    const auto found = m_savings.find(id);
    return found == m_savings.end() ? nullptr : found->second;
}

} // namespace spendwright
