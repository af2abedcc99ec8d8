// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/quantityline.h"

#include "app/document/planjson.h"
#include "app/widgets/colors.h"
#include "app/widgets/quantityhelp.h"
#include "app/widgets/quantityhint.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <cmath>

namespace spendwright {
namespace {

constexpr int kPictureWidth = 30;
constexpr int kGap = 6;
constexpr int kBars = 10;
constexpr int kButtonIcon = 14;

} // namespace

QuantityLine::QuantityLine(QWidget* parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, &QuantityLine::check);
}

QuantityLine::~QuantityLine()
{
    if (m_hint)
        m_hint->leave();
}

void QuantityLine::setUnit(const QString& unit)
{
    m_unit = unit;
    setMargins();
}

void QuantityLine::setMargins()
{
    const int unit = m_unit.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_unit) + kGap;
    setTextMargins(0, 0, unit + buttonWidth() + (isDistribution() ? kPictureWidth + kGap : 0), 0);
}

int QuantityLine::buttonWidth() const
{
    return m_button ? m_button->sizeHint().width() : 0;
}

void QuantityLine::setButton(QAction* action)
{
    addAction(action);
    m_button = new QToolButton(this);
    m_button->setDefaultAction(action);
    m_button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_button->setAutoRaise(true);
    m_button->setIconSize(QSize(kButtonIcon, kButtonIcon));
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->setCursor(Qt::ArrowCursor);
    QString text = action->text();
    m_button->setAccessibleName(text.remove(u'&'));
    setMargins();
}

void QuantityLine::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    if (m_button)
        m_button->setGeometry(width() - buttonWidth() - 1, 1, buttonWidth(), height() - 2);
}

void QuantityLine::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_button) {
        menu->addSeparator();
        menu->addAction(m_button->defaultAction());
    }
    menu->popup(event->globalPos());
}

std::optional<Quantity> QuantityLine::quantity() const
{
    return m_problem.isEmpty() ? m_quantity : std::nullopt;
}

QString QuantityLine::problem() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return {};
    if (!m_quantity)
        return m_wholeOnly ? tr("“%1” is no number. Type it like 2000 or 2k.").arg(typed)
                           : helpWithQuantity(typed).problem;
    if (m_wholeOnly && !m_quantity->isConstant())
        return tr("“%1” is a range; this must be one number.").arg(typed);
    if (m_quantity->least() < 0)
        return tr("“%1” goes below zero.").arg(typed);
    return {};
}

void QuantityLine::check()
{
    const bool hadPicture = isDistribution();
    const QString typed = text().trimmed();
    m_quantity = typed.isEmpty() ? std::nullopt : quantityFromTyped(typed);
    if (hadPicture != isDistribution())
        setMargins();
    m_offersDoubt = false;
    showHint();
    const QString now = problem();
    if (now == m_problem) {
        setAccessibleDescription(description());
        return;
    }
    m_problem = now;
    QPalette marked = palette();
    marked.setColor(QPalette::Text, now.isEmpty() ? QPalette().color(QPalette::Text) : errorColor(palette()));
    setPalette(now.isEmpty() ? QPalette() : marked);
    setAccessibleDescription(description());
    emit problemChanged(now);
}

void QuantityLine::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    if (!m_unit.isEmpty())
        painter.drawText(rect().adjusted(0, 0, -kGap - buttonWidth(), 0), Qt::AlignRight | Qt::AlignVCenter,
                         m_unit);
    if (isDistribution())
        paintDistribution(painter, picture(), *m_quantity);
}

QRectF QuantityLine::picture() const
{
    const int unit = m_unit.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_unit) + kGap;
    return {width() - kGap - buttonWidth() - unit - 1.0 * kPictureWidth, 5, kPictureWidth, height() - 10.0};
}

