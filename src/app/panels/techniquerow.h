// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/obstacles.h"

#include <QFrame>

#include <optional>

class QCheckBox;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace spendwright {

class ElidedLabel;
class FieldForm;
class PlanDocument;
class SavingBar;

/// One technique: its switch, what it saves or would save, and, opened, its parameters.
class TechniqueRow final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TechniqueRow)

public:
    TechniqueRow(PlanDocument& document, Technique technique, QWidget* parent);

    /// What the row says at its end.
    struct Figures {
        bool on = false;
        Obstacle obstacle;
        std::optional<double> savedUsd; ///< or would save, where it is off; nothing while unknown
        double ofUsd = 0;               ///< what a whole bar stands for
        QString warning;                ///< a line of its own; "" for none
        bool dimmed = false;
        bool warningDimmed = false;
    };
    void showFigures(const Figures& figures);
    /// Where the parameters are; switched off, there are none.
    void setTechniquePath(const QString& path, bool on);
    void setPace(const std::function<int()>& pace) { m_pace = pace; }

    [[nodiscard]] Technique technique() const { return m_technique; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    bool focusParameter(const QString& key);
    [[nodiscard]] QCheckBox* checkBox() const { return m_box; }

signals:
    void switched(bool on);
    void openRequested(bool open);

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    void layOut();
    void showParameters();
    void setWarningColor(bool dimmed);

    PlanDocument& m_document;
    Technique m_technique;
    QToolButton* m_disclosure;
    QCheckBox* m_box;
    SavingBar* m_bar;
    ElidedLabel* m_amount;
    QLabel* m_warning;
    QLabel* m_summary = nullptr;
    FieldForm* m_form = nullptr; ///< made when the row is opened for the first time
    QVBoxLayout* m_body;
    std::function<int()> m_pace;
    QString m_path;
    bool m_on = false;
    bool m_open = false;
};

} // namespace spendwright
