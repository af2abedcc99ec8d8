// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"

#include <QWidget>

#include <memory>
#include <string>

class QAbstractButton;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace spendwright {

class ExampleAnswers;
class StartCard;

/// Where a window begins: plans that were open lately, templates and examples. The arrow keys go from one to
/// the next.
class StartPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartPage)

public:
    StartPage(Settings& settings, const std::string& priceDate, QWidget* parent = nullptr);
    ~StartPage() override;

    /// The plan that is open behind the page; "" for none to go back to.
    void setPlan(const QString& name);

signals:
    void newRequested();
    void openRequested();
    void backRequested();
    void recentChosen(const QString& path);
    void exampleChosen(const QString& id);
    void templateChosen(const std::string& text);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    [[nodiscard]] QVBoxLayout* leftColumn(QWidget* inside);
    [[nodiscard]] QVBoxLayout* rightColumn(QWidget* inside, const std::string& priceDate);
    void addTemplates(QVBoxLayout* column, const std::string& priceDate);
    void addExamples(QVBoxLayout* column);
    void setViewing(bool viewing);
    void fillRecent();
    void addRecent(const QString& path);
    void addDrop(const QString& path, QWidget* row);
    void drop(const QString& path);
    void watch(QAbstractButton* button);
    void moveFocus(const QWidget& from, int key);

    Settings& m_settings;
    std::shared_ptr<ExampleAnswers> m_answers;
    QPushButton* m_back = nullptr;
    QPushButton* m_new = nullptr;
    QWidget* m_recent = nullptr;
    bool m_viewing = false; ///< the answers are computed for it
};

} // namespace spendwright
