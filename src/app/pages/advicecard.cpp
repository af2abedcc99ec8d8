// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/advicecard.h"

#include "app/widgets/colors.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace spendwright {
namespace {

constexpr double kLarge = 1.3;

QLabel* addText(QWidget* parent, const QString& text, double size, bool bold)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setBold(bold);
    label->setFont(font);
    return label;
}

} // namespace

AdviceCard::AdviceCard(const FindingText& text, QWidget* parent)
    : QFrame(parent),
      m_title(addText(this, text.title, 1, true)),
      m_saving(addText(this, text.saving, kLarge, true)),
      m_share(addText(this, text.share, 1, false)),
      m_apply(new QPushButton(tr("Apply"), this))
{
    setObjectName(QStringLiteral("adviceCard"));
    setFrameShape(QFrame::StyledPanel);
    m_title->setWordWrap(true);
    m_share->setForegroundRole(QPalette::PlaceholderText);
    m_apply->setToolTip(tr("Makes the change in the plan; one step to undo"));
    m_apply->setAccessibleName(tr("Apply: %1").arg(text.title));
    m_apply->setAccessibleDescription(text.saving);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(3);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_title, 0, 0);
    int row = 1;
    for (const QString& line : {text.why, text.changes, text.cost}) {
        if (line.isEmpty())
            continue;
        layout->addWidget(addLine(line, row == 1 ? QPalette::WindowText : QPalette::PlaceholderText), row, 0);
        ++row;
    }
    auto* right = new QVBoxLayout;
    right->setSpacing(2);
    right->addWidget(m_saving, 0, Qt::AlignRight);
    right->addWidget(m_share, 0, Qt::AlignRight);
    right->addStretch(1);
    right->addWidget(m_apply, 0, Qt::AlignRight);
    layout->addLayout(right, 0, 1, row, 1);
    connect(m_apply, &QPushButton::clicked, this, &AdviceCard::applied);
    setColors();
}

QLabel* AdviceCard::addLine(const QString& text, QPalette::ColorRole role)
{
    QLabel* label = addText(this, text, 1, false);
    label->setWordWrap(true);
    label->setForegroundRole(role);
    return label;
}

void AdviceCard::setUsable(bool usable)
{
    m_usable = usable;
    m_apply->setEnabled(usable);
    m_title->setForegroundRole(usable ? QPalette::WindowText : QPalette::PlaceholderText);
    setColors();
}

void AdviceCard::setColors()
{
    m_coloring = true;
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText,
                     m_usable ? savedColor(palette()) : palette().color(QPalette::PlaceholderText));
    m_saving->setPalette(colored);
    m_coloring = false;
}

void AdviceCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && !m_coloring)
        setColors();
    QFrame::changeEvent(event);
}

} // namespace spendwright
