// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportdialog.h"

#include "app/export/chartpapers.h"
#include "app/export/exportpreview.h"
#include "app/export/tableclip.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <chrono>

namespace spendwright {
namespace {

constexpr QSize kMostShown(2400, 1800); // points: what is drawn in a blink
constexpr double kMostScale = 3;
constexpr int kFormWidth = 250;
constexpr std::chrono::milliseconds kTyping{150};
constexpr ChartKind kCharts[] = {ChartKind::Savings, ChartKind::Context, ChartKind::Agents, ChartKind::Steps,
                                 ChartKind::Models,  ChartKind::Tokens,  ChartKind::Causes, ChartKind::Month};

template <typename Enum>
Enum chosen(const QComboBox& box)
{
    return static_cast<Enum>(box.currentData().toInt());
}

} // namespace

ExportDialog::ExportDialog(Source source, const ExportChoice& choice, QWidget* parent)
    : QDialog(parent),
      m_source(std::move(source)),
      m_view(choice.view),
      m_form(new QFormLayout),
      m_format(new QComboBox(this)),
      m_hint(new QLabel(this)),
      m_chart(new QComboBox(this)),
      m_width(new QSpinBox(this)),
      m_height(new QSpinBox(this)),
      m_scale(new QDoubleSpinBox(this)),
      m_preview(new ExportPreview(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    auto* layout = new QVBoxLayout(this);
    auto* row = new QHBoxLayout;
    layout->addLayout(row, 1);
    auto* side = new QWidget(this);
    side->setFixedWidth(kFormWidth);
    side->setLayout(m_form);
    m_form->setContentsMargins(0, 0, 8, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    row->addWidget(side);
    row->addWidget(m_preview, 1);
    addChoices(choice);
    addSizes(choice);
    addButtons();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kTyping);
    connect(&m_delay, &QTimer::timeout, this, &ExportDialog::make);
    showChoices();
    make();
}

void ExportDialog::addChoices(const ExportChoice& choice)
{
    m_format->setObjectName(QStringLiteral("exportFormat"));
    for (const ExportFormat format : kExportFormats)
        m_format->addItem(formatName(format), static_cast<int>(format));
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(choice.format)));
    m_form->addRow(tr("&Format:"), m_format);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(m_hint);
    m_chart->setObjectName(QStringLiteral("exportChart"));
    for (const ChartKind chart : kCharts)
        m_chart->addItem(chartName(chart), static_cast<int>(chart));
    m_chart->setCurrentIndex(m_chart->findData(static_cast<int>(choice.chart)));
    m_form->addRow(tr("C&hart:"), m_chart);
    for (QComboBox* box : {m_format, m_chart}) {
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            showChoices();
            make();
        });
    }
}

void ExportDialog::addSizes(const ExportChoice& choice)
{
    m_width->setObjectName(QStringLiteral("exportWidth"));
    m_height->setObjectName(QStringLiteral("exportHeight"));
    m_width->setRange(kLeastPaper.width(), kMostShown.width());
    m_height->setRange(kLeastPaper.height(), kMostShown.height());
    m_width->setValue(choice.size.width());
    m_height->setValue(choice.size.height());
    m_scale->setObjectName(QStringLiteral("exportScale"));
    m_scale->setRange(0.5, kMostScale);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(2);
    m_scale->setValue(choice.scale);
    m_form->addRow(tr("&Width:"), m_width);
    m_form->addRow(tr("H&eight:"), m_height);
    m_form->addRow(tr("Pi&xels in a point:"), m_scale);
    connect(m_width, &QSpinBox::valueChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_height, &QSpinBox::valueChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_scale, &QDoubleSpinBox::valueChanged, &m_delay, qOverload<>(&QTimer::start));
}

void ExportDialog::addButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("exportCopy"));
    m_save->setObjectName(QStringLiteral("exportSave"));
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(m_file); });
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

ExportChoice ExportDialog::choice() const
{
    return {chosen<ExportFormat>(*m_format), chosen<ChartKind>(*m_chart), m_view,
            QSize(m_width->value(), m_height->value()), m_scale->value()};
}

void ExportDialog::showChoices()
{
    const ExportFormat format = choice().format;
    m_hint->setText(formatHint(format));
    const auto show = [this](QWidget* field, bool shown) {
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    };
    show(m_chart, isChart(format));
    show(m_width, isChart(format));
    show(m_height, isChart(format));
    show(m_scale, format == ExportFormat::Png);
}

void ExportDialog::follow()
{
    make();
}

void ExportDialog::say(const QString& words)
{
    m_file = {};
    m_save->setEnabled(false);
    m_copy->setEnabled(false);
    m_preview->showWords(words);
}

void ExportDialog::make()
{
    m_delay.stop();
    const ExportSource source = m_source();
    if (!source.outcome) {
        m_worker.cancel();
        say(tr("The preview stands here as soon as the figures are exact enough."));
        return;
    }
    const ExportChoice wanted = choice();
    std::optional<ExportedChart> chart;
    if (isChart(wanted.format)) {
        chart = drawChart(wanted, source);
        if (!chart) {
            m_worker.cancel();
            say(wanted.chart == ChartKind::Context
                    ? tr("No run is known yet, or no agent has traffic of its own.")
                    : tr("No model of the plan has a price, so there is nothing to draw."));
            return;
        }
    }
    m_save->setEnabled(false);
    m_copy->setEnabled(false);
    m_worker.start([this, wanted, source, chart](quint64 ticket) {
        auto made =
            std::make_shared<const ExportedFile>(makeFile(wanted, source, chart, m_worker.cancelled()));
        m_worker.post(ticket, [this, made] { take(*made); });
    });
}

void ExportDialog::take(const ExportedFile& file)
{
    if (file.bytes.isEmpty()) {
        say(tr("It could not be made."));
        return;
    }
    m_file = file;
    m_save->setEnabled(true);
    m_copy->setEnabled(file.format != ExportFormat::Pdf);
    m_preview->showFile(file);
}

// A picture as a picture, a table as a table, a text as a text.
void ExportDialog::copy()
{
    QClipboard* const clipboard = QApplication::clipboard();
    const ExportSource source = m_source();
    switch (m_file.format) {
    case ExportFormat::Png:
        clipboard->setImage(m_file.pages.constFirst());
        break;
    case ExportFormat::Html:
    case ExportFormat::Xlsx:
    case ExportFormat::Csv:
        if (source.outcome)
            clipboard->setMimeData(tableClip(clipRows(reportOf(source).tables.front())).release());
        break;
    case ExportFormat::Svg: {
        auto* picture = new QMimeData;
        picture->setData(QStringLiteral("image/svg+xml"), m_file.bytes);
        picture->setText(QString::fromUtf8(m_file.bytes));
        clipboard->setMimeData(picture);
        break;
    }
    case ExportFormat::Pdf:
    case ExportFormat::Markdown:
    case ExportFormat::Json:
    case ExportFormat::Plan:
        clipboard->setText(QString::fromUtf8(m_file.bytes));
        break;
    }
}

} // namespace spendwright
