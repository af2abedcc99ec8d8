// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exportcontroller.h"

#include "app/document/fileio.h"
#include "app/export/chartpapers.h"
#include "engine/report/writers.h"
#include "workbook/workbook.h"

#include <QDir>
#include <QFileInfo>
#include <QWidget>

#include <utility>

namespace spendwright {
namespace {

constexpr double kChartScale = 2;

} // namespace

ExportController::ExportController(const Parts& parts, QWidget* window)
    : QObject(window),
      m_parts(parts),
      m_window(window)
{
    connect(&parts.results, &Results::finished, this, &ExportController::writeWaiting);
}

void ExportController::exportCsv()
{
    exportAs(QStringLiteral("csv"), tr("CSV tables"), [this] {
        const auto outcome = m_parts.results.outcome();
        return QByteArray::fromStdString(
            toCsv(savingsReport(outcome->plans->plan, *outcome->savings, SavingsReport::Steps)));
    });
}

void ExportController::exportXlsx()
{
    exportAs(QStringLiteral("xlsx"), tr("Excel workbooks"), [this] {
        const auto outcome = m_parts.results.outcome();
        return QByteArray::fromStdString(toXlsx(outcome->plans->plan, *outcome->savings));
    });
}

void ExportController::exportMarkdown()
{
    exportAs(QStringLiteral("md"), tr("Markdown texts"), [this] {
        const auto outcome = m_parts.results.outcome();
        return QByteArray::fromStdString(
            toMarkdown(savingsReport(outcome->plans->plan, *outcome->savings, SavingsReport::Steps)));
    });
}

void ExportController::exportChart(SavingsView view)
{
    exportAs(QStringLiteral("png"), tr("PNG images"),
             [this, view] { return chartPng(*m_parts.results.outcome(), view); });
}

QByteArray ExportController::chartPng(const Outcome& outcome, SavingsView view) const
{
    const SavingsResult& savings = *outcome.savings;
    const auto chart =
        paperChart(ChartKind::Savings, {outcome.plans->plan, savings, nullptr,
                                        m_parts.choice.names(savings.against, savings.scenario), view});
    return chart ? spendwright::chartPng(*chart, savings, kPaperSize, kChartScale) : QByteArray();
}

void ExportController::exportAs(const QString& suffix, const QString& kind, const Bytes& bytes)
{
    if (!m_parts.results.outcome()) {
        emit failed(tr("There is nothing to export yet: the plan has not been computed."));
        return;
    }
    const QString base = QFileInfo(m_parts.document.displayName()).completeBaseName().replace(u'/', u'-');
    const QString folder = m_parts.settings.lastFolder();
    const DialogService::FileQuestion question{tr("Export"), QDir(folder).filePath(base + u'.' + suffix),
                                               kind + QStringLiteral(" (*.%1)").arg(suffix), suffix};
    m_parts.dialogs.saveFile(m_window, question, [this, bytes](const QString& path) {
        m_waiting = Waiting{path, bytes};
        if (!m_parts.document.isGood() && m_parts.document.isUnderstood())
            emit failed(tr("%1 waits until the plan has no errors.").arg(QFileInfo(path).fileName()));
        else if (!m_parts.results.isFinished())
            emit done(
                tr("%1 is written as soon as the figures are exact enough.").arg(QFileInfo(path).fileName()));
        writeWaiting();
    });
}

void ExportController::writeWaiting()
{
    if (m_parts.results.isFinished() && m_waiting)
        write(*std::exchange(m_waiting, std::nullopt));
}

void ExportController::write(const Waiting& file)
{
    QString error;
    const QByteArray content = m_parts.results.outcome() ? file.bytes() : QByteArray();
    if (content.isEmpty())
        emit failed(tr("%1 could not be made.").arg(QFileInfo(file.path).fileName()));
    else if (writeFile(file.path, content, &error))
        emit done(tr("Exported to %1.").arg(QDir::toNativeSeparators(file.path)));
    else
        emit failed(error);
}

} // namespace spendwright
