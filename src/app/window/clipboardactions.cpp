// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/clipboardactions.h"

#include "app/document/planedits.h"
#include "app/document/thingclipboard.h"
#include "app/icons.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

#include <utility>

namespace spendwright {
namespace {

// From the menu, where the keys of a text's own editor are not asked.
template <typename Line, typename Lines>
bool editText(Line line, Lines lines)
{
    QWidget* focus = QApplication::focusWidget();
    if (auto* edit = qobject_cast<QLineEdit*>(focus)) {
        (edit->*line)();
        return true;
    }
    if (auto* edit = qobject_cast<QPlainTextEdit*>(focus)) {
        (edit->*lines)();
        return true;
    }
    return false;
}

bool isText(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

} // namespace

ClipboardActions::ClipboardActions(PlanDocument& document, PlanSelection& selection, const Actions& actions,
                                   QObject* parent)
    : QObject(parent),
      m_document(document),
      m_selection(selection),
      m_actions(actions)
{
    const auto set = [](QAction* action, const char* icon, QKeySequence::StandardKey key) {
        action->setIcon(planIcon(icon));
        action->setShortcuts(key);
        action->setShortcutContext(Qt::WidgetShortcut);
    };
    set(actions.cut, "cut", QKeySequence::Cut);
    set(actions.copy, "copy", QKeySequence::Copy);
    set(actions.paste, "paste", QKeySequence::Paste);
    set(actions.erase, "remove", QKeySequence::Delete);
    connect(actions.cut, &QAction::triggered, this, &ClipboardActions::cut);
    connect(actions.copy, &QAction::triggered, this, &ClipboardActions::copy);
    connect(actions.paste, &QAction::triggered, this, &ClipboardActions::paste);
    connect(actions.erase, &QAction::triggered, this, &ClipboardActions::erase);
    connect(&document, &PlanDocument::changed, this, &ClipboardActions::enable);
    connect(&document, &PlanDocument::readOnlyChanged, this, &ClipboardActions::enable);
    connect(&selection, &PlanSelection::changed, this, &ClipboardActions::enable);
    connect(qApp, &QApplication::focusChanged, this, &ClipboardActions::enable);
    enable();
}

void ClipboardActions::attachTo(QWidget* view)
{
    view->addActions({m_actions.cut, m_actions.copy, m_actions.paste, m_actions.erase});
}

void ClipboardActions::cut()
{
    if (editText(&QLineEdit::cut, &QPlainTextEdit::cut))
        return;
    copy();
    m_selection.select(removeThing(m_document, m_selection.path(), Removal::Cut));
}

void ClipboardActions::copy()
{
    if (editText(&QLineEdit::copy, &QPlainTextEdit::copy))
        return;
    if (QMimeData* data = carry(m_document, m_selection.path()))
        QApplication::clipboard()->setMimeData(data);
}

void ClipboardActions::paste()
{
    if (editText(&QLineEdit::paste, &QPlainTextEdit::paste))
        return;
    const QMimeData* data = QApplication::clipboard()->mimeData();
    const auto thing = data ? carriedThing(*data) : std::nullopt;
    const QString pasted = thing ? pasteThing(m_document, *thing, m_selection.path()) : QString();
    const bool refused = std::exchange(m_refused, pasted.isEmpty());
    if (!thing)
        emit this->refused(tr("The clipboard holds no agent, step, tool or scenario."));
    else if (pasted.isEmpty())
        emit this->refused(tr("A step needs an agent to belong to, and the plan has none."));
    else if (refused)
        emit succeeded();
    if (!pasted.isEmpty())
        m_selection.select(pasted);
}

void ClipboardActions::erase()
{
    if (!editText(&QLineEdit::del, &QPlainTextEdit::cut))
        m_selection.select(removeThing(m_document, m_selection.path()));
}

// An agent keeps its last step: a plan with an agent without steps can't be computed.
void ClipboardActions::enable()
{
    const bool text = isText(QApplication::focusWidget());
    const ListPosition position = listPosition(m_document, m_selection.path());
    const bool listed = position.index >= 0;
    const bool editable = !m_document.isReadOnly();
    const bool lastStep = m_selection.place().kind == PlanPlace::Kind::Step && position.size == 1;
    m_actions.cut->setEnabled(text || (editable && listed && !lastStep));
    m_actions.paste->setEnabled(text || editable);
    m_actions.copy->setEnabled(text || listed);
    m_actions.erase->setEnabled(text || (editable && listed && !lastStep));
}

} // namespace spendwright
