// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/quantity.h"

#include <QFrame>
#include <QPointer>
#include <QStringList>

#include <optional>

class QKeyEvent;
class QLabel;
class QListWidget;

namespace spendwright {

class DistributionView;

/// What stands under a line while a quantity is typed: its distribution, or what could be meant. Part of the
/// line's window and without the focus, which stays in the line.
class QuantityHint final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuantityHint)

public:
    struct Contents {
        std::optional<Quantity> quantity;
        QString unit;
        QString problem; ///< said here where nothing else says it
        QStringList suggestions;
        [[nodiscard]] bool isEmpty() const { return !quantity && problem.isEmpty() && suggestions.isEmpty(); }
    };

    explicit QuantityHint(QWidget* line);

    /// Under `anchor`, or above it where there is no room.
    void showUnder(QWidget* anchor, const Contents& contents);
    /// Goes through the suggestions, takes one, leaves them; false for keys that are the line's.
    bool takeKey(const QKeyEvent& key);
    /// For a line that goes.
    void leave();

signals:
    void chosen(const QString& text);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void fill(const Contents& contents);
    void place();
    void watch(bool on);

    QPointer<QWidget> m_line;
    QPointer<QWidget> m_anchor;
    DistributionView* m_view;
    QLabel* m_problem;
    QListWidget* m_list;
};

} // namespace spendwright
