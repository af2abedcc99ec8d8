// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace spendwright {

/// Stands where the answer would be while the plan has no agents: what to do first.
class EmptyState final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    EmptyState(QAction* addAgent, QAction* open, QWidget* parent = nullptr);
};

} // namespace spendwright
