// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/exportjob.h"
#include "app/worker.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace spendwright {

class ExportPreview;

/// What is to leave the program, and how it will look. What is seen is what is saved: the file is made beside the
/// window as soon as something is chosen.
class ExportDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    /// `source` gives the present answer, or one without an outcome while there is none.
    using Source = std::function<ExportSource()>;

    ExportDialog(Source source, const ExportChoice& choice, QWidget* parent);

    void follow(); ///< another answer
    [[nodiscard]] ExportChoice choice() const;
    [[nodiscard]] const ExportedFile& file() const { return m_file; }

signals:
    void saveRequested(const spendwright::ExportedFile& file);

private:
    void addChoices(const ExportChoice& choice);
    void addSizes(const ExportChoice& choice);
    void addButtons();
    void make();
    void take(const ExportedFile& file);
    void say(const QString& words);
    void copy();
    void showChoices();

    Source m_source;
    SavingsView m_view;
    QFormLayout* m_form;
    QComboBox* m_format;
    QLabel* m_hint;
    QComboBox* m_chart;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QDoubleSpinBox* m_scale;
    ExportPreview* m_preview;
    QPushButton* m_save = nullptr;
    QPushButton* m_copy = nullptr;
    ExportedFile m_file;
    QTimer m_delay; ///< while a size is typed
    Worker m_worker;
};

} // namespace spendwright
