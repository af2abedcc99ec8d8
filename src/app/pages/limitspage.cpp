// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/limitspage.h"

#include "app/models/limitsmodel.h"
#include "app/pages/limitswords.h"
#include "app/widgets/limitbardelegate.h"
#include "app/widgets/quiettable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace spendwright {

LimitsPage::LimitsPage(const ScenarioChoice& choice, Results& results, Settings& settings, QWidget* parent)
    : ResultPage(choice, results, parent),
      m_settings(settings),
      m_tier(new QComboBox(this)),
      m_before(nullptr),
      m_after(nullptr),
      m_note(nullptr),
      m_model(new LimitsModel(this)),
      m_table(new QTableView(this))
{
    addTierPicker();
    m_before = addSentence("limitsBefore");
    m_after = addSentence("limitsAfter");
    setUpTable();
    addBody(m_table, tr("What the busiest hour needs stands here once the plan has been computed."));
    m_note = addSentence("limitsNote", QPalette::PlaceholderText);
    follow();
}

void LimitsPage::addTierPicker()
{
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("T&ier of your organisation:"), this);
    label->setBuddy(m_tier);
    m_tier->setObjectName(QStringLiteral("limitsTier"));
    m_tier->setAccessibleName(tr("Tier of your organisation"));
    m_tier->setToolTip(tr("Your tier stands in the provider’s console, under limits"));
    for (const LimitTier& tier : builtInLimitBook().tiers)
        m_tier->addItem(QString::fromStdString(tier.name), QString::fromStdString(tier.id));
    row->addWidget(label);
    row->addWidget(m_tier);
    row->addStretch(1);
    column()->addLayout(row);
    connect(m_tier, &QComboBox::activated, this, [this] {
        m_settings.setLimitTier(m_tier->currentData().toString());
        follow();
    });
}

void LimitsPage::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("limits"));
    m_table->setAccessibleName(tr("Rate limits"));
    m_table->setItemDelegate(new RoomyDelegate(m_table));
    m_table->setItemDelegateForColumn(
        LimitsModel::Use,
        new LimitBarDelegate(LimitsModel::BeforeShareRole, LimitsModel::AfterShareRole, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    makeQuiet(*m_table, 10);
    QHeaderView* header = m_table->horizontalHeader();
    header->setMinimumSectionSize(56);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(LimitsModel::Models, QHeaderView::Stretch);
}

void LimitsPage::follow()
{
    const auto outcome = results().outcome();
    const bool stale = results().isStale();
    m_model->setDimmed(stale);
    for (QLabel* line : {m_before, m_after})
        setStale(line, stale);
    for (QLabel* line : {m_before, m_after, m_note})
        line->setVisible(outcome != nullptr);
    if (outcome && isVisible())
        fill(*outcome);
    if (outcome)
        setNothing(tr("Nothing is called in either scenario, so no limit is near."));
    showBody(outcome && m_model->rowCount() > 0);
}

void LimitsPage::fill(const Outcome& outcome)
{
    const int kept = m_tier->findData(m_settings.limitTier());
    m_tier->setCurrentIndex(std::max(0, kept));
    const RateLimits limits = rateLimits(*outcome.plans, *outcome.savings, builtInLimitBook(),
                                         m_tier->currentData().toString().toStdString());
    const ScenarioNames names = namesOf(*outcome.savings);
    m_before->setText(limitSentenceBefore(limits, names.before));
    m_after->setText(limitSentenceAfter(limits, names.after));
    m_note->setText(limitsNote(limits));
    const int row = m_table->currentIndex().row();
    m_model->show(limits);
    m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
}

} // namespace spendwright
