// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/headline.h"

#include "app/format.h"
#include "app/widgets/colors.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/figurelabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace spendwright {
namespace {

constexpr double kLarge = 2.0;
constexpr double kMedium = 1.45;

QString costText(const ScenarioResult& result)
{
    if (!result.costKnown())
        return unknownFigure();
    return result.unpricedCalls > 0 ? moneyShort(result.cost.mean) + u'*' : moneyShort(result.cost.mean);
}

} // namespace

Headline::Headline(const ScenarioChoice& choice, Results& results, QWidget* parent)
    : QWidget(parent),
      m_choice(choice),
      m_results(results)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(16);
    m_before = addFigure(tr("Before"), "before", kLarge);
    m_arrow = new QLabel(QStringLiteral("→"), this);
    QFont font = m_arrow->font();
    font.setPointSizeF(font.pointSizeF() * kLarge);
    m_arrow->setFont(font);
    layout->addWidget(m_arrow, 0, Qt::AlignVCenter);
    m_after = addFigure(tr("After"), "after", kLarge);
    m_saved = addFigure(tr("Saved"), "saved", kLarge);
    layout->addStretch(1);
    m_range = addFigure(tr("Range"), "range", kMedium);
    m_latency = addFigure(tr("Latency P95"), "latency", kMedium);
    for (Block* figure : {&m_before, &m_after, &m_saved})
        figure->value->setExplained(true);
    connect(m_before.value, &FigureLabel::explainRequested, this, [this] {
        emit explainRequested({BillSide::Before, {}});
    });
    connect(m_after.value, &FigureLabel::explainRequested, this, [this] {
        emit explainRequested({BillSide::After, {}});
    });
    connect(m_saved.value, &FigureLabel::explainRequested, this, &Headline::savingExplainRequested);
    connect(&results, &Results::outcomeChanged, this, &Headline::follow);
    connect(&results, &Results::staleChanged, this, &Headline::setColors);
    follow();
}

Headline::Block Headline::addFigure(const QString& heading, const char* id, double size)
{
    Block figure;
    figure.heading = new QLabel(heading, this);
    figure.value = new FigureLabel(this);
    figure.caption = new ElidedLabel(this);
    figure.value->setObjectName(QStringLiteral("headline/") + QLatin1StringView(id));
    figure.value->setAccessibleDescription(heading);
    QFont font = figure.value->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setWeight(QFont::DemiBold);
    figure.value->setFont(font);
    figure.heading->setForegroundRole(QPalette::PlaceholderText);
    figure.caption->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(figure.heading);
    column->addStretch(1);
    column->addWidget(figure.value);
    column->addStretch(1);
    column->addWidget(figure.caption);
    static_cast<QHBoxLayout*>(layout())->addLayout(column);
    return figure;
}

void Headline::fill(Block& figure, const QString& value, const QString& caption, const QString& toolTip)
{
    figure.value->setText(value);
    figure.caption->setFullText(caption);
    figure.value->setToolTip(toolTip.isEmpty() ? caption : toolTip);
}

void Headline::follow()
{
    const auto outcome = m_results.outcome();
    if (!outcome) {
        for (Block* figure : {&m_before, &m_after, &m_saved, &m_range, &m_latency}) {
            fill(*figure, QStringLiteral("–"), QString());
            figure->value->setFullFigure(QString());
        }
        return;
    }
    fillCosts(*outcome);
    fillSaved(*outcome->savings);
    fillRange(*outcome);
    fillLatency(*outcome->savings);
    setColors();
}

