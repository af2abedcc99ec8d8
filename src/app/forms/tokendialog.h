// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker.h"
#include "engine/tokens/tokenestimate.h"

#include <QDialog>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace spendwright {

class TextPad;

/// How many tokens a pasted text has: an estimate, which says that it is one.
class TokenDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokenDialog)

public:
    struct Basis {
        QString field; ///< what the tokens are of
        QString model; ///< whose tokens the plan's figures are; "" while that is unknown
        double ratio = 1;
        std::vector<double> otherRatios; ///< of the plan's other models, where they differ
        QString note;                    ///< about the field
    };

    TokenDialog(Basis basis, QWidget* parent);

    [[nodiscard]] std::optional<TokenEstimate> estimate() const { return m_estimate; }

signals:
    void counted(qint64 tokens);

private:
    void estimateAnew();
    void show(const TokenEstimate& estimate);
    void showNothing();
    [[nodiscard]] QString explanation(const TokenEstimate& estimate) const;

    Basis m_basis;
    TextPad* m_text;
    QLabel* m_tokens;
    QLabel* m_about;
    QLabel* m_others;
    QPushButton* m_take;
    std::optional<TokenEstimate> m_estimate;
    Worker m_worker;
};

} // namespace spendwright
