// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exportcontroller.h"

#include "app/document/fileio.h"
#include "app/pages/savingstext.h"
#include "charts/waterfallchart.h"
#include "engine/report/writers.h"
#include "workbook/workbook.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>

namespace spendwright {
namespace {

constexpr QSize kChartSize(960, 600);
constexpr double kChartScale = 2;

} // namespace

ExportController::ExportController(const Parts& parts, QWidget* window)
    : QObject(window),
      m_parts(parts),
      m_window(window)
{}

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
    const Waterfall contents = waterfall(savings, view);
    const WaterfallText text =
        waterfallText(contents, savings, m_parts.choice.names(savings.against, savings.scenario));
    QImage image = waterfallImage(contents, text, kChartSize, kChartScale);
    image.setText(QStringLiteral("Title"), text.title);
    image.setText(QStringLiteral("Description"), text.summary);
    image.setText(QStringLiteral("Software"), QStringLiteral("Spendwright " SPENDWRIGHT_VERSION));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
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
        QString error;
        const QByteArray content = m_parts.results.outcome() ? bytes() : QByteArray();
        if (content.isEmpty())
            emit failed(tr("%1 could not be made.").arg(QFileInfo(path).fileName()));
        else if (writeFile(path, content, &error))
            emit done(tr("Exported to %1.").arg(QDir::toNativeSeparators(path)));
        else
            emit failed(error);
    });
}

} // namespace spendwright
