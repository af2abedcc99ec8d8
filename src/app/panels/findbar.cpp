// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/findbar.h"

#include "app/icons.h"
#include "app/panels/plantreepanel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QToolButton>

namespace spendwright {

FindBar::FindBar(PlanDocument& document, PlanSelection& selection, PlanTreePanel& tree, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_selection(selection),
      m_tree(tree),
      m_line(new QLineEdit(this)),
      m_count(new QLabel(this))
{
    m_line->setObjectName(QStringLiteral("find"));
    m_line->setAccessibleName(tr("Find in plan"));
    m_line->setPlaceholderText(tr("Find in plan"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(planIcon("find"), QLineEdit::LeadingPosition);
    m_line->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("find/count"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(2);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_count);
    addButton("up", tr("Previous hit"), &FindBar::previous);
    addButton("down", tr("Next hit"), &FindBar::next);
    addButton("close", tr("Close"), &FindBar::close);
    hide();
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_current = -1;
        search();
    });
    connect(&document, &PlanDocument::changed, this, [this](const PlanChange& change) {
        if (change.kind == PlanChange::Kind::Everything)
            close();
        else if (isVisible())
            search();
    });
}

void FindBar::addButton(const char* icon, const QString& name, void (FindBar::*slot)())
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("find/") + QLatin1StringView(icon));
    button->setIcon(planIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(name);
    button->setAccessibleName(name);
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, slot);
}

void FindBar::open()
{
    QWidget::show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
    search();
}

void FindBar::close()
{
    if (isHidden())
        return;
    const bool focus = isAncestorOf(focusWidget() ? focusWidget() : m_line);
    hide();
    m_tree.showAll();
    if (focus)
        m_tree.setFocus(Qt::OtherFocusReason);
}

void FindBar::search()
{
    m_hits = findInPlan(m_document, m_line->text());
    m_current = std::min(m_current, static_cast<int>(m_hits.size()) - 1);
    if (m_line->text().trimmed().isEmpty()) {
        m_tree.showAll();
    } else {
        QSet<QString> things;
        for (const PlanHit& hit : m_hits)
            things.insert(hit.thing);
        m_tree.showOnly(things);
    }
    showCount();
}

void FindBar::showCount()
{
    const auto size = static_cast<int>(m_hits.size());
    if (m_line->text().trimmed().isEmpty())
        m_count->clear();
    else if (m_current < 0)
        m_count->setText(tr("%n hit(s)", nullptr, size));
    else
        m_count->setText(tr("%1 of %2", "hit").arg(m_current + 1).arg(size));
}

// The inspector brings the value on screen; the keys stay here, for the next one.
void FindBar::show(int by)
{
    const auto size = static_cast<int>(m_hits.size());
    if (size == 0)
        return;
    m_current = m_current < 0 && by < 0 ? size - 1 : (m_current + by + size) % size;
    m_selection.goTo(m_hits[static_cast<std::size_t>(m_current)].path);
    m_line->setFocus(Qt::OtherFocusReason);
    showCount();
}

bool FindBar::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_line || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(object, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool down = key->key() == Qt::Key_Down || (enter && !(key->modifiers() & Qt::ShiftModifier));
    const bool up = key->key() == Qt::Key_Up || (enter && (key->modifiers() & Qt::ShiftModifier));
    const bool escape = key->key() == Qt::Key_Escape;
    if (!down && !up && !escape)
        return QWidget::eventFilter(object, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (escape)
        close();
    else
        show(down ? 1 : -1);
    return true;
}

} // namespace spendwright
