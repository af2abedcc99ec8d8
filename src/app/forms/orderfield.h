// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/fieldeditor.h"

class QListWidget;
class QToolButton;

namespace spendwright {

class PlanDocument;

/// A scenario's techniques in the order of its waterfall; dragged, or moved by buttons and keys.
class OrderField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderField)

public:
    /// `scenario` gives the id path of the one that is shown.
    OrderField(const Field& field, const PlanDocument& document, std::function<QString()> scenario,
               QWidget* parent);
    [[nodiscard]] QWidget* input() const override;
    void showJson(const std::string& json) override;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QToolButton* addButton(const char* icon, const QString& name, int by);
    void move(int by);
    void take();
    void enable();
    [[nodiscard]] QStringList order(const std::string& json) const;
    [[nodiscard]] QStringList shown() const;

    const PlanDocument& m_document;
    std::function<QString()> m_scenario;
    QListWidget* m_list;
    QToolButton* m_up;
    QToolButton* m_down;
    bool m_showing = false;
};

} // namespace spendwright
