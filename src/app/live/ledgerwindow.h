// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "live/ledger.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace spendwright {

class CallsModel;
class LedgerModel;
class LiveSession;
class Settings;
class ViewRow;

/// What live calls have cost: by day, model, agent and step, and the latest ones one by one.
class LedgerWindow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LedgerWindow)

public:
    LedgerWindow(LiveSession& live, Settings& settings, DialogService& dialogs, QWidget* parent = nullptr);

    void copy() const; ///< the table, as it stands
    void exportTable();

signals:
    void endpointsRequested();
    void promptRequested();

private:
    void addHead();
    void addTables();
    void addEmptyState();
    void ask();
    void fill(const LedgerSummary& summary);
    void write(const QString& path);

    LiveSession& m_live;
    Settings& m_settings;
    DialogService& m_dialogs;
    LedgerView m_view = LedgerView::Step;
    LedgerModel* m_model;
    CallsModel* m_calls;
    ViewRow* m_views;
    QLabel* m_sentence;
    QLabel* m_cap;
    QLabel* m_state;
    QTableView* m_table;
    QTableView* m_latest;
    QStackedWidget* m_stack;
};

} // namespace spendwright
