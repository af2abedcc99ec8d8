// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/fieldeditor.h"

#include <vector>

class QComboBox;
class QVBoxLayout;

namespace spendwright {

class QuantityLine;

/// A list of things by name, each with a value of its own: pass rates by model, tools by weight, and the like.
/// A row each, and a button that adds one.
class PairsField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairsField)

public:
    PairsField(const Field& field, QWidget* parent);
    [[nodiscard]] QWidget* input() const override;
    void showJson(const std::string& json) override;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    struct Row {
        QWidget* box = nullptr;
        QComboBox* name = nullptr;
        QuantityLine* quantity = nullptr; ///< where values are quantities
        QComboBox* choice = nullptr;      ///< where they are choices
        std::string written;              ///< the value as it stands in the file
    };
    struct Pair {
        QString name;
        std::string value;
    };

    void add();
    void addRow(const Pair& pair);
    void addValue(Row& row, const Pair& pair);
    void removeRow(const QWidget* box);
    void rebuild(const std::vector<Pair>& pairs);
    void nameRows();
    void take();
    [[nodiscard]] std::vector<Pair> pairsOf(const std::string& json) const;
    [[nodiscard]] std::string jsonOf(const std::vector<Pair>& pairs) const;
    [[nodiscard]] std::vector<Pair> typed(QString* problem) const;

    PairsOf m_of;
    QVBoxLayout* m_layout;
    QWidget* m_add;
    std::vector<Row> m_rows;
    std::string m_json;
};

} // namespace spendwright
