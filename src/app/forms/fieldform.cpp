// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/fieldform.h"

#include "app/document/choices.h"
#include "app/document/plandocument.h"
#include "app/document/planedits.h"
#include "app/document/planjson.h"
#include "app/document/planmoves.h"
#include "app/document/planpath.h"
#include "app/forms/fieldeditor.h"
#include "app/forms/quantityfield.h"
#include "app/forms/tokendialog.h"
#include "app/texts.h"
#include "app/widgets/colors.h"
#include "app/widgets/elidedlabel.h"

#include <QAbstractSlider>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace spendwright {
namespace {

// Of the labels, in heights of the font: one column in all forms, wider where words are longer.
constexpr int kLabelWidth = 7;
constexpr int kWidestLabel = 11;

// A wheel that scrolls the form must not change the values that pass under it, and undo is the plan's,
// except for what is being typed and not taken yet.
class InputGuard final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (!isUnwanted(object, event))
            return false;
        event->ignore();
        return true;
    }

private:
    static bool isUnwanted(QObject* object, QEvent* event)
    {
        if (event->type() == QEvent::Wheel)
            return !qobject_cast<QLineEdit*>(object) && !static_cast<QWidget*>(object)->hasFocus();
        const auto* line = qobject_cast<QLineEdit*>(object);
        if (!line || line->isModified() || event->type() != QEvent::ShortcutOverride)
            return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        return key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
    }
};

// Whose tokens the plan's figures are, and what those of its other models are to them.
TokenDialog::Basis tokenBasis(const PlanDocument& document)
{
    TokenDialog::Basis basis;
    const auto plans = document.plans();
    const Model* own = plans ? plans->plan.prices->find(plans->plan.countedFor) : nullptr;
    if (!own)
        return basis;
    basis.model = modelName(document, QString::fromStdString(own->id));
    basis.ratio = own->tokenizerRatio;
    for (const QString& used : document.usedInSteps(QStringLiteral("model"))) {
        const Model* other = plans->plan.prices->find(used.toStdString());
        const double ratio = other ? other->tokenizerRatio : basis.ratio;
        const auto& known = basis.otherRatios;
        if (ratio != basis.ratio && std::find(known.begin(), known.end(), ratio) == known.end())
            basis.otherRatios.push_back(ratio);
    }
    return basis;
}

} // namespace

FieldForm::FieldForm(PlanDocument& document, const FieldSections& sections, QWidget* parent)
    : QWidget(parent),
      m_document(document)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const FieldSection& section : sections)
        addSection(section);
    alignLabels();
    auto* guard = new InputGuard(this);
    for (QWidget* widget : findChildren<QWidget*>()) {
        const bool turns = qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSlider*>(widget);
        if (turns)
            widget->setFocusPolicy(Qt::StrongFocus);
        if (turns || qobject_cast<QLineEdit*>(widget))
            widget->installEventFilter(guard);
    }
    connect(&document, &PlanDocument::changed, this, &FieldForm::refresh);
    connect(&document, &PlanDocument::understood, this, [this](bool late) {
        if (late)
            refresh(); // what is to be chosen from, and what is inherited
    });
    connect(&document, &PlanDocument::issuesChanged, this, &FieldForm::showIssues);
    connect(&document, &PlanDocument::readOnlyChanged, this, &FieldForm::allowEdits);
    allowEdits();
}

void FieldForm::addSection(const FieldSection& section)
{
    if (!section.title.isEmpty()) {
        auto* title = new QLabel(section.title, this);
        QFont font = title->font();
        font.setBold(true);
        title->setFont(font);
        title->setContentsMargins(0, 8, 0, 0);
        layout()->addWidget(title);
    }
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    for (const Field& field : section.fields)
        addField(field, form);
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
}

void FieldForm::addField(const Field& field, QFormLayout* form)
{
    FieldEditor* editor = makeFieldEditor(field, this);
    m_editors.push_back(editor);
    connect(editor, &FieldEditor::edited, this,
            [this, editor](const std::string& json, int gesture) { edit(*editor, json, gesture); });
    if (auto* quantity = qobject_cast<QuantityField*>(editor))
        connect(quantity, &QuantityField::countRequested, this, [this, quantity] { countTokens(*quantity); });
    if (field.kind == Field::Kind::Flag || field.wide) {
        form->addRow(editor);
        return;
    }
    auto* label = new ElidedLabel(this);
    label->setFullText(field.label);
    m_labels.push_back(label);
    label->setContentsMargins(0, 3, 0, 0);
    if (!field.hint.isEmpty())
        label->setToolTip(field.hint);
    label->setBuddy(editor->input());
    form->addRow(label, editor);
}

