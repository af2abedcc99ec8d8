// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/quiettable.h"

#include "app/widgets/roomyheaderstyle.h"

#include <QHeaderView>
#include <QTableView>

namespace spendwright {

void makeQuiet(QTableView& table, int rowRoom)
{
    table.setTabKeyNavigation(false);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + rowRoom);
    table.horizontalHeader()->setStyle(RoomyHeaderStyle::instance());
    table.horizontalHeader()->setHighlightSections(false);
}

} // namespace spendwright
