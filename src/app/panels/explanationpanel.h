// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "app/service/results.h"
#include "engine/report/explain.h"

#include <QWidget>

class QPlainTextEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace spendwright {

class ElidedLabel;

/// A figure opened to its parts: tokens times price, class by class, down to where the price is from.
/// Follows the results, for the figure that was asked for last.
class ExplanationPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExplanationPanel)

public:
    enum Column { What, Tokens, Price, Cost, ColumnCount };

    ExplanationPanel(PlanDocument& document, const ScenarioChoice& choice, Results& results,
                     QWidget* parent = nullptr);

    void explain(const Figure& figure);
    void explainSaving(); ///< the whole bill before, less the whole bill after
    void copy() const;    ///< all rows, with every digit

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Leaf {
        QTreeWidgetItem* item;
        double usd;
    };

    void setUpTree();
    void setUpNotes();
    void follow();
    void fill(const Outcome& outcome);
    void addParts(QTreeWidgetItem* parent, const Explanation& explanation, double sign,
                  std::vector<Leaf>& leaves);
    void addCalls(QTreeWidgetItem* parent, const ExplainedCalls& calls, double sign,
                  std::vector<Leaf>& leaves);
    void addTotal(const QString& name, double usd, bool known);
    static void showAmounts(const std::vector<Leaf>& leaves, double usd);

    PlanDocument& m_document;
    const ScenarioChoice& m_choice;
    Results& m_results;
    std::shared_ptr<const Outcome> m_outcome; ///< that is shown
    std::vector<Figure> m_figures;            ///< one, or the bills that a saving is between
    ElidedLabel* m_title;
    QTreeWidget* m_tree;
    QPlainTextEdit* m_notes;
};

} // namespace spendwright
