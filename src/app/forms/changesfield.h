// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/fieldeditor.h"

class QLineEdit;
class QStringListModel;
class QTableView;
class QToolButton;

namespace spendwright {

class ChangesModel;
class PlanDocument;

/// The table of what a scenario changes in the plan, and a line below it in which another place is found.
class ChangesField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesField)

public:
    /// `scenario` gives the id path of the one that is shown.
    ChangesField(const Field& field, PlanDocument& document, std::function<QString()> scenario,
                 QWidget* parent);
    [[nodiscard]] QWidget* input() const override;
    void showJson(const std::string& json) override;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void setUpTable();
    void setUpLine();
    void offerPlaces();
    void add();
    void remove();
    void fit();

    PlanDocument& m_document;
    std::function<QString()> m_scenario;
    ChangesModel* m_model;
    QTableView* m_table;
    QLineEdit* m_line;
    QToolButton* m_remove;
    QStringListModel* m_places;
    quint64 m_offered = 0; ///< revision of the plan whose places are offered
};

} // namespace spendwright
