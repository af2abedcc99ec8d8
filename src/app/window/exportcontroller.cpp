// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exportcontroller.h"

#include "app/document/fileio.h"
#include "app/export/chartpapers.h"
#include "app/export/exportdialog.h"
#include "engine/report/writers.h"
#include "workbook/workbook.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QWidget>

#include <utility>

namespace spendwright {
namespace {

constexpr double kChartScale = 2;

std::string today()
{
    return QDate::currentDate().toString(Qt::ISODate).toStdString();
}

} // namespace

ExportController::ExportController(const Parts& parts, QWidget* window)
    : QObject(window),
      m_parts(parts),
      m_window(window)
{
    connect(&parts.results, &Results::finished, this, &ExportController::writeWaiting);
    for (const auto changed : {&Results::finished, &Results::restarted, &Results::whatIfChanged}) {
        connect(&parts.results, changed, this, [this] {
            if (m_dialog)
                m_dialog->follow();
        });
    }
}

void ExportController::exportCsv()
{
    exportAs(QStringLiteral("csv"), tr("CSV tables"), [this] {
        const auto outcome = m_parts.results.outcome();
        return QByteArray::fromStdString(
            toCsv(tablesReport(outcome->plans->plan, *outcome->savings, today())));
    });
}

void ExportController::exportXlsx()
{
    exportAs(QStringLiteral("xlsx"), tr("Excel workbooks"), [this] {
        const auto outcome = m_parts.results.outcome();
        return QByteArray::fromStdString(toXlsx(outcome->plans->plan, *outcome->savings, today()));
    });
}

void ExportController::exportMarkdown()
{
    exportAs(QStringLiteral("md"), tr("Markdown texts"), [this] {
        const auto outcome = m_parts.results.outcome();
        return QByteArray::fromStdString(
            toMarkdown(tablesReport(outcome->plans->plan, *outcome->savings, today())));
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
    const ChartSource source{outcome.plans->plan, savings, nullptr,
                             m_parts.choice.names(savings.against, savings.scenario), view};
    const auto chart = paperChart(ChartKind::Savings, source);
    const std::string date = today();
    return chart ? pngOf(paperImage(*chart, kPaperSize, kChartScale), *chart, source, date) : QByteArray();
}

void ExportController::exportAs(const QString& suffix, const QString& kind, const Bytes& bytes)
{
    if (!m_parts.results.outcome()) {
        emit failed(tr("There is nothing to export yet: the plan has not been computed."));
        return;
    }
    m_parts.dialogs.saveFile(
        m_window, question(suffix, kind + QStringLiteral(" (*.%1)").arg(suffix)),
        [this, bytes](const QString& path) {
            m_waiting = Waiting{path, bytes};
            if (!m_parts.document.isGood() && m_parts.document.isUnderstood())
                emit failed(tr("%1 waits until the plan has no errors.").arg(QFileInfo(path).fileName()));
            else if (!m_parts.results.isFinished())
                emit done(tr("%1 is written as soon as the figures are exact enough.")
                              .arg(QFileInfo(path).fileName()));
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
    tell(file.path, m_parts.results.outcome() ? file.bytes() : QByteArray());
}

void ExportController::tell(const QString& path, const QByteArray& content)
{
    QString error;
    if (content.isEmpty())
        emit failed(tr("%1 could not be made.").arg(QFileInfo(path).fileName()));
    else if (writeFile(path, content, &error))
        emit done(tr("Exported to %1.").arg(QDir::toNativeSeparators(path)));
    else
        emit failed(error);
}

ExportSource ExportController::source() const
{
    const auto outcome = m_parts.results.outcome();
    if (!outcome || !m_parts.results.isFinished() || m_parts.results.isStale())
        return {};
    const SavingsResult& savings = *outcome->savings;
    return {outcome, m_parts.results.isWhatIfStale() ? nullptr : m_parts.results.whatIf(),
            m_parts.choice.names(savings.against, savings.scenario), today()};
}

DialogService::FileQuestion ExportController::question(const QString& suffix, const QString& filter) const
{
    QString base = QFileInfo(m_parts.document.displayName()).completeBaseName().replace(u'/', u'-');
    if (suffix == formatSuffix(ExportFormat::Plan)) // beside the plan itself, not over it
        base += tr(" (shared)", "behind the name of a plan's copy for others");
    return {tr("Export"), QDir(m_parts.settings.lastFolder()).filePath(base + u'.' + suffix), filter, suffix};
}

void ExportController::openDialog(std::optional<ExportFormat> format, SavingsView view)
{
    m_last.format = format.value_or(m_last.format);
    m_last.view = view;
    delete m_dialog;
    m_dialog = new ExportDialog([this] { return source(); }, m_last, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ExportDialog::saveRequested, this, &ExportController::save);
    connect(m_dialog, &QDialog::finished, this, [this] { m_last = m_dialog->choice(); });
    m_dialog->open();
}

void ExportController::save(const ExportedFile& file)
{
    m_parts.dialogs.saveFile(m_dialog, question(formatSuffix(file.format), formatFilter(file.format)),
                             [this, content = file.bytes](const QString& path) {
                                 if (m_dialog)
                                     m_dialog->accept(); // what became of it stands above the plan
                                 tell(path, content);
                             });
}

} // namespace spendwright
