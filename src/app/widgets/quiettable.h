// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace spendwright {

/// What the program's tables look like: no grid and no numbers of rows, one line a row with that many pixels
/// beside its text, striped; Tab leaves them.
void makeQuiet(QTableView& table, int rowRoom);

} // namespace spendwright
