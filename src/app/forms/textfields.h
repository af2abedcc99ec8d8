// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/fieldeditor.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace spendwright {

class WeightBars;

/// A text of one line, or a date (yyyy-mm-dd in the file, the reader's own form is no use there).
class TextField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextField)

public:
    TextField(const Field& field, QWidget* parent);
    [[nodiscard]] QWidget* input() const override;
    void showJson(const std::string& json) override;

private:
    void take();

    QLineEdit* m_line;
    std::string m_json;
};

/// A text of several lines, taken when the reader leaves it.
class NotesField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotesField)

public:
    NotesField(const Field& field, QWidget* parent);
    [[nodiscard]] QWidget* input() const override;
    void showJson(const std::string& json) override;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QPlainTextEdit* m_edit;
    std::string m_json;
};

class FlagField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlagField)

public:
    FlagField(const Field& field, QWidget* parent);
    [[nodiscard]] QWidget* input() const override;
    void showJson(const std::string& json) override;

private:
    QCheckBox* m_box;
};

/// A fixed number of weights, such as the hours of a day: drawn, or typed with blanks between them.
class WeightsField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WeightsField)

public:
    WeightsField(const Field& field, QWidget* parent);
    [[nodiscard]] QWidget* input() const override;
    void showJson(const std::string& json) override;

private:
    [[nodiscard]] std::string typed(QString* problem) const; ///< JSON; "" where there is a problem or nothing
    void take();

    WeightBars* m_bars;
    QLineEdit* m_line;
    std::string m_json;
};

} // namespace spendwright
