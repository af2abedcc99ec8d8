// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/ledgerservice.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace spendwright {

class LiveSession;
class ProblemLabel;

/// How much may be spent, and how much has been.
class CapForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CapForm)

public:
    explicit CapForm(LiveSession& live, QWidget* parent = nullptr);

    void focusCap();

private:
    void build();
    void ask();
    void show(const LedgerService::CapAnswer& answer);
    void take();
    void set(const std::optional<SpendingCap>& cap);
    void countFromNow();
    [[nodiscard]] QString spentText(const SpendingCap& cap, Money spent) const;

    LiveSession& m_live;
    std::optional<SpendingCap> m_cap;
    QLineEdit* m_amount;
    QPushButton* m_set;
    QPushButton* m_fromNow;
    QLabel* m_spent;
    ProblemLabel* m_problem;
};

} // namespace spendwright
