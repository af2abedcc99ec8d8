// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace spendwright {

class ThingsPanel;
class ViewRow;

/// The plan's tables, one at a time: steps, traffic, tools.
class TablesPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TablesPage)

public:
    explicit TablesPage(QWidget* parent = nullptr);

    /// Before `finish`.
    void add(ThingsPanel* table, const QString& title, const QString& hint);
    void finish();

    [[nodiscard]] ViewRow* views() const { return m_views; }

private:
    ViewRow* m_views;
    QStackedWidget* m_stack;
    QVBoxLayout* m_column;
};

} // namespace spendwright
