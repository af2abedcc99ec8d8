// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/sensitivitypage.h"

#include "app/format.h"
#include "app/pages/sensitivitywords.h"
#include "app/widgets/viewrow.h"
#include "charts/tornadochart.h"
#include "engine/progress.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace spendwright {
namespace {

struct Findings {
    ScenarioSensitivity before;
    ScenarioSensitivity after;
    BreakEvens points; ///< of the second scenario
    std::optional<PrefixShortfall> shortfall;
};

std::shared_ptr<const void> computeFindings(const Outcome& outcome, const Control& control)
{
    const PlanSet& plans = *outcome.plans;
    const SavingsResult& savings = *outcome.savings;
    const int threads = threadCount();
    SensitivityOptions options;
    options.seed = savings.seed;
    options.threads = threads;
    auto findings = std::make_shared<Findings>();
    Progress progress(control);
    const Control part = progress.part();
    const auto moved = [&](const std::string& id, const ScenarioResult& result, double to,
                           ScenarioSensitivity& found) {
        progress.goOnTo(to);
        auto made = sensitivity(*plans.forScenario(id), *plans.plan.scenario(id), result, options, part);
        if (!made)
            return false;
        found = std::move(*made);
        found.cost = result.cost; // as everywhere in the window
        return true;
    };
    if (!moved(savings.scenario, savings.after, 0.3, findings->after)
        || !moved(savings.against, savings.before, 0.5, findings->before))
        return nullptr;
    progress.goOnTo(1);
    const Plan& plan = *plans.forScenario(savings.scenario);
    const TechniqueSet& techniques = plans.plan.scenario(savings.scenario)->techniques;
    auto points = breakEvens(plan, techniques, {savings.seed, threads, options.targetStderr}, part);
    if (!points)
        return nullptr;
    findings->points = *points;
    findings->shortfall = prefixShortfall(plan, techniques);
    return findings;
}

} // namespace

SensitivityPage::SensitivityPage(PlanDocument& document, const ScenarioChoice& choice,
                                 PlanSelection& selection, Results& results, QWidget* parent)
    : ResultPage(choice, results, parent),
      m_document(document),
      m_selection(selection),
      m_study(results, computeFindings, this),
      m_views(new ViewRow(this)),
      m_sentence(nullptr),
      m_progress(new QLabel(this)),
      m_chart(new TornadoChart(this)),
      m_area(new QScrollArea(this))
{
    m_views->addView(tr("Before"), tr("What moves the bill of the first scenario"));
    m_views->addView(tr("After"), tr("What moves the bill of the second scenario"));
    m_progress->setObjectName(QStringLiteral("sensitivityProgress"));
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setForegroundRole(QPalette::PlaceholderText);
    m_progress->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_views->finish(m_progress);
    column()->addWidget(m_views);
    m_sentence = addSentence("sensitivitySentence");
    makeChart();
    makeBody();
    connect(m_views, &ViewRow::viewChosen, this, [this](int view) {
        m_after = view == 1;
        follow();
    });
    connect(&m_study, &PageStudy::changed, this, &SensitivityPage::follow);
    connect(&m_study, &PageStudy::progressed, this, &SensitivityPage::showProgress);
    m_views->setView(1);
    follow();
}

void SensitivityPage::makeChart()
{
    m_chart->setObjectName(QStringLiteral("tornado"));
    m_chart->setAccessibleName(tr("What moves the bill"));
    connect(m_chart, &TornadoChart::picked, this, &SensitivityPage::pick);
    connect(m_chart, &TornadoChart::openRequested, this, [this] {
        if (!m_picked.isEmpty())
            m_selection.goTo(m_picked);
    });
    connect(m_chart, &TornadoChart::reached, this,
            [this](const QPoint& place) { m_area->ensureVisible(place.x(), place.y(), 0, 30); });
}

// All of it may be more than there is room for, so it scrolls together.
void SensitivityPage::makeBody()
{
    auto* inside = new QWidget(m_area);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chart, 1);
    m_note = addSentence("sensitivityNote", QPalette::PlaceholderText);
    m_heading = addSentence("breakEvensHeading");
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_points = addSentence("breakEvens");
    for (QLabel* line : {m_note, m_heading, m_points}) {
        column()->removeWidget(line);
        layout->addWidget(line);
    }
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(inside);
    addBody(m_area, tr("What moves the bill stands here once it has been computed."));
}

// A technique has no place in the tree of the plan; its switch is gone to by a double click.
void SensitivityPage::pick(int bar)
{
    m_picked = QString::fromStdString(m_chart->contents().bars[static_cast<std::size_t>(bar)].path);
    const PlanPlace place = placeOf(m_picked);
    if (!m_document.contains(place.path)) // the answer may be older than the plan
        m_picked.clear();
    else if (place.kind != PlanPlace::Kind::Technique)
        m_selection.select(place.path);
}

void SensitivityPage::showProgress(double share)
{
    m_progress->setText(tr("Computing: %1").arg(spendwright::share(share)));
}

void SensitivityPage::follow()
{
    const bool stale = m_study.isStale();
    const bool any = m_study.findings<Findings>() != nullptr;
    m_chart->setDimmed(stale);
    for (QLabel* line : {m_sentence, m_heading, m_points})
        setStale(line, stale);
    if (!stale || !results().outcome())
        m_progress->clear();
    for (QLabel* line : {m_sentence, m_note, m_heading, m_points})
        line->setVisible(any);
    if (any && isVisible())
        fill();
    m_chart->setVisible(any && !m_chart->contents().bars.empty());
    showBody(any);
}

void SensitivityPage::fill()
{
    const auto findings = m_study.findings<Findings>();
    const ScenarioNames names = namesOf(*m_study.outcome()->savings);
    const ScenarioSensitivity& shown = m_after ? findings->after : findings->before;
    const Tornado contents = tornado(shown);
    const TornadoText text = tornadoText(contents, m_document);
    m_sentence->setText(sensitivitySentence(shown, contents, text, m_after ? names.after : names.before));
    m_note->setText(sensitivityNote(shown, contents));
    m_note->setVisible(!m_note->text().isEmpty());
    m_heading->setText(tr("Break-even points of %1").arg(names.after));
    m_points->setText(breakEvenSentences(findings->points, findings->shortfall).join(u'\n'));
    m_chart->showContents(contents, text);
}

} // namespace spendwright
