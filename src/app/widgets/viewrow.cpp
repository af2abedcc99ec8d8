// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/viewrow.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace spendwright {

ViewRow::ViewRow(QWidget* parent)
    : QWidget(parent),
      m_row(new QHBoxLayout(this)),
      m_actions(new QActionGroup(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
}

void ViewRow::addView(const QString& name, const QString& hint)
{
    const int view = static_cast<int>(m_actions->actions().size());
    auto* action = new QAction(name, m_actions);
    action->setCheckable(true);
    action->setChecked(view == 0);
    action->setToolTip(hint);
    connect(action, &QAction::triggered, this, [this, view] { emit viewChosen(view); });
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(name);
    m_row->addWidget(button);
}

void ViewRow::finish(QWidget* rest)
{
    m_row->addSpacing(10);
    if (rest)
        m_row->addWidget(rest, 1);
    else
        m_row->addStretch(1);
}

int ViewRow::view() const
{
    return static_cast<int>(m_actions->actions().indexOf(m_actions->checkedAction()));
}

void ViewRow::setView(int view)
{
    m_actions->actions().at(view)->trigger();
}

} // namespace spendwright
