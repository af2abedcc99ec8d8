// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "app/service/results.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QVBoxLayout;

namespace spendwright {

/// A page of the answer: sentences and a chart that follow the results. Behind another page nobody needs
/// it; it catches up when it is shown.
class ResultPage : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultPage)

protected:
    ResultPage(const ScenarioChoice& choice, Results& results, QWidget* parent);

    [[nodiscard]] const ScenarioChoice& choice() const { return m_choice; }
    [[nodiscard]] Results& results() const { return m_results; }
    [[nodiscard]] ScenarioNames namesOf(const SavingsResult& savings) const;

    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    /// A paragraph of plain text, at the end of the column.
    QLabel* addSentence(const char* name, QPalette::ColorRole role = QPalette::WindowText);
    /// What the page is for takes the room that is left; until there is anything, a sentence stands there.
    void addBody(QWidget* body, const QString& nothing);
    void showBody(bool any);
    void setNothing(const QString& text);
    /// Sentences of an older plan are greyed, as charts are dimmed.
    static void setStale(QLabel* sentence, bool stale);

    virtual void follow() = 0;
    void showEvent(QShowEvent* event) override;

private:
    const ScenarioChoice& m_choice;
    Results& m_results;
    QVBoxLayout* m_column;
    QLabel* m_nothing;
    QStackedLayout* m_stack;
};

} // namespace spendwright