void FieldForm::alignLabels()
{
    int widest = kLabelWidth * fontMetrics().height();
    for (const QLabel* label : m_labels)
        widest = std::max(widest, label->sizeHint().width());
    widest = std::min(widest, kWidestLabel * fontMetrics().height());
    for (QLabel* label : m_labels)
        label->setFixedWidth(widest);
}

void FieldForm::allowEdits()
{
    const bool allowed = !m_document.isReadOnly();
    for (FieldEditor* editor : m_editors) {
        editor->setEnabled(allowed);
        editor->setPalette(allowed ? QPalette() : legibleWhenDisabled(palette()));
    }
}

void FieldForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && m_document.isReadOnly())
        allowEdits();
    QWidget::changeEvent(event);
}

void FieldForm::setThing(const QString& path)
{
    m_path = path;
    m_hasThing = true;
    refresh();
    showIssues();
}

// What nobody sees need not follow every edit.
void FieldForm::refresh()
{
    m_outdated = !isVisible();
    if (m_outdated)
        return;
    const bool there = m_hasThing && (m_path.isEmpty() || m_document.contains(m_path));
    const QString id = placeOf(m_path).id;
    for (FieldEditor* editor : m_editors) {
        const Field& field = editor->field();
        const bool isId = field.key == QStringLiteral("id");
        editor->showJson(!there ? std::string()
                         : isId ? jsonText(id)
                                : m_document.json(m_path + u'/' + field.key));
        if (field.inherited)
            editor->showInherited(field.inherited(id));
        auto* quantity = qobject_cast<QuantityField*>(editor);
        if (quantity && m_pace)
            quantity->setPace(m_pace());
    }
}

void FieldForm::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_outdated)
        return;
    refresh();
    showIssues();
}

// Everything that refers to the thing by its id follows.
void FieldForm::rename(FieldEditor& editor, const std::string& json)
{
    const QString id = jsonFromText(json).toString().trimmed();
    if (id == placeOf(m_path).id || !renameThing(m_document, m_path, id).isEmpty())
        return;
    editor.showJson(jsonText(placeOf(m_path).id));
    editor.showIssue(
        id.isEmpty() ? tr("A thing needs an id.") : tr("Something else has the id “%1”.").arg(id), true);
}

void FieldForm::edit(FieldEditor& editor, const std::string& json, int gesture)
{
    const Field& field = editor.field();
    if (field.key == QStringLiteral("id")) {
        rename(editor, json);
        return;
    }
    const QString key = json.empty() && !field.removedKey.isEmpty() ? field.removedKey : field.key;
    setPlanValue(m_document, m_path + u'/' + key, json, inSentence(field.label), gesture);
}

void FieldForm::countTokens(QuantityField& field)
{
    TokenDialog::Basis basis = tokenBasis(m_document);
    basis.field = field.field().label;
    if (field.field().key.endsWith(QStringLiteral("tools_tokens")))
        basis.note =
            tr("What a model adds to tool definitions of its own is counted by the program; it is not "
               "part of this.");
    auto* dialog = new TokenDialog(std::move(basis), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<QuantityField> target = &field;
    connect(dialog, &TokenDialog::counted, this, [this, target, path = m_path](qint64 tokens) {
        if (target && path == m_path)
            target->take(Quantity(static_cast<double>(tokens)));
    });
    dialog->open();
}

void FieldForm::showIssues()
{
    if (!isVisible())
        return;
    std::vector<std::pair<QString, const Issue*>> issues;
    for (const Issue& issue : m_document.issues())
        issues.emplace_back(QString::fromStdString(m_document.file().idPath(issue.pointer)), &issue);
    for (FieldEditor* editor : m_editors) {
        const QString path = m_path + u'/' + editor->field().key;
        QString text;
        bool error = false;
        for (const auto& [place, issue] : issues) {
            if (place != path && !place.startsWith(path + u'/'))
                continue;
            error = error || issue->severity == Issue::Severity::Error;
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + engineText(issue->message);
        }
        editor->showIssue(text, error);
    }
}

bool FieldForm::focusField(const QString& key)
{
    for (FieldEditor* editor : m_editors) {
        const QString& own = editor->field().key;
        if (key != own && !key.startsWith(own + u'/') && !own.startsWith(key + u'/'))
            continue;
        editor->input()->setFocus(Qt::OtherFocusReason);
        for (QWidget* parent = parentWidget(); parent; parent = parent->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(parent))
                area->ensureWidgetVisible(editor);
        }
        return true;
    }
    return false;
}

} // namespace spendwright
