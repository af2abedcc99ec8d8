// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/thingspanel.h"

#include "app/models/thingsmodel.h"
#include "app/widgets/choicedelegate.h"
#include "app/widgets/quantitydelegate.h"
#include "app/widgets/quiettable.h"
#include "app/widgets/roomydelegate.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace spendwright {
namespace {

const QString kAgents = QStringLiteral("/agents");

ThingColumns columnsOf(PlanPlace::Kind kind)
{
    return kind == PlanPlace::Kind::Step    ? stepColumns()
           : kind == PlanPlace::Kind::Agent ? agentColumns()
                                            : toolColumns();
}

} // namespace

ThingsPanel::ThingsPanel(PlanDocument& document, PlanSelection& selection, PlanPlace::Kind kind,
                         QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_selection(selection),
      m_kind(kind),
      m_model(new ThingsModel(document, columnsOf(kind), this)),
      m_table(new QTableView(this)),
      m_bar(new QHBoxLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(m_bar);
    layout->addWidget(m_table, 1);
    if (kind == PlanPlace::Kind::Step)
        addAgentPicker();
    m_bar->addStretch(1);
    setUpTable();
    setUpColumns();
    connect(&selection, &PlanSelection::changed, this, &ThingsPanel::follow);
    follow();
}

void ThingsPanel::addAgentPicker()
{
    m_agents = new QComboBox(this);
    m_agents->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_agents->setMinimumContentsLength(16);
    auto* label = new QLabel(tr("Steps of &agent"), this);
    label->setBuddy(m_agents);
    m_bar->addWidget(label);
    m_bar->addWidget(m_agents);
    connect(m_agents, &QComboBox::activated, this,
            [this](int index) { m_selection.select(m_agents->itemData(index).toString()); });
}

void ThingsPanel::setUpTable()
{
    m_table->setModel(m_model);
    const bool steps = m_kind == PlanPlace::Kind::Step;
    const bool agents = m_kind == PlanPlace::Kind::Agent;
    m_table->setObjectName(steps    ? QStringLiteral("steps")
                           : agents ? QStringLiteral("agents")
                                    : QStringLiteral("tools"));
    m_table->setAccessibleName(steps ? tr("Steps") : agents ? tr("Agents and their traffic") : tr("Tools"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    makeQuiet(*m_table, 10);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(56);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!m_following && !m_model->isFollowing())
                    selectRow(current);
            });
    connect(m_table, &QTableView::pressed, this, &ThingsPanel::selectRow);
    connect(m_model, &ThingsModel::followed, this, &ThingsPanel::follow);
    connect(m_model, &ThingsModel::dropped, &m_selection, &PlanSelection::select);
    setUpDragging();
}

void ThingsPanel::setUpDragging()
{
    m_table->setDragDropMode(QAbstractItemView::DragDrop);
    m_table->setDefaultDropAction(Qt::MoveAction);
    m_table->setDragDropOverwriteMode(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->installEventFilter(this);
}

// What is done by keyboard here is done to the row that is marked here, whatever is selected elsewhere.
bool ThingsPanel::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_table && event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete || (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
            selectRow(m_table->currentIndex());
    }
    return QWidget::eventFilter(object, event);
}

void ThingsPanel::selectRow(const QModelIndex& index)
{
    if (index.isValid())
        m_selection.select(m_model->pathOf(index.row()));
}

QWidget* ThingsPanel::table() const
{
    return m_table;
}

void ThingsPanel::setUpColumns()
{
    m_table->setItemDelegate(new RoomyDelegate(m_table));
    auto* quantities = new QuantityDelegate(m_table);
    for (int number = 0; number < m_model->columnCount(); ++number) {
        const ThingColumn& column = m_model->column(number);
        if (column.quantity)
            m_table->setItemDelegateForColumn(number, quantities);
        else if (column.choices)
            m_table->setItemDelegateForColumn(
                number, new ChoiceDelegate([this, &column] { return column.choices(m_document); }, m_table));
    }
}

void ThingsPanel::addButtons(const QList<QAction*>& actions)
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

void ThingsPanel::fillAgents()
{
    const QSignalBlocker blocker(m_agents);
    m_agents->clear();
    for (const QString& id : m_document.keys(kAgents)) {
        const QString path = joinPath(kAgents, id);
        m_agents->addItem(m_document.label(path), path);
    }
    m_agents->setCurrentIndex(m_agents->findData(m_selection.agentPath()));
}

void ThingsPanel::follow()
{
    m_following = true;
    QString place = m_selection.path();
    if (m_kind == PlanPlace::Kind::Step) {
        const QString agent = m_selection.agentPath();
        m_model->setList(agent.isEmpty() ? QString() : agent + QStringLiteral("/steps"));
        fillAgents();
    } else {
        m_model->setList(m_kind == PlanPlace::Kind::Agent ? kAgents : QStringLiteral("/tools"));
        if (m_kind == PlanPlace::Kind::Agent)
            place = m_selection.agentPath();
    }
    const int row = m_model->rowOf(place);
    const int column = std::max(0, m_table->currentIndex().column());
    if (row >= 0 && row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(row, column));
    m_following = false;
}

} // namespace spendwright
