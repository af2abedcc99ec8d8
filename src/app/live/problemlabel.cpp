// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/problemlabel.h"

#include "app/widgets/colors.h"

#include <QAccessible>
#include <QEvent>

namespace spendwright {

ProblemLabel::ProblemLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    colour();
    hide();
}

void ProblemLabel::say(const QString& problem)
{
    if (problem == text())
        return;
    setText(problem);
    setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ProblemLabel::colour()
{
    QPalette own;
    const QColor color = errorColor(parentWidget() ? parentWidget()->palette() : palette());
    own.setColor(QPalette::WindowText, color);
    if (!testAttribute(Qt::WA_SetPalette) || palette().color(QPalette::WindowText) != color)
        setPalette(own);
}

void ProblemLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace spendwright
