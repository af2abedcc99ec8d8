// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector.h"

#include "app/forms/fieldform.h"
#include "app/forms/thingfields.h"
#include "app/icons.h"
#include "app/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace spendwright {

Inspector::Inspector(PlanDocument& document, PlanSelection& selection, QWidget* parent)
    : SideArea(parent),
      m_document(document),
      m_selection(selection)
{
    auto* inside = new QWidget(this);
    m_layout = new QVBoxLayout(inside);
    m_layout->setContentsMargins(10, 6, 10, 10);
    m_icon = new QLabel(inside);
    m_title = new ElidedLabel(inside);
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_kind = new QLabel(inside);
    m_kind->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout;
    row->addWidget(m_icon);
    row->addWidget(m_title, 1);
    row->addWidget(m_kind);
    m_layout->addLayout(row);
    m_layout->addStretch(1);
    setWidget(inside);
    connect(&selection, &PlanSelection::changed, this, &Inspector::follow);
    connect(&selection, &PlanSelection::fieldRequested, this, &Inspector::focusField);
    connect(&document, &PlanDocument::changed, this, &Inspector::showTitle);
    if (document.revision() > 0)
        follow();
}

FieldForm* Inspector::formFor(PlanPlace::Kind kind)
{
    const auto number = static_cast<std::size_t>(kind);
    if (number >= kKinds)
        return nullptr;
    FieldForm*& form = m_forms.at(number);
    if (form)
        return form;
    FieldSections sections;
    if (kind == PlanPlace::Kind::Plan)
        sections = planFields(m_document);
    else if (kind == PlanPlace::Kind::Agent)
        sections = agentFields();
    else if (kind == PlanPlace::Kind::Step)
        sections = stepFields(m_document, [this] { return m_selection.place().agent; });
    else if (kind == PlanPlace::Kind::Scenario)
        sections = scenarioFields(m_document, [this] { return m_selection.path(); });
    else if (kind == PlanPlace::Kind::Model)
        sections = modelFields(m_document);
    else
        sections = toolFields();
    form = new FieldForm(m_document, sections, widget());
    m_layout->insertWidget(m_layout->count() - 1, form);
    return form;
}

void Inspector::follow()
{
    const PlanPlace place = m_selection.place();
    FieldForm* form = formFor(place.kind);
    for (FieldForm* other : m_forms) {
        if (other)
            other->setVisible(other == form);
    }
    if (form)
        form->setThing(place.path);
    verticalScrollBar()->setValue(0);
    showTitle();
}

// The icon is a picture, which doesn't follow by itself.
void Inspector::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && m_title)
        showTitle();
    SideArea::changeEvent(event);
}

void Inspector::showTitle()
{
    static constexpr std::array<const char*, kKinds> icons = {"plan", "agent",    "step",
                                                              "tool", "scenario", "model"};
    const std::array<QString, kKinds> kinds = {tr("Plan"), tr("Agent"),    tr("Step"),
                                               tr("Tool"), tr("Scenario"), tr("Model")};
    const PlanPlace place = m_selection.place();
    const auto number = static_cast<std::size_t>(place.kind);
    if (number >= kKinds)
        return;
    const bool isPlan = place.kind == PlanPlace::Kind::Plan;
    m_title->setFullText(isPlan ? m_document.string(QStringLiteral("/name")) : m_document.label(place.path));
    m_kind->setText(kinds.at(number));
    m_icon->setPixmap(planIcon(icons.at(number)).pixmap(QSize(16, 16), devicePixelRatioF()));
}

void Inspector::focusField(const QString& key)
{
    FieldForm* form = formFor(m_selection.place().kind);
    if (form && !key.isEmpty())
        form->focusField(key);
}

} // namespace spendwright
