// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/document/scenariochoice.h"
#include "app/export/exportjob.h"
#include "app/service/results.h"
#include "app/settings.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QWidget;

namespace spendwright {

class ExportDialog;

/// Writes what the window shows into files, some of them at once, all of them from a dialog with a preview. A
/// file is of the sharp answer to the present plan; it waits for that.
class ExportController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportController)

public:
    struct Parts {
        PlanDocument& document;
        ScenarioChoice& choice;
        Results& results;
        Settings& settings;
        DialogService& dialogs;
    };

    ExportController(const Parts& parts, QWidget* window);

    /// With a preview; on that format, or on the one that was chosen last.
    void openDialog(std::optional<ExportFormat> format, SavingsView view);

    void exportCsv();
    void exportXlsx();
    void exportMarkdown();
    void exportChart(SavingsView view);

signals:
    void done(const QString& message);
    void failed(const QString& message);

private:
    using Bytes = std::function<QByteArray()>;
    struct Waiting {
        QString path;
        Bytes bytes;
    };
    [[nodiscard]] ExportSource source() const;
    [[nodiscard]] DialogService::FileQuestion question(const QString& suffix, const QString& filter) const;
    void save(const ExportedFile& file);
    void tell(const QString& path, const QByteArray& content);
    void exportAs(const QString& suffix, const QString& kind, const Bytes& bytes);
    void write(const Waiting& file);
    void writeWaiting();
    [[nodiscard]] QByteArray chartPng(const Outcome& outcome, SavingsView view) const;

    Parts m_parts;
    QWidget* m_window;
    std::optional<Waiting> m_waiting;
    QPointer<ExportDialog> m_dialog;
    ExportChoice m_last; ///< what the dialog had
};

} // namespace spendwright
