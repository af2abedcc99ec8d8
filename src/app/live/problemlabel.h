// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace spendwright {

/// What is wrong with the input above it, in the colour of errors; takes no room where nothing is.
class ProblemLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemLabel)

public:
    explicit ProblemLabel(QWidget* parent = nullptr);

    /// "" where all is well.
    void say(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();
};

} // namespace spendwright
