// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace spendwright {

/// A part of a prompt. Takes plain text only; a text file that is dropped on it comes as what it contains.
class PromptTextEdit final : public QPlainTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromptTextEdit)

public:
    PromptTextEdit(const QString& name, int lines, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }

signals:
    void refused(const QString& why);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    [[nodiscard]] bool insertFile(const QString& path);
};

} // namespace spendwright
