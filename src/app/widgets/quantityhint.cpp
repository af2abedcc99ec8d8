// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/quantityhint.h"

#include "app/widgets/distributionview.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace spendwright {
namespace {

constexpr int kDistance = 3;

} // namespace

QuantityHint::QuantityHint(QWidget* line)
    : QFrame(line->window()),
      m_line(line),
      m_anchor(line),
      m_view(new DistributionView(this)),
      m_problem(new QLabel(this)),
      m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("quantityHint"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::NoFocus);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setContentsMargins(4, 4, 4, 2);
    m_list->setObjectName(QStringLiteral("suggestions"));
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addWidget(m_problem);
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { emit chosen(item->text()); });
    hide();
}

void QuantityHint::fill(const Contents& contents)
{
    m_view->setVisible(contents.quantity.has_value());
    if (contents.quantity)
        m_view->show(*contents.quantity, contents.unit);
    m_problem->setText(contents.problem);
    m_problem->setVisible(!contents.problem.isEmpty());
    QStringList shown;
    for (int i = 0; i < m_list->count(); ++i)
        shown << m_list->item(i)->text();
    if (shown != contents.suggestions) {
        m_list->clear();
        m_list->addItems(contents.suggestions);
        m_list->setCurrentRow(-1);
    }
    m_list->setVisible(m_list->count() > 0);
    if (m_list->count() > 0)
        m_list->setFixedHeight(m_list->count() * m_list->sizeHintForRow(0) + 4);
}

void QuantityHint::showUnder(QWidget* anchor, const Contents& contents)
{
    if (parentWidget() != m_line->window())
        setParent(m_line->window());
    m_anchor = anchor;
    fill(contents);
    if (isHidden())
        watch(true);
    show();
    place();
    raise();
}

// As wide as the line, or wider where the figures need it, and inside the window.
void QuantityHint::place()
{
    const QRect room = parentWidget()->rect();
    if (!m_line || !m_anchor)
        return;
    if (m_line->visibleRegion().isEmpty()) {
        hide();
        return;
    }
    const int wide = std::min(std::max(m_line->width(), m_view->sizeHint().width() + 2), room.width());
    setFixedWidth(wide);
    const int high = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide)
                                                   : layout()->totalSizeHint().height();
    const QPoint top = m_line->mapTo(parentWidget(), QPoint(m_line->width() - wide, -kDistance - high));
    const QPoint below = m_anchor->mapTo(parentWidget(), QPoint(0, m_anchor->height() + kDistance));
    const bool fits = below.y() + high <= room.height() || top.y() < 0;
    const int x = std::clamp(top.x(), 0, std::max(0, room.width() - wide));
    setGeometry(x, fits ? below.y() : top.y(), wide, high);
}

// The window may be about to delete it too, so not at once.
void QuantityHint::leave()
{
    hide();
    m_line.clear();
    deleteLater();
}

bool QuantityHint::takeKey(const QKeyEvent& key)
{
    if (!isVisible() || m_list->count() == 0)
        return false;
    const int row = m_list->currentRow();
    switch (key.key()) {
    case Qt::Key_Down:
        m_list->setCurrentRow((row + 1) % m_list->count());
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(row > 0 ? row - 1 : m_list->count() - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row < 0)
            return false;
        emit chosen(m_list->item(row)->text());
        return true;
    case Qt::Key_Escape:
        if (row < 0)
            return false;
        m_list->setCurrentRow(-1);
        return true;
    default:
        return false;
    }
}

// It moves with the line, wherever in the window that is scrolled or laid out to.
void QuantityHint::watch(bool on)
{
    for (QWidget* widget = m_line; widget; widget = widget->parentWidget()) {
        if (on)
            widget->installEventFilter(this);
        else
            widget->removeEventFilter(this);
        if (widget->isWindow())
            break;
    }
}

bool QuantityHint::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (isVisible())
                    place();
            },
            Qt::QueuedConnection);
    else if (event->type() == QEvent::Hide || event->type() == QEvent::WindowDeactivate)
        hide();
    return false;
}

void QuantityHint::hideEvent(QHideEvent* event)
{
    watch(false);
    QFrame::hideEvent(event);
}

} // namespace spendwright
