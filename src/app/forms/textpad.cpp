// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/textpad.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>

namespace spendwright {
namespace {

constexpr qsizetype kLongest = 100000; // characters that are laid out within a moment
constexpr qsizetype kLongestLine = 5000;
constexpr qsizetype kShown = 2000;

bool isQuicklyShown(const QString& text)
{
    if (text.size() > kLongest)
        return false;
    qsizetype from = 0;
    while (text.size() - from > kLongestLine) {
        const qsizetype end = text.indexOf(u'\n', from);
        if (end < 0 || end - from > kLongestLine)
            return false;
        from = end + 1;
    }
    return true;
}

} // namespace

TextPad::TextPad(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, &TextPad::contentsChanged);
}

void TextPad::insertFromMimeData(const QMimeData* source)
{
    const QString text = source->text();
    if (!isQuicklyShown(text)) {
        hold(text);
        return;
    }
    if (!m_long.isEmpty())
        release();
    QPlainTextEdit::insertFromMimeData(source);
}

void TextPad::hold(const QString& text)
{
    m_long = text;
    setPlainText(tr("%1\n…\n(%Ln character(s), of which the beginning is shown. Delete takes them all away.)",
                    nullptr, static_cast<int>(text.size()))
                     .arg(text.left(kShown)));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void TextPad::release()
{
    m_long.clear();
    setReadOnly(false);
    clear();
}

// Read-only takes no paste by itself.
void TextPad::keyPressEvent(QKeyEvent* event)
{
    const bool deletes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (!m_long.isEmpty() && (deletes || event->matches(QKeySequence::Paste))) {
        release();
        if (deletes)
            return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace spendwright
