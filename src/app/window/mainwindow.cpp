// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/icons.h"
#include "app/models/issuesmodel.h"
#include "app/pages/savingspage.h"
#include "app/pages/tablespage.h"
#include "app/panels/costpanel.h"
#include "app/panels/emptystate.h"
#include "app/panels/explanationpanel.h"
#include "app/panels/findbar.h"
#include "app/panels/headline.h"
#include "app/panels/inspector.h"
#include "app/panels/issuespanel.h"
#include "app/panels/plantreepanel.h"
#include "app/panels/scenariobar.h"
#include "app/panels/techniquespanel.h"
#include "app/panels/thingspanel.h"
#include "app/panels/whatifbar.h"
#include "app/start/startpage.h"
#include "app/widgets/messagestrip.h"
#include "app/window/clipboardactions.h"
#include "app/window/documentnotices.h"
#include "app/window/scenarioactions.h"
#include "app/window/sharednotice.h"
#include "app/window/statusview.h"
#include "engine/prices/pricebook.h"
#include "ui_mainwindow.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QUndoView>

#include <algorithm>
#include <utility>

namespace spendwright {

MainWindow::MainWindow(Settings& settings, DialogService& dialogs, QWidget* parent)
    : MainWindow(settings, dialogs, std::make_shared<PlanSession>(builtInPriceBook(), settings.stateFolder()),
                 parent)
{}

MainWindow::MainWindow(Settings& settings, DialogService& dialogs, std::shared_ptr<PlanSession> session,
                       QWidget* parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_dialogs(dialogs),
      m_ui(std::make_unique<Ui::MainWindow>()),
      m_session(std::move(session)),
      m_document(m_session->document),
      m_choice(m_session->choice),
      m_selection(m_session->selection),
      m_results(m_session->results),
      m_recovery(m_session->recovery),
      m_files(new FileController(m_document, settings, dialogs, this)),
      m_exports(new ExportController({m_document, m_choice, m_results, settings, dialogs}, this))
{
    m_ui->setupUi(this);
    setWindowIcon(programIcon());
    m_status = new StatusView(m_document, m_results, m_ui->statusBar);
    buildMenus();
    buildCentre();
    buildDocks();
    buildViewMenu();
    connectFiles();
    connectStart();
    connectNotices();
    connectPlan();
    restoreWindow();
    showTitle();
    showPage();
    showIssues();
}

// The panels refer to the session, which is a member and would go first.
MainWindow::~MainWindow()
{
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
}

void MainWindow::buildMenus()
{
    Ui::MainWindow& ui = *m_ui;
    const auto set = [](QAction* action, const char* icon, QKeySequence::StandardKey key) {
        if (icon)
            action->setIcon(planIcon(icon));
        if (key != QKeySequence::UnknownKey)
            action->setShortcuts(key);
    };
    set(ui.actionNew, "new", QKeySequence::New);
    set(ui.actionOpen, "open", QKeySequence::Open);
    set(ui.actionSave, "save", QKeySequence::Save);
    set(ui.actionSaveAs, nullptr, QKeySequence::SaveAs);
    set(ui.actionPreferences, nullptr, QKeySequence::Preferences);
    if (ui.actionPreferences->shortcut().isEmpty())
        ui.actionPreferences->setShortcut(Qt::CTRL | Qt::Key_Comma);
    set(ui.actionClose, nullptr, QKeySequence::Close);
    set(ui.actionQuit, nullptr, QKeySequence::Quit);
    for (QAction* add : {ui.actionAddAgent, ui.actionAddStep, ui.actionAddTool, ui.actionAddModel})
        set(add, "add", QKeySequence::UnknownKey);
    set(ui.actionDuplicate, "duplicate", QKeySequence::UnknownKey);
    set(ui.actionRemove, "remove", QKeySequence::UnknownKey);
    set(ui.actionMoveUp, "up", QKeySequence::UnknownKey);
    set(ui.actionMoveDown, "down", QKeySequence::UnknownKey);
    QAction* undo = m_document.undoStack()->createUndoAction(this, tr("&Undo"));
    QAction* redo = m_document.undoStack()->createRedoAction(this, tr("&Redo"));
    undo->setObjectName(QStringLiteral("actionUndo"));
    redo->setObjectName(QStringLiteral("actionRedo"));
    set(undo, "undo", QKeySequence::Undo);
    set(redo, "redo", QKeySequence::Redo);
    undo->setPriority(QAction::LowPriority);
    redo->setPriority(QAction::LowPriority);
    ui.menuEdit->insertActions(ui.actionCut, {undo, redo});
    ui.menuEdit->insertSeparator(ui.actionCut);
    ui.toolBar->setIconSize(QSize(18, 18));
    ui.toolBar->addActions({undo, redo});
    ui.toolBar->addSeparator();
    ui.toolBar->addWidget(new ScenarioBar(m_choice, ui.toolBar));
    ui.toolBar->addWidget(new WhatIfBar(m_document, m_choice, ui.toolBar));
    m_planActions = new PlanActions(m_document, m_selection,
                                    {ui.actionAddAgent, ui.actionAddStep, ui.actionAddTool, ui.actionAddModel,
                                     ui.actionDuplicate, ui.actionRemove, ui.actionMoveUp, ui.actionMoveDown},
                                    this);
    m_clipboard = new ClipboardActions(m_document, m_selection,
                                       {ui.actionCut, ui.actionCopy, ui.actionPaste, ui.actionDelete}, this);
    new ScenarioActions(
        {m_document, m_choice, m_selection, m_dialogs},
        {ui.actionNewScenario, ui.actionRenameScenario, ui.actionRemoveScenario, ui.actionMakeBaseline},
        this);
}

void MainWindow::buildCentre()
{
    m_strip = new MessageStrip(this);
    m_documentStrip = new MessageStrip(this);
    m_documentStrip->setObjectName(QStringLiteral("documentStrip"));
    m_programStrip = new MessageStrip(this);
    m_programStrip->setObjectName(QStringLiteral("programStrip"));
    m_pages = new CentrePages(*m_session, m_settings, m_dialogs, this);
    addTables();
    m_costs = new CostPanel(m_document, m_selection, m_results, this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_costs);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    auto* answer = new QWidget(this);
    auto* layout = new QVBoxLayout(answer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* headline = new Headline(m_choice, m_results, answer);
    layout->addWidget(headline);
    connectFigures(*headline);
    layout->addWidget(m_splitter, 1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(answer);
    m_stack->addWidget(new EmptyState(m_ui->actionAddAgent, m_ui->actionOpen, this));
    m_start = new StartPage(m_settings, m_document.book().asOf, this);
    m_stack->addWidget(m_start);
    for (MessageStrip* strip : {m_programStrip, m_documentStrip, m_strip})
        m_ui->centralLayout->addWidget(strip);
    m_ui->centralLayout->addWidget(m_stack, 1);
}

void MainWindow::addTables()
{
    TablesPage* const tables = m_pages->tables();
    const auto add = [this, tables](PlanPlace::Kind kind, QAction* action, const QString& title,
                                    const QString& hint) {
        auto* table = new ThingsPanel(m_document, m_selection, kind, this);
        table->addButtons(
            {action, m_ui->actionDuplicate, m_ui->actionRemove, m_ui->actionMoveUp, m_ui->actionMoveDown});
        m_clipboard->attachTo(table->table());
        tables->add(table, title, hint);
    };
    add(PlanPlace::Kind::Step, m_ui->actionAddStep, tr("Steps"), tr("The steps of one agent"));
    add(PlanPlace::Kind::Agent, m_ui->actionAddAgent, tr("Traffic"), tr("How often each agent runs"));
    add(PlanPlace::Kind::Tool, m_ui->actionAddTool, tr("Tools"), tr("What the steps can call"));
    tables->finish();
}

void MainWindow::buildDocks()
{
    const PlanActions::Actions& actions = m_planActions->actions();
    auto* tree = new PlanTreePanel(m_document, m_selection, this);
    tree->setObjectName(QStringLiteral("planTree"));
    tree->addActions({actions.addAgent, actions.addStep, actions.addTool, actions.duplicate, actions.remove,
                      actions.moveUp, actions.moveDown});
    m_clipboard->attachTo(tree);
    m_techniques = new TechniquesPanel(m_document, m_choice, m_results, this);
    m_inspector = new Inspector(m_document, m_selection, this);
    m_inspector->setObjectName(QStringLiteral("inspector"));
    m_issues = new IssuesPanel(m_document, m_selection, this);
    auto* plan = new QWidget(this);
    auto* planLayout = new QVBoxLayout(plan);
    planLayout->setContentsMargins(0, 0, 0, 0);
    planLayout->setSpacing(0);
    auto* find = new FindBar(m_document, m_selection, *tree, plan);
    planLayout->addWidget(find);
    planLayout->addWidget(tree, 1);
    m_ui->dockPlan->setWidget(plan);
    m_ui->actionFind->setIcon(planIcon("find"));
    m_ui->actionFind->setShortcuts(QKeySequence::Find);
    connect(m_ui->actionFind, &QAction::triggered, this, [this, find] {
        m_ui->dockPlan->show();
        find->open();
    });
    m_ui->dockTechniques->setWidget(m_techniques);
    m_ui->dockInspector->setWidget(m_inspector);
    m_ui->dockIssues->setWidget(m_issues);
    m_explanation = new ExplanationPanel(m_document, m_choice, m_results, this);
    m_ui->dockExplanation->setWidget(m_explanation);
    tabifyDockWidget(m_ui->dockInspector, m_ui->dockExplanation);
    auto* history = new QUndoView(m_document.undoStack(), this);
    history->setObjectName(QStringLiteral("history"));
    history->setAccessibleName(tr("History"));
    history->setEmptyLabel(tr("As it was opened"));
    history->setCleanIcon(planIcon("save"));
    history->setFrameShape(QFrame::NoFrame);
    m_ui->dockHistory->setWidget(history);
    m_ui->dockIssues->hide();
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

// Figures are opened beside the plan, and stay open while it is worked on.
void MainWindow::connectFigures(Headline& headline)
{
    const auto show = [this] {
        m_ui->dockExplanation->show();
        m_ui->dockExplanation->raise();
    };
    const auto explain = [this, show](const Figure& figure) {
        m_explanation->explain(figure);
        show();
    };
    connect(&headline, &Headline::explainRequested, this, explain);
    connect(&headline, &Headline::savingExplainRequested, this, [this, show] {
        m_explanation->explainSaving();
        show();
    });
    connect(m_costs, &CostPanel::explainRequested, this, explain);
    connect(m_pages, &CentrePages::explainRequested, this, explain);
}

void MainWindow::buildViewMenu()
{
    QMenu* menu = m_ui->menuView;
    for (QDockWidget* dock : {m_ui->dockPlan, m_ui->dockTechniques, m_ui->dockInspector,
                              m_ui->dockExplanation, m_ui->dockIssues, m_ui->dockHistory})
        menu->addAction(dock->toggleViewAction());
    menu->addSeparator();
    m_pages->addViewsTo(menu);
}

void MainWindow::connectFiles()
{
    connect(m_ui->actionNew, &QAction::triggered, m_files, &FileController::newPlan);
    connect(m_ui->actionOpen, &QAction::triggered, m_files, &FileController::open);
    connect(m_ui->actionSave, &QAction::triggered, m_files, &FileController::save);
    connect(m_ui->actionSaveAs, &QAction::triggered, m_files, &FileController::saveAs);
    connect(m_ui->actionNewWindow, &QAction::triggered, this, &MainWindow::newWindowRequested);
    connect(m_ui->actionClose, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->actionQuit, &QAction::triggered, this, &MainWindow::quitRequested);
    connect(m_ui->actionTestPrompt, &QAction::triggered, this, &MainWindow::promptRequested);
    connect(m_ui->actionLedger, &QAction::triggered, this, &MainWindow::ledgerRequested);
    connect(m_ui->actionEndpoints, &QAction::triggered, this, &MainWindow::endpointsRequested);
    connect(m_ui->actionPreferences, &QAction::triggered, this, &MainWindow::preferencesRequested);
    connect(m_ui->actionAbout, &QAction::triggered, this, [this] { m_dialogs.about(this); });
    connect(m_files, &FileController::committing, this, &MainWindow::commitTyped);
    m_files->setMenus(m_ui->menuExamples, m_ui->menuRecent);
    const auto problem = [this](const QString& text) { m_strip->say(MessageStrip::Kind::Problem, text); };
    connect(m_files, &FileController::failed, m_strip, problem);
    connect(m_files, &FileController::succeeded, m_strip, &MessageStrip::clear);
    connect(m_exports, &ExportController::failed, m_strip, problem);
    connect(m_clipboard, &ClipboardActions::refused, m_strip, problem);
    connect(m_clipboard, &ClipboardActions::succeeded, m_strip, &MessageStrip::clear);
    connect(m_exports, &ExportController::done, m_strip,
            [this](const QString& text) { m_strip->say(MessageStrip::Kind::Information, text); });
    connect(m_ui->actionExportCsv, &QAction::triggered, m_exports, &ExportController::exportCsv);
    connect(m_ui->actionExportXlsx, &QAction::triggered, m_exports, &ExportController::exportXlsx);
    connect(m_ui->actionExportMarkdown, &QAction::triggered, m_exports, &ExportController::exportMarkdown);
    const auto opens = [this](QAction* action, ExportFormat format) {
        connect(action, &QAction::triggered, m_exports,
                [this, format] { m_exports->openDialog(format, m_pages->savings()->view()); });
    };
    connect(m_ui->actionExport, &QAction::triggered, m_exports,
            [this] { m_exports->openDialog(std::nullopt, m_pages->savings()->view()); });
    opens(m_ui->actionExportPdf, ExportFormat::Pdf);
    opens(m_ui->actionExportHtml, ExportFormat::Html);
    opens(m_ui->actionExportPlan, ExportFormat::Plan);
    connect(m_ui->actionExportChart, &QAction::triggered, m_exports,
            [this] { m_exports->exportChart(m_pages->savings()->view()); });
    connect(m_ui->actionCopyTable, &QAction::triggered, m_costs, &CostPanel::copy);
}

void MainWindow::connectStart()
{
    connect(m_ui->actionStartPage, &QAction::triggered, this, [this] { showStart(true); });
    connect(m_files, &FileController::startRequested, this, [this] { showStart(true); });
    connect(m_files, &FileController::wentElsewhere, this, [this] { showStart(false); });
    connect(m_start, &StartPage::backRequested, this, [this] { showStart(false); });
    connect(m_start, &StartPage::newRequested, m_files, &FileController::newPlan);
    connect(m_start, &StartPage::openRequested, m_files, &FileController::open);
    connect(m_start, &StartPage::recentChosen, m_files, &FileController::openPath);
    connect(m_start, &StartPage::templateChosen, m_files, &FileController::openText);
    connect(m_start, &StartPage::exampleChosen, m_files,
            [this](const QString& id) { m_files->openExample(id.toStdString()); });
}

void MainWindow::connectNotices()
{
    m_notices = new DocumentNotices(m_document, *m_files, m_documentStrip);
    new SharedNotice(m_document, m_choice, m_results, m_strip); // goes with the strip
    connect(&m_document, &PlanDocument::readOnlyChanged, this, &MainWindow::showTitle);
    connect(&m_recovery, &RecoveryCopy::failed, m_strip,
            [this](const QString& text) { m_strip->say(MessageStrip::Kind::Problem, text); });
}

void MainWindow::connectPlan()
{
    connect(&m_document, &PlanDocument::pathChanged, this, &MainWindow::showTitle);
    connect(&m_document, &PlanDocument::modifiedChanged, this, &QWidget::setWindowModified);
    connect(&m_document, &PlanDocument::changed, this, [this] {
        showStart(false);
        showPage();
        showTitle();
    });
    SavingsPage* const savings = m_pages->savings();
    connect(savings, &SavingsPage::viewChanged, m_techniques,
            [this, savings] { m_techniques->setView(savings->view()); });
    connect(savings, &SavingsPage::techniquePicked, m_techniques,
            [this](const QString& id) { m_techniques->showTechnique(id); });
    connect(&m_choice, &ScenarioChoice::scenarioMade, m_strip, [this](const QString& name) {
        m_strip->say(MessageStrip::Kind::Information,
                     tr("“%1” is a new scenario; techniques are switched there.").arg(name));
    });
    connect(&m_selection, &PlanSelection::scenarioRequested, &m_choice, &ScenarioChoice::setAfter);
    connect(&m_selection, &PlanSelection::techniqueRequested, m_techniques, &TechniquesPanel::showTechnique);
    connect(&m_selection, &PlanSelection::fieldRequested, m_ui->dockInspector, &QWidget::show);
    connect(m_issues, &IssuesPanel::countsChanged, this, &MainWindow::showIssues);
    connect(m_status, &StatusView::issuesRequested, this, [this] {
        m_ui->dockIssues->show();
        m_issues->setFocus(Qt::OtherFocusReason);
    });
}

// The list comes by itself with the first error, and goes with the last one.
void MainWindow::showIssues()
{
    const int errors = m_issues->issues().errorCount();
    m_status->setIssueCounts(errors, m_issues->issues().warningCount());
    if ((errors > 0) != m_hadErrors && m_layout.isEmpty())
        m_ui->dockIssues->setVisible(errors > 0);
    m_hadErrors = errors > 0;
}

void MainWindow::showPage()
{
    const bool empty = m_document.revision() > 0 && m_document.size(QStringLiteral("/agents")) <= 0;
    if (m_layout.isEmpty())
        m_stack->setCurrentIndex(empty ? 1 : 0);
    else
        m_stack->setCurrentWidget(m_start);
}

// The panels are the plan's; they come back as they were.
void MainWindow::showStart(bool shown)
{
    if (shown != m_layout.isEmpty())
        return;
    if (shown) {
        commitTyped();
        m_layout = saveState(Settings::kLayoutVersion);
        for (auto* dock : findChildren<QDockWidget*>())
            dock->hide();
        m_start->setPlan(m_files->isUntouched() ? QString() : m_document.displayName());
    }
    m_ui->toolBar->setVisible(!shown);
    m_ui->statusBar->setVisible(!shown);
    for (QMenu* menu : {m_ui->menuPlan, m_ui->menuView})
        menu->menuAction()->setEnabled(!shown);
    if (!shown)
        restoreState(std::exchange(m_layout, {}), Settings::kLayoutVersion);
    showPage();
    showTitle();
}

void MainWindow::showTitle()
{
    if (!m_layout.isEmpty() && m_files->isUntouched()) {
        setWindowFilePath(QString());
        setWindowTitle(QStringLiteral("Spendwright"));
        return;
    }
    setWindowFilePath(m_document.path());
    const QString name = m_document.displayName();
    setWindowTitle(m_document.isReadOnly() ? tr("%1[*] (read-only) – Spendwright").arg(name)
                                           : tr("%1[*] – Spendwright").arg(name));
    setWindowModified(m_document.isModified());
}

void MainWindow::restoreWindow()
{
    const int line = fontMetrics().height();
    resizeDocks({m_ui->dockPlan, m_ui->dockTechniques}, {17 * line, 24 * line}, Qt::Horizontal);
    resizeDocks({m_ui->dockTechniques, m_ui->dockInspector}, {28 * line, 21 * line}, Qt::Vertical);
    m_ui->dockHistory->hide();
    m_ui->dockExplanation->hide();
    restoreGeometry(m_settings.geometry());
    restoreState(m_settings.layout(), Settings::kLayoutVersion);
    m_splitter->restoreState(m_settings.splitter());
    if (m_settings.page() < m_pages->count())
        m_pages->setCurrentIndex(std::max(0, m_settings.page()));
    m_ui->dockIssues->hide();
}

MainWindow::Look MainWindow::look() const
{
    const bool start = !m_layout.isEmpty();
    return {saveGeometry(), start ? m_layout : saveState(Settings::kLayoutVersion), m_splitter->saveState(),
            m_pages->look(), start};
}

void MainWindow::setLook(const Look& look)
{
    restoreGeometry(look.geometry);
    restoreState(look.layout, Settings::kLayoutVersion);
    m_splitter->restoreState(look.splitter);
    m_pages->setLook(look.pages);
    showStart(look.start);
}

// An input takes what was typed when the focus leaves it.
void MainWindow::commitTyped()
{
    const QPointer<QWidget> focus = focusWidget();
    if (!focus)
        return;
    focus->clearFocus();
    if (focus && focus->isVisible())
        focus->setFocus();
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate && m_notices)
        m_notices->look();
    return QMainWindow::event(event);
}

void MainWindow::closeSettled()
{
    m_closing = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    commitTyped();
    if (!m_closing && m_document.isModified()) {
        event->ignore();
        m_files->settle(
            [this] { QMetaObject::invokeMethod(this, &MainWindow::closeSettled, Qt::QueuedConnection); });
        return;
    }
    m_recovery.remove();
    const Look now = look();
    m_settings.setWindow(now.geometry, now.layout, now.splitter, now.pages.page);
    event->accept();
    emit closed();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!FileController::planIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = FileController::planIn(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    m_files->openPath(path);
}

} // namespace spendwright
