// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/techniquespanel.h"

#include "app/document/planedits.h"
#include "app/format.h"
#include "app/pages/savingstext.h"
#include "app/panels/techniquerow.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace spendwright {

TechniquesPanel::TechniquesPanel(PlanDocument& document, ScenarioChoice& choice, Results& results,
                                 QWidget* parent)
    : SideArea(parent),
      m_document(document),
      m_choice(choice),
      m_results(results),
      m_note(new QLabel(this)),
      m_newScenario(new QPushButton(tr("&New scenario"), this))
{
    addRows();
    connect(&document, &PlanDocument::changed, this, &TechniquesPanel::followPlan);
    connect(&document, &PlanDocument::understood, this, [this](bool late) {
        if (late)
            followResults();
    });
    connect(&document, &PlanDocument::readOnlyChanged, this, &TechniquesPanel::followPlan);
    connect(&choice, &ScenarioChoice::changed, this, &TechniquesPanel::followPlan);
    connect(&results, &Results::outcomeChanged, this, &TechniquesPanel::followResults);
    connect(&results, &Results::whatIfChanged, this, &TechniquesPanel::followResults);
    connect(&results, &Results::staleChanged, this, &TechniquesPanel::followResults);
    connect(m_newScenario, &QPushButton::clicked, &choice, &ScenarioChoice::makeEditable);
    followPlan();
}

void TechniquesPanel::addRows()
{
    auto* inside = new QWidget(this);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 2, 0, 4);
    layout->setSpacing(0);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setContentsMargins(10, 2, 8, 2);
    m_newScenario->setObjectName(QStringLiteral("newScenario"));
    layout->addWidget(m_note);
    auto* button = new QHBoxLayout;
    button->setContentsMargins(10, 0, 8, 6);
    button->addWidget(m_newScenario);
    button->addStretch(1);
    layout->addLayout(button);
    for (const Technique technique : kAllTechniques) {
        auto* row = new TechniqueRow(m_document, technique, inside);
        row->setPace([this] { return m_results.answerTime() * 5 / 4; });
        connect(row, &TechniqueRow::openRequested, this, [this, row](bool opened) { open(*row, opened); });
        connect(row, &TechniqueRow::switched, this,
                [this, technique](bool on) { switchTechnique(technique, on); });
        layout->addWidget(row);
        m_rows.push_back(row);
    }
    layout->addStretch(1);
    setWidget(inside);
}

void TechniquesPanel::setView(SavingsView view)
{
    m_view = view;
    followResults();
}

void TechniquesPanel::open(TechniqueRow& row, bool open)
{
    for (TechniqueRow* other : m_rows) {
        if (other != &row && other->isOpen())
            other->setOpen(false);
    }
    row.setOpen(open);
}

void TechniquesPanel::showTechnique(const QString& id, const QString& parameter)
{
    const auto technique = techniqueFromId(id.toStdString());
    if (!technique)
        return;
    TechniqueRow* row = m_rows.at(static_cast<std::size_t>(*technique));
    open(*row, true);
    if (parameter.isEmpty() || !row->focusParameter(parameter))
        row->checkBox()->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(row);
}

void TechniquesPanel::switchTechnique(Technique technique, bool on)
{
    if (!m_choice.afterIsEditable()) {
        m_document.undoStack()->beginMacro(tr("New scenario"));
        m_choice.makeEditable();
        const QString made = techniquePath(m_choice.after(), technique);
        if (on != m_document.contains(made))
            setTechnique(m_document, m_choice.after(), technique, on ? "{}" : "");
        m_document.undoStack()->endMacro();
        return;
    }
    const QString path = techniquePath(m_choice.after(), technique);
    if (!on)
        m_parameters[path] = m_document.json(path);
    const auto kept = m_parameters.find(path);
    setTechnique(m_document, m_choice.after(), technique,
                 !on                          ? ""
                 : kept != m_parameters.end() ? kept->second
                                              : "{}");
}

void TechniquesPanel::followPlan()
{
    const bool editable = m_choice.afterIsEditable() || m_document.isReadOnly();
    m_note->setText(tr("“%1” is what others are compared with. Switching a technique makes a new scenario.")
                        .arg(m_choice.name(m_choice.after())));
    m_note->setVisible(!editable);
    m_newScenario->setVisible(!editable);
    for (TechniqueRow* row : m_rows) {
        const QString path = techniquePath(m_choice.after(), row->technique());
        row->setTechniquePath(path, m_document.contains(path));
    }
    followResults();
}

Obstacle TechniquesPanel::obstacleTo(Technique technique) const
{
    const auto plans = m_document.plans();
    const Plan* plan = plans ? plans->forScenario(m_choice.after().toStdString()) : nullptr;
    const Obstacle obstacle = plan ? techniqueObstacle(*plan, technique) : Obstacle();
    const auto whatIf = m_results.whatIf();
    if (obstacle.stays || technique != Technique::PromptCaching || !whatIf || !whatIf->shortfall)
        return obstacle;
    return shortfallObstacle(*whatIf->shortfall);
}

// Cheaper models that nobody tested may fail more often than they save.
QString TechniquesPanel::warningFor(Technique technique) const
{
    const auto whatIf = m_results.whatIf();
    const bool on = m_document.contains(techniquePath(m_choice.after(), technique));
    if (technique != Technique::ModelRouting || !on || !whatIf || !whatIf->routing)
        return {};
    const double passRate = whatIf->routing->breakEvenPassRate;
    if (passRate > 1)
        return tr("Nobody measured the cheaper models’ pass rate, and routing doesn’t pay even at 100%.");
    if (passRate <= 0)
        return tr("Nobody measured the cheaper models’ pass rate; routing pays at any.");
    return tr("Nobody measured the cheaper models’ pass rate; routing pays above %1.").arg(share(passRate));
}

std::optional<double> TechniquesPanel::savedBy(Technique technique, bool on) const
{
    const auto outcome = m_results.outcome();
    if (!outcome)
        return std::nullopt;
    if (on) {
        const auto saving = savingOf(*outcome->savings, technique, m_view);
        return saving ? std::optional(saving->mean) : std::nullopt;
    }
    const auto whatIf = m_results.whatIf();
    return whatIf ? whatIf->savedUsd.at(static_cast<std::size_t>(technique)) : std::nullopt;
}

void TechniquesPanel::followResults()
{
    const auto isOn = [this](const TechniqueRow* row) {
        return m_document.contains(techniquePath(m_choice.after(), row->technique()));
    };
    double largest = 0;
    for (const TechniqueRow* row : m_rows)
        largest = std::max(largest, std::abs(savedBy(row->technique(), isOn(row)).value_or(0)));
    for (TechniqueRow* row : m_rows) {
        TechniqueRow::Figures figures;
        figures.on = isOn(row);
        figures.obstacle = obstacleTo(row->technique());
        figures.warning = warningFor(row->technique());
        figures.savedUsd = savedBy(row->technique(), figures.on);
        figures.ofUsd = largest;
        figures.dimmed = m_results.isStale();
        figures.warningDimmed = m_results.isWhatIfStale();
        row->showFigures(figures);
    }
}

} // namespace spendwright
