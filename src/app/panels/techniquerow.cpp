// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/techniquerow.h"

#include "app/format.h"
#include "app/forms/fieldform.h"
#include "app/forms/techniquefields.h"
#include "app/panels/savingbar.h"
#include "app/texts.h"
#include "app/widgets/colors.h"
#include "app/widgets/elidedlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

namespace spendwright {
namespace {

constexpr int kIndent = 24;

} // namespace

TechniqueRow::TechniqueRow(PlanDocument& document, Technique technique, QWidget* parent)
    : QFrame(parent),
      m_document(document),
      m_technique(technique),
      m_disclosure(new QToolButton(this)),
      m_box(new QCheckBox(techniqueName(technique), this)),
      m_bar(new SavingBar(this)),
      m_amount(new ElidedLabel(this)),
      m_warning(new QLabel(this)),
      m_body(new QVBoxLayout)
{
    const std::string_view id = techniqueId(technique);
    m_box->setObjectName(QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size())));
    m_box->setToolTip(techniqueSummary(technique));
    m_disclosure->setAutoRaise(true);
    m_disclosure->setArrowType(Qt::RightArrow);
    m_disclosure->setIconSize(QSize(8, 8));
    m_disclosure->setCheckable(true);
    m_disclosure->setFocusPolicy(Qt::StrongFocus);
    m_disclosure->setToolTip(tr("Parameters of %1").arg(techniqueName(technique)));
    m_disclosure->setAccessibleName(m_disclosure->toolTip());
    m_amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layOut();
    connect(m_disclosure, &QToolButton::clicked, this, &TechniqueRow::openRequested);
    connect(m_box, &QCheckBox::clicked, this, &TechniqueRow::switched);
}

void TechniqueRow::layOut()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_disclosure);
    line->addWidget(m_box);
    line->addWidget(m_amount, 1);
    line->addWidget(m_bar);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 1, 8, 1);
    layout->setSpacing(2);
    layout->addLayout(line);
    m_warning->setWordWrap(true);
    m_warning->setContentsMargins(kIndent, 0, 0, 4);
    m_warning->hide();
    layout->addWidget(m_warning);
    m_body->setContentsMargins(kIndent, 0, 0, 8);
    layout->addLayout(m_body);
}

void TechniqueRow::showFigures(const Figures& figures)
{
    m_on = figures.on;
    const bool idle = !figures.obstacle.reason.isEmpty();
    {
        const QSignalBlocker blocker(m_box);
        m_box->setChecked(figures.on);
    }
    const bool readOnly = m_document.isReadOnly();
    m_box->setEnabled(!readOnly && (!figures.obstacle.stays || figures.on));
    m_box->setPalette(readOnly && !idle ? legibleWhenDisabled(palette()) : QPalette());
    QString amount;
    if (idle)
        amount = figures.obstacle.reason;
    else if (figures.on)
        amount = figures.savedUsd ? moneySavedBeside(*figures.savedUsd, figures.ofUsd) : QString();
    else if (figures.savedUsd)
        amount = *figures.savedUsd < 0 ? tr("would cost %1").arg(moneyShort(-*figures.savedUsd))
                                       : tr("would save %1").arg(moneyShort(*figures.savedUsd));
    m_amount->setFullText(amount);
    const bool faint = figures.dimmed || !figures.on || idle;
    m_amount->setForegroundRole(faint ? QPalette::PlaceholderText : QPalette::WindowText);
    m_bar->setVisible(!idle && figures.ofUsd > 0);
    m_bar->setShare(figures.savedUsd && figures.ofUsd > 0 && !idle ? *figures.savedUsd / figures.ofUsd : 0,
                    figures.dimmed || !figures.on);
    m_warning->setText(figures.warning);
    m_warning->setVisible(!figures.warning.isEmpty());
    setWarningColor(figures.warningDimmed);
    m_box->setAccessibleDescription(QStringList{amount, figures.warning}.join(u' ').trimmed());
    if (m_open)
        showParameters();
}

void TechniqueRow::setTechniquePath(const QString& path, bool on)
{
    m_on = on;
    if (m_path == path && m_form) {
        showParameters();
        return;
    }
    m_path = path;
    if (m_form)
        m_form->setThing(path);
    if (m_open)
        showParameters();
}

void TechniqueRow::setOpen(bool open)
{
    m_open = open;
    m_disclosure->setChecked(open);
    m_disclosure->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    setAutoFillBackground(open);
    setBackgroundRole(open ? QPalette::AlternateBase : QPalette::NoRole);
    if (open || m_summary)
        showParameters();
}

void TechniqueRow::showParameters()
{
    if (!m_summary) {
        m_summary = new QLabel(techniqueSummary(m_technique), this);
        m_summary->setWordWrap(true);
        m_summary->setForegroundRole(QPalette::PlaceholderText);
        m_body->addWidget(m_summary);
    }
    if (!m_form && m_open && m_on) {
        m_form = new FieldForm(m_document, techniqueFields(m_document, m_technique), this);
        m_form->setPace(m_pace);
        m_form->setThing(m_path);
        m_body->addWidget(m_form);
    }
    m_summary->setVisible(m_open);
    if (m_form)
        m_form->setVisible(m_open && m_on);
}

bool TechniqueRow::focusParameter(const QString& key)
{
    return m_form && m_form->focusField(key);
}

void TechniqueRow::setWarningColor(bool dimmed)
{
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText,
                     dimmed ? colored.color(QPalette::PlaceholderText) : warningColor(colored));
    m_warning->setPalette(colored);
}

void TechniqueRow::mousePressEvent(QMouseEvent* event)
{
    emit openRequested(!m_open);
    QFrame::mousePressEvent(event);
}

} // namespace spendwright
