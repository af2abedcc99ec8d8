// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/advicepage.h"

#include "app/document/planedits.h"
#include "app/pages/advicecard.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

namespace spendwright {
namespace {

constexpr int kProgressSteps = 1000;
constexpr int kProgressHeight = 6;

PageStudy::Findings compute(const Outcome& outcome, const Control& control)
{
    AdviceOptions options;
    options.threads = threadCount();
    auto advice = advise(outcome.file, *outcome.plans, outcome.savings->scenario, options, control);
    return advice ? std::make_shared<const Advice>(std::move(*advice)) : nullptr;
}

} // namespace

AdvicePage::AdvicePage(PlanDocument& document, ScenarioChoice& choice, Results& results, QWidget* parent)
    : ResultPage(choice, results, parent),
      m_document(document),
      m_editable(choice),
      m_study(new PageStudy(results, &compute, this)),
      m_sentence(addSentence("adviceSentence")),
      m_progress(new QProgressBar(this)),
      m_area(new QScrollArea(this))
{
    addProgress();
    m_area->setObjectName(QStringLiteral("advice"));
    m_area->setAccessibleName(tr("Advice"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addBody(m_area, tr("What would save more stands here once the plan has been computed and the changes "
                       "have been tried."));
    connect(m_study, &PageStudy::changed, this, &AdvicePage::follow);
    connect(m_study, &PageStudy::progressed, this, [this](double share) {
        m_progress->setValue(static_cast<int>(std::lround(share * kProgressSteps)));
        m_progress->setVisible(m_study->isRunning());
    });
    connect(&results, &Results::restarted, m_progress, &QWidget::hide);
    connect(&document, &PlanDocument::readOnlyChanged, this, &AdvicePage::follow);
    follow();
}

void AdvicePage::addProgress()
{
    m_progress->setRange(0, kProgressSteps);
    m_progress->setMaximumHeight(kProgressHeight);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Changes that were tried"));
    m_progress->hide();
    column()->addWidget(m_progress);
}

void AdvicePage::follow()
{
    const auto found = advice();
    const bool stale = m_study->isStale();
    if (!stale)
        m_progress->hide();
    if (found && found != m_shown && isVisible())
        fill(*found, *m_study->outcome());
    if (isVisible() || !found)
        m_shown = found;
    setStale(m_sentence, stale);
    m_sentence->setVisible(found != nullptr);
    for (AdviceCard* card : m_cards)
        card->setUsable(!stale && !m_document.isReadOnly());
    showBody(found != nullptr);
}

void AdvicePage::fill(const Advice& advice, const Outcome& outcome)
{
    const std::string& scenario = outcome.savings->scenario;
    const Plan* plan = outcome.plans->forScenario(scenario);
    m_sentence->setText(adviceSentence(advice, choice().name(QString::fromStdString(scenario))));
    m_cards.clear();
    auto* inside = new QWidget(this);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(8);
    for (std::size_t i = 0; i < advice.findings.size(); ++i) {
        auto* card = new AdviceCard(findingText(advice.findings[i], advice, *plan, m_document), inside);
        connect(card, &AdviceCard::applied, this, [this, i] { apply(i); });
        layout->addWidget(card);
        m_cards.push_back(card);
    }
    layout->addStretch(1);
    m_area->setWidget(inside); // deletes the cards before
}

void AdvicePage::apply(std::size_t finding)
{
    if (!isReady() || m_document.isReadOnly())
        return;
    const Finding chosen = advice()->findings.at(finding); // the edit makes the findings old
    const FindingText text =
        findingText(chosen, *advice(),
                    *m_study->outcome()->plans->forScenario(choice().after().toStdString()), m_document);
    m_document.undoStack()->beginMacro(tr("Advice: %1").arg(text.title));
    if (!m_editable.afterIsEditable())
        m_editable.makeEditable();
    for (const TechniqueChange& change : chosen.trial.changes)
        setTechnique(m_document, m_editable.after(), change.technique, change.json);
    m_document.undoStack()->endMacro();
    setFocus(Qt::OtherFocusReason); // the button is gone in a moment
}

} // namespace spendwright
