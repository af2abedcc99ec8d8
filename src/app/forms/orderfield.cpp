// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/orderfield.h"

#include "app/document/plandocument.h"
#include "app/document/planjson.h"
#include "app/document/planobject.h"
#include "app/icons.h"
#include "app/texts.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QListWidget>
#include <QToolButton>

namespace spendwright {

OrderField::OrderField(const Field& field, const PlanDocument& document, std::function<QString()> scenario,
                       QWidget* parent)
    : FieldEditor(field, parent),
      m_document(document),
      m_scenario(std::move(scenario)),
      m_list(new QListWidget(this)),
      m_up(addButton("up", tr("Earlier"), -1)),
      m_down(addButton("down", tr("Later"), 1))
{
    m_list->setObjectName(field.key);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setTabKeyNavigation(false);
    m_list->installEventFilter(this);
    name(m_list);
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addStretch(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    layOut(row);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &OrderField::take);
    // What is dragged is put in at its new place before it is taken out of its old one.
    connect(m_list->model(), &QAbstractItemModel::rowsRemoved, this, &OrderField::take);
    connect(m_list, &QListWidget::currentRowChanged, this, &OrderField::enable);
}

QToolButton* OrderField::addButton(const char* icon, const QString& name, int by)
{
    auto* button = new QToolButton(this);
    button->setIcon(planIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(tr("%1 (Alt and an arrow key)").arg(name));
    button->setAccessibleName(name);
    button->setObjectName(QStringLiteral("order/") + QLatin1StringView(icon));
    connect(button, &QToolButton::clicked, this, [this, by] { move(by); });
    return button;
}

QWidget* OrderField::input() const
{
    return m_list;
}

// Those that the file does not order come last, as they do in the computation.
QStringList OrderField::order(const std::string& json) const
{
    const QStringList on = m_document.keys(m_scenario() + QStringLiteral("/techniques"));
    QStringList order;
    const QJsonArray given = jsonFromText(json).toArray();
    for (const QJsonValue& id : given) {
        if (on.contains(id.toString()) && !order.contains(id.toString()))
            order << id.toString();
    }
    for (const Technique technique : kAllTechniques) {
        const std::string_view id = techniqueId(technique);
        const QString text = QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
        if (on.contains(text) && !order.contains(text))
            order << text;
    }
    return order;
}

QStringList OrderField::shown() const
{
    QStringList ids;
    for (int i = 0; i < m_list->count(); ++i)
        ids << m_list->item(i)->data(Qt::UserRole).toString();
    return ids;
}

void OrderField::showJson(const std::string& json)
{
    const QStringList wanted = order(json);
    if (wanted != shown()) {
        m_showing = true;
        const auto* current = m_list->currentItem();
        const QString id = current ? current->data(Qt::UserRole).toString() : QString();
        m_list->clear();
        for (const QString& technique : wanted) {
            auto* item = new QListWidgetItem(playerName(technique.toStdString()), m_list);
            item->setData(Qt::UserRole, technique);
            if (technique == id)
                m_list->setCurrentItem(item);
        }
        m_showing = false;
    }
    const int rows = std::max(1, m_list->count());
    const int height = m_list->count() > 0 ? m_list->sizeHintForRow(0) : m_list->fontMetrics().height() + 6;
    m_list->setFixedHeight(rows * height + 2 * m_list->frameWidth());
    enable();
}

bool OrderField::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_list
        && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int by = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
        if (by != 0 && (key->modifiers() & Qt::AltModifier)) {
            if (event->type() == QEvent::KeyPress)
                move(by);
            event->accept();
            return true;
        }
    }
    return FieldEditor::eventFilter(object, event);
}

void OrderField::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_showing = true;
    auto* item = m_list->takeItem(from);
    m_list->insertItem(to, item);
    m_list->setCurrentRow(to);
    m_showing = false;
    take();
}

void OrderField::take()
{
    if (m_showing)
        return;
    std::vector<std::string> ids;
    for (const QString& id : shown())
        ids.push_back(jsonText(id));
    emit edited(listText(ids), 0);
}

void OrderField::enable()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

} // namespace spendwright
