// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QActionGroup;
class QHBoxLayout;

namespace spendwright {

/// A row of buttons of which one is down: the views of a page. Their actions serve menus too.
class ViewRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewRow)

public:
    explicit ViewRow(QWidget* parent = nullptr);

    void addView(const QString& name, const QString& hint);
    /// Ends the row; without a widget the rest of it stays empty.
    void finish(QWidget* rest = nullptr);

    [[nodiscard]] QActionGroup* actions() const { return m_actions; }
    [[nodiscard]] int view() const;
    void setView(int view); ///< as a click on it would

signals:
    void viewChosen(int view);

private:
    QHBoxLayout* m_row;
    QActionGroup* m_actions;
};

} // namespace spendwright
