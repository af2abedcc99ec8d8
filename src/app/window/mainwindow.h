// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/settings.h"
#include "app/window/centrepages.h"
#include "app/window/exportcontroller.h"
#include "app/window/filecontroller.h"
#include "app/window/planactions.h"
#include "app/window/plansession.h"

#include <QMainWindow>

#include <memory>

class QSplitter;
class QStackedWidget;

namespace spendwright {

namespace Ui {
class MainWindow;
}

class ClipboardActions;
class CostPanel;
class DocumentNotices;
class ExplanationPanel;
class Headline;
class Inspector;
class IssuesPanel;
class MessageStrip;
class StartPage;
class StatusView;
class TechniquesPanel;

/// The window: puts the parts together and lets them know of each other. What they do is theirs.
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// How the window stands and what it shows of its plan.
    struct Look {
        QByteArray geometry;
        QByteArray layout;
        QByteArray splitter;
        CentrePages::Look pages;
        bool start = false; ///< the start page is in front
    };

    MainWindow(Settings& settings, DialogService& dialogs, QWidget* parent = nullptr);
    /// Around a plan that is worked on already, in the window that this one replaces.
    MainWindow(Settings& settings, DialogService& dialogs, std::shared_ptr<PlanSession> session,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] const std::shared_ptr<PlanSession>& session() const { return m_session; }
    [[nodiscard]] Look look() const;
    void setLook(const Look& look);

    [[nodiscard]] PlanDocument& document() { return m_document; }
    [[nodiscard]] ScenarioChoice& choice() { return m_choice; }
    [[nodiscard]] PlanSelection& selection() { return m_selection; }
    [[nodiscard]] Results& results() { return m_results; }
    [[nodiscard]] FileController& files() { return *m_files; }
    [[nodiscard]] RecoveryCopy& recovery() { return m_recovery; }
    /// For what the program as a whole has to say.
    [[nodiscard]] MessageStrip& programStrip() { return *m_programStrip; }

    void showStart(bool shown); ///< the start page, in front of the plan
    void commitTyped();         ///< what is being typed goes into the plan
    /// Closes without asking, for when that has been done. Unsaved work is given up.
    void closeSettled();

signals:
    void newWindowRequested();
    void preferencesRequested();
    void promptRequested();
    void endpointsRequested();
    void ledgerRequested();
    void quitRequested();
    void closed();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void addTables();
    void buildDocks();
    void buildMenus();
    void buildViewMenu();
    void connectFigures(Headline& headline);
    void connectFiles();
    void connectStart();
    void connectPlan();
    void connectNotices();
    void showTitle();
    void showIssues();
    void showPage();
    void restoreWindow();

    Settings& m_settings;
    DialogService& m_dialogs;
    std::unique_ptr<Ui::MainWindow> m_ui;
    std::shared_ptr<PlanSession> m_session;
    PlanDocument& m_document; // the session's, as are the next
    ScenarioChoice& m_choice;
    PlanSelection& m_selection;
    Results& m_results;
    RecoveryCopy& m_recovery;
    FileController* m_files;
    ExportController* m_exports;
    PlanActions* m_planActions = nullptr;
    ClipboardActions* m_clipboard = nullptr;
    MessageStrip* m_strip = nullptr;
    MessageStrip* m_documentStrip = nullptr;
    MessageStrip* m_programStrip = nullptr;
    DocumentNotices* m_notices = nullptr;
    QStackedWidget* m_stack = nullptr;
    StartPage* m_start = nullptr;
    QByteArray m_layout; ///< while the start page is in front: of what it covers
    QSplitter* m_splitter = nullptr;
    CentrePages* m_pages = nullptr;
    CostPanel* m_costs = nullptr;
    TechniquesPanel* m_techniques = nullptr;
    Inspector* m_inspector = nullptr;
    ExplanationPanel* m_explanation = nullptr;
    IssuesPanel* m_issues = nullptr;
    StatusView* m_status = nullptr;
    bool m_closing = false;
    bool m_hadErrors = false;
};

} // namespace spendwright
