// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/stepspanel.h"

#include "app/document/choices.h"
#include "app/models/stepsmodel.h"
#include "app/widgets/choicedelegate.h"
#include "app/widgets/quantitydelegate.h"
#include "app/widgets/roomydelegate.h"
#include "app/widgets/roomyheaderstyle.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace spendwright {

StepsPanel::StepsPanel(PlanDocument& document, PlanSelection& selection, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_selection(selection),
      m_model(new StepsModel(document, this)),
      m_table(new QTableView(this)),
      m_agents(new QComboBox(this)),
      m_bar(new QHBoxLayout)
{
    auto* label = new QLabel(tr("Steps of &agent"), this);
    label->setBuddy(m_agents);
    m_agents->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_agents->setMinimumContentsLength(16);
    m_bar->addWidget(label);
    m_bar->addWidget(m_agents);
    m_bar->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(m_bar);
    layout->addWidget(m_table, 1);
    setUpTable();
    connect(m_agents, &QComboBox::activated, this,
            [this](int index) { m_selection.select(m_agents->itemData(index).toString()); });
    connect(&selection, &PlanSelection::changed, this, &StepsPanel::follow);
    connect(&document, &PlanDocument::changed, this, [this](const PlanChange& change) {
        if (change.kind != PlanChange::Kind::Value || change.path.endsWith(QStringLiteral("/name")))
            follow();
    });
    follow();
}

void StepsPanel::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("steps"));
    m_table->setAccessibleName(tr("Steps"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStyle(RoomyHeaderStyle::instance());
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 10);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(StepsModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(56);
    m_table->setItemDelegate(new RoomyDelegate(m_table));
    const auto choose = [this](int column, std::function<Choices()> choices) {
        m_table->setItemDelegateForColumn(column, new ChoiceDelegate(std::move(choices), m_table));
    };
    choose(StepsModel::Task, [this] { return taskChoices(m_document); });
    choose(StepsModel::ModelId, [this] { return modelChoices(m_document); });
    choose(StepsModel::Reads, [] { return readsChoices(); });
    choose(StepsModel::Tool, [this] { return toolChoices(m_document); });
    auto* quantities = new QuantityDelegate(m_table);
    for (const int column : {StepsModel::Prompt, StepsModel::Output, StepsModel::Repeat})
        m_table->setItemDelegateForColumn(column, quantities);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!m_following && current.isValid())
                    m_selection.select(m_model->pathOf(current.row()));
            });
}

void StepsPanel::addButtons(const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(QString(action->text()).remove(u'&'));
        m_bar->addWidget(button);
    }
}

void StepsPanel::fillAgents()
{
    const QSignalBlocker blocker(m_agents);
    const QString agents = QStringLiteral("/agents");
    m_agents->clear();
    for (int i = 0; i < m_document.size(agents); ++i) {
        const QString path = m_document.childPath(agents, i);
        m_agents->addItem(m_document.label(path), path);
    }
    m_agents->setCurrentIndex(m_agents->findData(m_model->agent()));
}

void StepsPanel::follow()
{
    m_following = true;
    m_model->setAgent(m_selection.agentPath());
    fillAgents();
    const int row = m_model->rowOf(m_selection.path());
    const int column = std::max(0, m_table->currentIndex().column());
    if (row >= 0 && row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(row, column));
    m_following = false;
}

} // namespace spendwright
