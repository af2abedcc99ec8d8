// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planselection.h"

#include <QObject>

class QAction;
class QWidget;

namespace spendwright {

/// Cut, copy, paste and delete: of the selected thing by the keys of the views that they are attached to, of a
/// text where one is being edited.
class ClipboardActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClipboardActions)

public:
    struct Actions {
        QAction* cut;
        QAction* copy;
        QAction* paste;
        QAction* erase;
    };

    ClipboardActions(PlanDocument& document, PlanSelection& selection, const Actions& actions,
                     QObject* parent = nullptr);

    /// Gives a view their shortcuts and puts them into its context menu.
    void attachTo(QWidget* view);

signals:
    void refused(const QString& message);
    void succeeded(); ///< after a refusal

private:
    void cut();
    void copy();
    void paste();
    void erase();
    void enable();

    PlanDocument& m_document;
    PlanSelection& m_selection;
    Actions m_actions;
    bool m_refused = false;
};

} // namespace spendwright