void Headline::fillCosts(const Outcome& outcome)
{
    const SavingsResult& savings = *outcome.savings;
    const auto one = [&](Block& figure, const ScenarioResult& result, const QString& id) {
        const QString per = result.costPerRun ? tr("%1 a run").arg(money(*result.costPerRun)) : QString();
        const QString unpriced =
            result.unpricedCalls > 0
                ? tr("%1 calls to models without a price are left out").arg(count(result.unpricedCalls))
                : QString();
        const QString hint =
            QStringList{tr("%1 in %n day(s)", nullptr, savings.periodDays).arg(costText(result)), per,
                        unpriced}
                .join(u'\n')
                .trimmed();
        fill(figure, costText(result), m_choice.name(id), hint);
    };
    const auto full = [](const ScenarioResult& result) {
        return result.costKnown() ? fullNumber(result.cost.mean) : QString();
    };
    m_before.value->setFullFigure(full(savings.before));
    m_after.value->setFullFigure(full(savings.after));
    one(m_before, savings.before, QString::fromStdString(savings.against));
    one(m_after, savings.after, QString::fromStdString(savings.scenario));
}

void Headline::fillSaved(const SavingsResult& savings)
{
    m_costsMore = savings.saved.mean < 0;
    m_saved.value->setFullFigure({});
    if (!savings.before.costKnown() || !savings.after.costKnown()) {
        fill(m_saved, unknownFigure(), tr("a model has no price"));
        return;
    }
    const auto saved = savings.savedShare();
    if (saved)
        m_saved.value->setFullFigure(fullNumber(-100 * *saved) + u'%');
    const QString amount = m_costsMore ? tr("%1 more").arg(moneyShort(-savings.saved.mean))
                                       : tr("%1 less").arg(moneyShort(savings.saved.mean));
    const QString exact = tr("%1 ± %2", "saved, error of the computation")
                              .arg(money(savings.saved.mean), money(kShownErrors * savings.saved.stderr_));
    fill(m_saved, saved ? shareSaved(*saved) : unknownFigure(), amount,
         tr("Saved in %n day(s): %1", nullptr, savings.periodDays).arg(exact));
}

void Headline::fillRange(const Outcome& outcome)
{
    const ScenarioResult& after = outcome.savings->after;
    m_range.value->setFullFigure(
        after.costKnown() ? fullNumber(after.cost.p5) + u'\t' + fullNumber(after.cost.p95) : QString());
    if (!after.costKnown()) {
        fill(m_range, unknownFigure(), QString());
        return;
    }
    const QString range = tr("%1–%2", "a range").arg(moneyShort(after.cost.p5), moneyShort(after.cost.p95));
    if (outcome.savings->hasBeliefs)
        fill(m_range, range, tr("in 90 of 100 cases"),
             tr("The bill after, from P5 to P95: what the plan doubts, and luck"));
    else
        fill(m_range, range, tr("no doubts entered"),
             tr("The bill after, from P5 to P95. No figure of the plan is in doubt, so this is luck alone.\n"
                "Enter doubt as a range: 800..1200 runs a day, say."));
}

void Headline::fillLatency(const SavingsResult& savings)
{
    m_latency.value->setFullFigure(fullNumber(savings.after.latency.p95));
    const QString before = duration(savings.before.latency.p95);
    const QString after = duration(savings.after.latency.p95);
    fill(m_latency, after, before == after ? tr("as before") : tr("before: %1").arg(before),
         tr("95 of 100 runs are done by then; half of them within %1")
             .arg(duration(savings.after.latency.p50)));
}

void Headline::setColors()
{
    m_coloring = true;
    const bool stale = m_results.isStale();
    for (const Block* figure : {&m_before, &m_after, &m_saved, &m_range, &m_latency})
        figure->value->setForegroundRole(stale ? QPalette::PlaceholderText : QPalette::WindowText);
    m_arrow->setForegroundRole(QPalette::PlaceholderText);
    QPalette colored = palette();
    if (!stale && m_results.outcome())
        colored.setColor(QPalette::WindowText, m_costsMore ? costsColor(palette()) : savedColor(palette()));
    m_saved.value->setPalette(colored);
    m_coloring = false;
}

void Headline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && !m_coloring && m_saved.value)
        setColors();
    QWidget::changeEvent(event);
}

} // namespace spendwright
