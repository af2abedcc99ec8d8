// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/changesfield.h"

#include "app/icons.h"
#include "app/models/changesmodel.h"
#include "app/widgets/placedelegate.h"
#include "app/widgets/quiettable.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <QTableView>
#include <QToolButton>

namespace spendwright {
namespace {

constexpr int kMostRows = 8; // then it scrolls

} // namespace

ChangesField::ChangesField(const Field& field, PlanDocument& document, std::function<QString()> scenario,
                           QWidget* parent)
    : FieldEditor(field, parent),
      m_document(document),
      m_scenario(std::move(scenario)),
      m_model(new ChangesModel(document, this)),
      m_table(new QTableView(this)),
      m_line(new QLineEdit(this)),
      m_remove(new QToolButton(this)),
      m_places(new QStringListModel(this))
{
    setUpTable();
    setUpLine();
    auto* below = new QHBoxLayout;
    below->setSpacing(2);
    below->addWidget(m_line, 1);
    below->addWidget(m_remove);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(4);
    rows->addWidget(m_table);
    rows->addLayout(below);
    layOut(rows);
    connect(m_model, &ChangesModel::refused, this, &ChangesField::showProblem);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChangesField::fit);
    fit();
}

void ChangesField::setUpTable()
{
    m_table->setObjectName(field().key);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(
        ChangesModel::Here,
        new PlaceDelegate([this](int row) { return m_model->places().field(m_model->pathOf(row)); },
                          m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    makeQuiet(*m_table, 8);
    m_table->setAlternatingRowColors(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->horizontalHeader()->setSectionResizeMode(ChangesModel::Where, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ChangesModel::InPlan, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ChangesModel::Here, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setMinimumSectionSize(36);
    m_table->installEventFilter(this);
    name(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { m_remove->setEnabled(current.isValid()); });
}

void ChangesField::setUpLine()
{
    m_line->setObjectName(field().key + QStringLiteral("/add"));
    m_line->setPlaceholderText(tr("Change another place…"));
    m_line->setAccessibleName(tr("Change another place"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    auto* completer = new QCompleter(m_places, m_line);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(12);
    m_line->setCompleter(completer);
    connect(m_line, &QLineEdit::returnPressed, this, &ChangesField::add);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &ChangesField::add,
            Qt::QueuedConnection);
    m_remove->setObjectName(field().key + QStringLiteral("/remove"));
    m_remove->setIcon(planIcon("remove"));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::TabFocus);
    m_remove->setToolTip(tr("Remove this change"));
    m_remove->setAccessibleName(m_remove->toolTip());
    m_remove->setEnabled(false);
    connect(m_remove, &QToolButton::clicked, this, &ChangesField::remove);
}

QWidget* ChangesField::input() const
{
    return m_table;
}

void ChangesField::showJson(const std::string&)
{
    m_model->setScenario(m_scenario());
}

// Labels of a plan of many agents are long to make; they are made when somebody asks.
void ChangesField::offerPlaces()
{
    if (m_offered == m_document.revision() && m_places->rowCount() > 0)
        return;
    m_offered = m_document.revision();
    const PlanPlaces& places = m_model->places();
    QStringList labels;
    for (const QString& path : places.all())
        labels << tr("%1 – %2", "what a place is called, and its path").arg(places.label(path), path);
    m_places->setStringList(labels);
}

bool ChangesField::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_line && event->type() == QEvent::FocusIn)
        offerPlaces();
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (object == m_table && key && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        if (event->type() == QEvent::KeyPress)
            remove();
        event->accept();
        return true;
    }
    return FieldEditor::eventFilter(object, event);
}

// A path itself may be typed too.
void ChangesField::add()
{
    const QString text = m_line->text().trimmed();
    const qsizetype slash = text.startsWith(u'/') ? 0 : text.indexOf(QStringLiteral(" – /")) + 3;
    const QString path = slash == 2 ? QString() : text.mid(slash);
    if (text.isEmpty())
        return;
    m_line->completer()->popup()->hide();
    const int there = m_model->rowOf(path);
    if (there < 0 && !m_model->add(path)) {
        showProblem(tr("“%1” is no place of the plan. Choose one of the list.").arg(text));
        return;
    }
    showProblem({});
    m_line->clear();
    const QModelIndex value = m_model->index(m_model->rowOf(path), ChangesModel::Here);
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(value);
    m_table->edit(value);
}

void ChangesField::remove()
{
    const int row = m_table->currentIndex().row();
    m_model->remove(row);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), ChangesModel::Here));
}

void ChangesField::fit()
{
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRows);
    const int height = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * height
                            + 2 * m_table->frameWidth());
    m_remove->setEnabled(m_table->currentIndex().isValid());
}

} // namespace spendwright
