// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs.h"
#include "app/document/plandocument.h"
#include "app/settings.h"

#include <QObject>

#include <functional>

class QMenu;
class QMimeData;
class QWidget;

namespace spendwright {

/// New, open, save: everything between the document and files. Nothing that was not saved goes without
/// being asked about.
class FileController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileController)

public:
    FileController(PlanDocument& document, Settings& settings, DialogService& dialogs, QWidget* window);

    /// What the window opens with: at the first start an example, later the start page, or the last plan where
    /// that is set.
    void openFirst();
    void openStart(); ///< with the start page, in front of a plan of one step
    void newPlan();   ///< asks for its main figures first
    void startNew();  ///< with a plan of one step
    void open();
    void openPath(const QString& path);
    void openExample(std::string_view id);
    void openText(const std::string& text); ///< a plan without a file
    void save();
    void saveAs();
    void reload();       ///< what is on disk now; asks where that loses changes
    void makeEditable(); ///< a read-only plan that has become free

    /// The plan that is dragged in; "" where it is something else.
    [[nodiscard]] static QString planIn(const QMimeData& data);

    /// Calls `next` once nothing would be lost by it; never where the reader cancels.
    void settle(std::function<void()> next);

    /// Who shows a plan where this window has one already that somebody works on.
    using Elsewhere = std::function<FileController&()>;
    void setElsewhere(Elsewhere elsewhere) { m_elsewhere = std::move(elsewhere); }
    /// True where another plan may take the place of this one: it has no file, and nothing was changed.
    [[nodiscard]] bool isUntouched() const;

    /// Fills the menus when they are opened.
    void setMenus(QMenu* examples, QMenu* recent);

signals:
    void startRequested();
    void wentElsewhere(); ///< another window shows what was asked for here
    void committing();    ///< what is being typed shall go into the plan now
    void failed(const QString& message);
    void succeeded(); ///< what failed before is of no interest any more

private:
    void load(const QString& path);
    void loadExample(std::string_view id);
    void startWith(const std::string& text);
    [[nodiscard]] FileController& place();
    void loadHere(const QString& path);
    void report(bool done, const QString& error);
    void saveThen(std::function<void()> next);
    void saveTo(const QString& path, std::function<void()> next);
    void saveAsThen(std::function<void()> next);
    void write(const QString& path, const std::function<void()>& next);
    void remember(const QString& path);
    void fillExamples(QMenu* menu);
    void fillRecent(QMenu* menu);
    [[nodiscard]] QString filter() const;

    PlanDocument& m_document;
    Settings& m_settings;
    DialogService& m_dialogs;
    QWidget* m_window;
    Elsewhere m_elsewhere;
};

} // namespace spendwright
