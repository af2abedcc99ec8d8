// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace spendwright {

/// A figure that can be reached by the keyboard, copied with all its digits and opened to its parts.
class FigureLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureLabel)

public:
    explicit FigureLabel(QWidget* parent = nullptr);

    /// What is copied; "" for the text itself.
    void setFullFigure(const QString& figure) { m_full = figure; }
    [[nodiscard]] QString fullFigure() const { return m_full.isEmpty() ? text() : m_full; }
    /// Lets it be opened; else it is only copied.
    void setExplained(bool explained);

signals:
    void explainRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void copy() const;

    QString m_full;
    QAction* m_explain;
};

/// A number as it is copied: in the reader's locale with all its digits, but no grouping, so that it can be
/// pasted where numbers are expected.
[[nodiscard]] QString fullNumber(double number);

} // namespace spendwright
