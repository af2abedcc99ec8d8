// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/field.h"

#include <QWidget>

#include <string>

class QLabel;

namespace spendwright {

/// The input of one field of a form. Shows a value's JSON and says what it was changed to; what can't be
/// read is explained under it and goes nowhere.
class FieldEditor : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldEditor)

public:
    [[nodiscard]] const Field& field() const { return m_field; }
    /// What has the focus; the label's buddy.
    [[nodiscard]] virtual QWidget* input() const = 0;
    /// "" where the key is absent.
    virtual void showJson(const std::string& json) = 0;
    /// What holds where the key is absent, if that is not always the same.
    virtual void showInherited(const std::string&) {}
    /// What the plan's reader says about the field; "" for nothing.
    void showIssue(const QString& text, bool error);

signals:
    /// "" takes the key away. Values of one drag share a gesture that is not 0.
    void edited(const std::string& json, int gesture);

protected:
    FieldEditor(Field field, QWidget* parent);

    /// Puts the input, and below it what is wrong, into the editor.
    void layOut(QLayout* input);
    void showProblem(const QString& problem);
    void name(QWidget* widget) const; ///< for those who can't see the label
    void resizeEvent(QResizeEvent* event) override;

private:
    void showWrong();
    void makeRoom();

    Field m_field;
    QLabel* m_wrong;
    QString m_problem;
    QString m_issue;
    bool m_issueIsError = true;
};

[[nodiscard]] FieldEditor* makeFieldEditor(const Field& field, QWidget* parent);

} // namespace spendwright
