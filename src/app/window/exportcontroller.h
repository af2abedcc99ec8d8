// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/document/scenariochoice.h"
#include "app/service/results.h"
#include "app/settings.h"

#include <QObject>

#include <optional>

class QWidget;

namespace spendwright {

/// Writes what the window shows into files: the cost table as CSV or Markdown, the chart as PNG. A file is of
/// the sharp answer to the present plan; it waits for that.
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
    void exportAs(const QString& suffix, const QString& kind, const Bytes& bytes);
    void write(const Waiting& file);
    void writeWaiting();
    [[nodiscard]] QByteArray chartPng(const Outcome& outcome, SavingsView view) const;

    Parts m_parts;
    QWidget* m_window;
    std::optional<Waiting> m_waiting;
};

} // namespace spendwright