// A small histogram between P1 and P99: each bar as high as its share of the draws.
void QuantityLine::paintDistribution(QPainter& painter, const QRectF& area, const Quantity& quantity) const
{
    const double low = quantity.quantile(0.01);
    const double high = quantity.quantile(0.99);
    if (!(high > low))
        return;
    constexpr int draws = 200;
    int heights[kBars] = {};
    int most = 1;
    for (int i = 0; i < draws; ++i) {
        const double value = quantity.quantile(0.01 + 0.98 * (i + 0.5) / draws);
        const int bar = std::clamp(static_cast<int>((value - low) / (high - low) * kBars), 0, kBars - 1);
        most = std::max(most, ++heights[bar]);
    }
    const double width = area.width() / kBars;
    for (int bar = 0; bar < kBars; ++bar) {
        const double height = area.height() * heights[bar] / most;
        painter.fillRect(QRectF(area.left() + bar * width, area.bottom() - height, width - 0.6, height),
                         palette().color(QPalette::PlaceholderText));
    }
}

void QuantityLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        setMargins();
    QLineEdit::changeEvent(event);
}

bool QuantityLine::event(QEvent* event)
{
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::ReadOnlyChange)
        showHint();
    return QLineEdit::event(event);
}

QString QuantityLine::description() const
{
    const QString wrong = problem();
    return !wrong.isEmpty() ? wrong : isDistribution() ? quantityInWords(*m_quantity, m_unit) : QString();
}

void QuantityLine::showHint()
{
    QuantityHint::Contents contents;
    const QString typed = text().trimmed();
    const bool wanted = hasFocus() && !m_hintAway && !typed.isEmpty() && isEnabled() && !isReadOnly();
    if (wanted && m_explains)
        contents.problem = problem();
    if (wanted && !m_wholeOnly) {
        contents.unit = m_unit;
        if (isDistribution() && m_quantity->least() >= 0)
            contents.quantity = m_quantity;
        if (!m_quantity)
            contents.suggestions = helpWithQuantity(typed).suggestions;
        else if (m_offersDoubt)
            contents.suggestions = doubtsAbout(*m_quantity);
    }
    if (!contents.suggestions.isEmpty())
        contents.problem = problem(); // it covers the line that says so otherwise
    if (contents.isEmpty()) {
        if (m_hint)
            m_hint->hide();
        return;
    }
    if (!m_hint) {
        m_hint = new QuantityHint(this);
        connect(m_hint, &QuantityHint::chosen, this, &QuantityLine::takeSuggestion);
    }
    m_hint->showUnder(m_anchor ? m_anchor.data() : this, contents);
}

// As if it had been typed: it can be taken back, and goes where what is typed goes.
void QuantityLine::takeSuggestion(const QString& text)
{
    selectAll();
    insert(text);
}

bool QuantityLine::takeHintKey(const QKeyEvent& key)
{
    const bool visible = m_hint && m_hint->isVisible();
    if (visible && m_hint->takeKey(key))
        return true;
    if (key.key() == Qt::Key_Escape && visible && !m_explains) {
        m_hintAway = true;
        showHint();
        return true;
    }
    if (key.key() != Qt::Key_Down || m_wholeOnly || text().trimmed().isEmpty())
        return false;
    m_hintAway = false;
    m_offersDoubt = m_quantity && m_quantity->isConstant();
    showHint();
    return m_hint && m_hint->isVisible();
}

void QuantityLine::keyPressEvent(QKeyEvent* event)
{
    if (!takeHintKey(*event))
        QLineEdit::keyPressEvent(event);
}

void QuantityLine::mousePressEvent(QMouseEvent* event)
{
    QLineEdit::mousePressEvent(event);
    if (isDistribution() && picture().contains(event->position())) {
        m_hintAway = false;
        showHint();
    }
}

void QuantityLine::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    m_hintAway = false;
    showHint();
}

void QuantityLine::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    m_offersDoubt = false;
    showHint();
}

} // namespace spendwright
