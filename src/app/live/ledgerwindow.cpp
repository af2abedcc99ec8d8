// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/ledgerwindow.h"

#include "app/document/fileio.h"
#include "app/export/tableclip.h"
#include "app/icons.h"
#include "app/live/callsmodel.h"
#include "app/live/ledgermodel.h"
#include "app/live/ledgerwords.h"
#include "app/live/livesession.h"
#include "app/live/livewords.h"
#include "app/settings.h"
#include "app/widgets/quiettable.h"
#include "app/widgets/roomydelegate.h"
#include "app/widgets/sharebardelegate.h"
#include "app/widgets/viewrow.h"
#include "engine/report/writers.h"
#include "live/ledgerreport.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace spendwright {
namespace {

constexpr int kLatestCalls = 500;
constexpr int kRowRoom = 8;
constexpr QSize kSize(980, 640);
constexpr LedgerView kViews[] = {LedgerView::Day, LedgerView::Model, LedgerView::Agent, LedgerView::Step};

void setUp(QTableView& table, QAbstractItemModel* model, int stretched)
{
    table.setModel(model);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    makeQuiet(table, kRowRoom);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    table.horizontalHeader()->setMinimumSectionSize(64);
    table.setTextElideMode(Qt::ElideMiddle);
}

QByteArray bytesOf(const LedgerSummary& summary, const QString& suffix)
{
    if (suffix == u"json")
        return QByteArray::fromStdString(toJson(summary));
    const Report report = ledgerReport(summary);
    return QByteArray::fromStdString(suffix == u"md"     ? toMarkdown(report)
                                     : suffix == u"html" ? toHtml(report)
                                                         : toCsv(report));
}

} // namespace

LedgerWindow::LedgerWindow(LiveSession& live, Settings& settings, DialogService& dialogs, QWidget* parent)
    : QWidget(parent),
      m_live(live),
      m_settings(settings),
      m_dialogs(dialogs),
      m_model(new LedgerModel(this)),
      m_calls(new CallsModel(this)),
      m_views(new ViewRow(this)),
      m_sentence(new QLabel(this)),
      m_cap(new QLabel(this)),
      m_state(new QLabel(this)),
      m_table(new QTableView(this)),
      m_latest(new QTableView(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("ledger"));
    setWindowTitle(tr("Spending – Spendwright"));
    setWindowIcon(programIcon());
    resize(kSize);
    new QVBoxLayout(this);
    addHead();
    addTables();
    addEmptyState();
    layout()->addWidget(m_stack);
    layout()->addWidget(m_state);
    connect(m_views, &ViewRow::viewChosen, this, [this](int view) {
        m_view = kViews[view];
        ask();
    });
    connect(&live.ledger(), &LedgerService::changed, this, &LedgerWindow::ask);
    m_views->setView(static_cast<int>(m_view));
}

