// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/quantity.h"

#include <QLineEdit>
#include <QPointer>

#include <optional>

class QToolButton;

namespace spendwright {

class QuantityHint;

/// A line in which a quantity is typed as people think of it (`2k`, `300..900`), with its unit and, where
/// it is a distribution, a little picture of that at the end. Bad text is marked while it is typed. While
/// it has the focus, a hint under it shows the distribution larger, or what could be meant: Down goes
/// through that, Return takes it, Escape puts the hint away and Down or a click on the picture brings it back.
class QuantityLine : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuantityLine)

public:
    explicit QuantityLine(QWidget* parent = nullptr);
    ~QuantityLine() override;

    void setUnit(const QString& unit);
    /// Whole numbers only: no distributions.
    void setWholeOnly(bool whole) { m_wholeOnly = whole; }
    /// The hint says what is wrong, too: nothing else around the line does.
    void setExplains(bool explains) { m_explains = explains; }
    /// What else can be done here: a small button at the end, in the context menu, by its shortcut.
    void setButton(QAction* action);
    /// What the hint must not cover; the line itself where there is none.
    void setHintAnchor(QWidget* anchor) { m_anchor = anchor; }
    /// True where the key is the hint's, which then has taken it.
    bool takeHintKey(const QKeyEvent& key);

    /// Nothing where the text is empty or can't be read.
    [[nodiscard]] std::optional<Quantity> quantity() const;
    /// What is wrong with the text, with what could be typed instead; "" where nothing is.
    [[nodiscard]] QString problem() const;

signals:
    void problemChanged(const QString& problem);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void check();
    void setMargins();
    void paintDistribution(QPainter& painter, const QRectF& area, const Quantity& quantity) const;
    [[nodiscard]] bool isDistribution() const { return m_quantity && !m_quantity->isConstant(); }
    [[nodiscard]] QRectF picture() const;
    [[nodiscard]] int buttonWidth() const;
    [[nodiscard]] QString description() const;
    void showHint();
    void takeSuggestion(const QString& text);

    QString m_unit;
    QString m_problem;
    std::optional<Quantity> m_quantity;
    QPointer<QuantityHint> m_hint; ///< made when it is first needed; the window's
    QPointer<QWidget> m_anchor;
    QToolButton* m_button = nullptr;
    bool m_wholeOnly = false;
    bool m_explains = false;
    bool m_hintAway = false;    ///< until the focus comes back
    bool m_offersDoubt = false; ///< suggestions for a lone number are asked for
};

} // namespace spendwright
