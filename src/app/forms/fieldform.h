// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/field.h"

#include <QWidget>

#include <functional>
#include <vector>

class QFormLayout;
class QLabel;

namespace spendwright {

class FieldEditor;
class QuantityField;
class PlanDocument;

/// A form for one thing of the plan: labels and inputs for its fields, which follow the document and edit
/// it through its undo stack.
class FieldForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldForm)

public:
    FieldForm(PlanDocument& document, const FieldSections& sections, QWidget* parent = nullptr);

    /// Which thing; its fields must be the form's.
    void setThing(const QString& path);
    /// How long a slider waits between two edits.
    void setPace(std::function<int()> pace) { m_pace = std::move(pace); }
    /// Brings the reader to the field with that key (or the one it is inside); false where there is none.
    bool focusField(const QString& key);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addSection(const FieldSection& section);
    void addField(const Field& field, QFormLayout* form);
    void alignLabels();
    void edit(FieldEditor& editor, const std::string& json, int gesture);
    void rename(FieldEditor& editor, const std::string& json);
    void countTokens(QuantityField& field);
    void refresh();
    void showIssues();
    void allowEdits();

    PlanDocument& m_document;
    QString m_path;
    bool m_hasThing = false;
    bool m_outdated = false; ///< the plan has changed while the form was hidden
    std::vector<FieldEditor*> m_editors;
    std::vector<QLabel*> m_labels;
    std::function<int()> m_pace;
};

} // namespace spendwright