void LedgerWindow::addHead()
{
    for (const LedgerView view : kViews)
        m_views->addView(ledgerViewName(view), ledgerViewHint(view));
    m_views->finish();
    auto* copyButton = new QPushButton(tr("&Copy table"), this);
    copyButton->setObjectName(QStringLiteral("ledger/copy"));
    connect(copyButton, &QPushButton::clicked, this, &LedgerWindow::copy);
    auto* exportButton = new QPushButton(tr("E&xport…"), this);
    exportButton->setObjectName(QStringLiteral("ledger/export"));
    connect(exportButton, &QPushButton::clicked, this, &LedgerWindow::exportTable);
    auto* capButton = new QPushButton(tr("Spending ca&p…"), this);
    capButton->setObjectName(QStringLiteral("ledger/cap"));
    connect(capButton, &QPushButton::clicked, this, &LedgerWindow::endpointsRequested);
    auto* row = new QHBoxLayout;
    row->addWidget(m_views, 1);
    for (QPushButton* button : {copyButton, exportButton, capButton})
        row->addWidget(button);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    m_sentence->setObjectName(QStringLiteral("ledger/sentence"));
    m_cap->setObjectName(QStringLiteral("ledger/capText"));
    m_state->setObjectName(QStringLiteral("ledger/state"));
    for (QLabel* label : {m_sentence, m_cap, m_state}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_cap->setForegroundRole(QPalette::PlaceholderText);
    m_state->hide();
    layout()->addWidget(m_sentence);
    layout()->addWidget(m_cap);
}

void LedgerWindow::addTables()
{
    m_table->setObjectName(QStringLiteral("ledger/table"));
    m_table->setAccessibleName(tr("Spending"));
    setUp(*m_table, m_model, LedgerModel::What);
    m_table->setItemDelegate(new ShareBarDelegate(LedgerModel::ShareRole, m_table));
    auto* copyAction = new QAction(tr("&Copy table"), m_table);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &LedgerWindow::copy);
    m_table->addAction(copyAction);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* below = new QWidget(this);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 4, 0, 0);
    auto* title = new QLabel(tr("&Latest calls"), below);
    title->setBuddy(m_latest);
    column->addWidget(title);
    m_latest->setObjectName(QStringLiteral("ledger/latest"));
    m_latest->setAccessibleName(tr("Latest calls"));
    setUp(*m_latest, m_calls, CallsModel::What);
    m_latest->setItemDelegate(new RoomyDelegate(m_latest));
    column->addWidget(m_latest, 1);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(below);
    splitter->setChildrenCollapsible(false);
    m_stack->addWidget(splitter);
}

void LedgerWindow::addEmptyState()
{
    auto* empty = new QWidget(this);
    auto* column = new QVBoxLayout(empty);
    auto* text = new QLabel(
        tr("No live call has been made yet.\nTest a prompt, and what it cost stands here."), empty);
    text->setAlignment(Qt::AlignCenter);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto* button = new QPushButton(tr("&Test a prompt…"), empty);
    button->setObjectName(QStringLiteral("ledger/prompt"));
    connect(button, &QPushButton::clicked, this, &LedgerWindow::promptRequested);
    column->addStretch(2);
    column->addWidget(text);
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_stack->addWidget(empty);
}

void LedgerWindow::ask()
{
    m_live.ledger().summary(
        m_view, this,
        [this](const std::optional<LedgerSummary>& summary, const std::optional<Message>& problem) {
            m_state->setText(problem ? sentence(*problem) : QString());
            m_state->setVisible(problem.has_value());
            if (summary)
                fill(*summary);
        });
    m_live.ledger().latest(kLatestCalls, this,
                           [this](std::vector<CallRecord> calls) { m_calls->show(std::move(calls)); });
}

void LedgerWindow::fill(const LedgerSummary& summary)
{
    m_model->show(summary);
    m_sentence->setText(ledgerSentence(summary));
    m_cap->setText(capSentence(summary));
    m_stack->setCurrentIndex(summary.rows.empty() ? 1 : 0);
}

void LedgerWindow::copy() const
{
    const Report report = ledgerReport(m_model->summary());
    QGuiApplication::clipboard()->setMimeData(tableClip(clipRows(report.tables.front())).release());
}

void LedgerWindow::exportTable()
{
    const DialogService::FileQuestion question{
        tr("Export"),
        QDir(m_settings.lastFolder()).filePath(tr("spending", "a file's name") + QStringLiteral(".csv")),
        tr("Tables") + QStringLiteral(" (*.csv *.md *.html *.json)"), QStringLiteral("csv")};
    m_dialogs.saveFile(this, question, [this](const QString& path) { write(path); });
}

void LedgerWindow::write(const QString& path)
{
    QString error;
    const bool good =
        writeFile(path, bytesOf(m_model->summary(), QFileInfo(path).suffix().toLower()), &error);
    m_state->setText(good ? tr("Exported to %1.").arg(QDir::toNativeSeparators(path)) : error);
    m_state->show();
}

} // namespace spendwright
