// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/fieldeditor.h"

#include "app/forms/choicefield.h"
#include "app/forms/pairsfield.h"
#include "app/forms/quantityfield.h"
#include "app/forms/textfields.h"
#include "app/widgets/colors.h"

#include <QLabel>
#include <QVBoxLayout>

namespace spendwright {

FieldEditor::FieldEditor(Field field, QWidget* parent)
    : QWidget(parent),
      m_field(std::move(field)),
      m_wrong(new QLabel(this))
{
    m_wrong->setWordWrap(true);
    m_wrong->setObjectName(QStringLiteral("problem"));
    m_wrong->setTextFormat(Qt::PlainText);
    m_wrong->hide();
}

void FieldEditor::layOut(QLayout* input)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(input);
    layout->addWidget(m_wrong);
}

void FieldEditor::name(QWidget* widget) const
{
    widget->setAccessibleName(m_field.unit.isEmpty() ? m_field.label : m_field.label + u' ' + m_field.unit);
    widget->setToolTip(m_field.hint);
}

void FieldEditor::showIssue(const QString& text, bool error)
{
    m_issue = text;
    m_issueIsError = error;
    showWrong();
}

void FieldEditor::showProblem(const QString& problem)
{
    m_problem = problem;
    showWrong();
}

void FieldEditor::showWrong()
{
    const QString text = m_problem.isEmpty() ? m_issue : m_problem;
    QPalette palette = m_wrong->palette();
    const bool error = !m_problem.isEmpty() || m_issueIsError;
    palette.setColor(QPalette::WindowText, error ? errorColor(palette) : warningColor(palette));
    m_wrong->setPalette(palette);
    m_wrong->setText(text);
    m_wrong->setVisible(!text.isEmpty());
    makeRoom();
}

// Forms give a label that wraps too little height where it has many lines.
void FieldEditor::makeRoom()
{
    m_wrong->setMinimumHeight(m_wrong->text().isEmpty() ? 0 : m_wrong->heightForWidth(width()));
}

void FieldEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

FieldEditor* makeFieldEditor(const Field& field, QWidget* parent)
{
    switch (field.kind) {
    case Field::Kind::Quantity:
    case Field::Kind::Whole:
        return new QuantityField(field, parent);
    case Field::Kind::Flag:
        return new FlagField(field, parent);
    case Field::Kind::Choice:
        return new ChoiceField(field, parent);
    case Field::Kind::Notes:
        return new NotesField(field, parent);
    case Field::Kind::Pairs:
        return new PairsField(field, parent);
    case Field::Kind::Own:
        return field.make(field, parent);
    case Field::Kind::Weights:
        return new WeightsField(field, parent);
    case Field::Kind::Text:
    case Field::Kind::Date:
        break;
    }
    return new TextField(field, parent);
}

} // namespace spendwright
