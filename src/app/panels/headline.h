// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/scenariochoice.h"
#include "app/service/results.h"
#include "engine/report/explain.h"

#include <QWidget>

class QLabel;

namespace spendwright {

class ElidedLabel;
class FigureLabel;

/// The answer in large type: the bill before and after, what is saved, how sure that is, how long a run takes.
class Headline final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Headline)

public:
    Headline(const ScenarioChoice& choice, Results& results, QWidget* parent = nullptr);

signals:
    void explainRequested(const spendwright::Figure& figure);
    void savingExplainRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Block {
        QLabel* heading = nullptr;
        FigureLabel* value = nullptr;
        ElidedLabel* caption = nullptr;
    };

    Block addFigure(const QString& heading, const char* id, double size);
    void follow();
    void setColors();
    static void fill(Block& figure, const QString& value, const QString& caption,
                     const QString& toolTip = {});
    void fillCosts(const Outcome& outcome);
    void fillSaved(const SavingsResult& savings);
    void fillRange(const Outcome& outcome);
    void fillLatency(const SavingsResult& savings);

    const ScenarioChoice& m_choice;
    Results& m_results;
    Block m_before;
    Block m_after;
    Block m_saved;
    Block m_range;
    Block m_latency;
    QLabel* m_arrow = nullptr;
    bool m_costsMore = false;
    bool m_coloring = false;
};

} // namespace spendwright
