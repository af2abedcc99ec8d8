// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace spendwright {

/// A place to paste plain text. Of a text too long to be laid out quickly it shows the beginning and keeps
/// the rest.
class TextPad final : public QPlainTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextPad)

public:
    explicit TextPad(QWidget* parent = nullptr);

    [[nodiscard]] QString contents() const { return m_long.isEmpty() ? toPlainText() : m_long; }

signals:
    void contentsChanged();

protected:
    void insertFromMimeData(const QMimeData* source) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void hold(const QString& text);
    void release();

    QString m_long; ///< the whole of a text of which the beginning is shown; "" where all is shown
};

} // namespace spendwright
