// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/tablespage.h"

#include "app/panels/thingspanel.h"
#include "app/widgets/viewrow.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace spendwright {

TablesPage::TablesPage(QWidget* parent)
    : QWidget(parent),
      m_views(new ViewRow(this)),
      m_stack(new QStackedWidget(this)),
      m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("tables"));
    m_column->setContentsMargins(6, 6, 6, 6);
    m_column->addWidget(m_views);
    m_column->addWidget(m_stack, 1);
    connect(m_views, &ViewRow::viewChosen, m_stack, &QStackedWidget::setCurrentIndex);
}

void TablesPage::add(ThingsPanel* table, const QString& title, const QString& hint)
{
    table->layout()->setContentsMargins(0, 0, 0, 0);
    m_views->addView(title, hint);
    m_stack->addWidget(table);
}

void TablesPage::finish()
{
    m_views->finish();
}

} // namespace spendwright
