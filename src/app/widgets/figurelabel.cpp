// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/figurelabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace spendwright {

FigureLabel::FigureLabel(QWidget* parent) : QLabel(parent), m_explain(new QAction(tr("&Explain…"), this))
{
    setTextFormat(Qt::PlainText);
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    m_explain->setShortcut(Qt::ALT | Qt::Key_Return);
    m_explain->setShortcutContext(Qt::WidgetShortcut);
    m_explain->setVisible(false);
    connect(m_explain, &QAction::triggered, this, &FigureLabel::explainRequested);
    auto* copyAction = new QAction(tr("&Copy figure"), this);
    connect(copyAction, &QAction::triggered, this, &FigureLabel::copy);
    addActions({m_explain, copyAction});
}

void FigureLabel::setExplained(bool explained)
{
    m_explain->setVisible(explained);
    m_explain->setEnabled(explained);
}

void FigureLabel::copy() const
{
    QGuiApplication::clipboard()->setText(fullFigure());
}

void FigureLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QLabel::keyPressEvent(event);
}

void FigureLabel::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_explain->isVisible())
        emit explainRequested();
    else
        QLabel::mouseDoubleClickEvent(event);
}

void FigureLabel::paintEvent(QPaintEvent* event)
{
    QLabel::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Highlight));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

QString fullNumber(double number)
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    return locale.toString(number, 'f', QLocale::FloatingPointShortest);
}

} // namespace spendwright
