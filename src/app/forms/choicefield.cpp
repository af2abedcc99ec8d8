// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/choicefield.h"

#include "app/document/planjson.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace spendwright {

ChoiceField::ChoiceField(const Field& field, QWidget* parent)
    : FieldEditor(field, parent),
      m_box(new QComboBox(this))
{
    m_box->setObjectName(field.key);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(14);
    m_box->setMaxVisibleItems(24);
    m_box->setEditable(field.typed);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    name(m_box);
    if (field.typed) {
        m_box->lineEdit()->setAccessibleName(m_box->accessibleName());
        connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &ChoiceField::takeTyped);
    }
    auto* row = new QHBoxLayout;
    row->addWidget(m_box);
    layOut(row);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        const QString id = m_box->itemData(index).toString();
        const auto& toJson = this->field().toJson;
        emit edited(toJson ? toJson(id, m_json) : id.isEmpty() ? std::string() : jsonText(id), 0);
    });
}

QWidget* ChoiceField::input() const
{
    return m_box;
}

// What the list knows under that name, or a word of one's own.
void ChoiceField::takeTyped()
{
    const QString text = m_box->currentText().trimmed();
    const int known = m_box->findText(text);
    const QString id = known >= 0 ? m_box->itemData(known).toString() : text;
    if (jsonText(id) == m_json || text == m_shown)
        return;
    if (text.isEmpty())
        m_box->setEditText(m_shown);
    else
        emit edited(jsonText(id), 0);
}

void ChoiceField::fill()
{
    const Choices choices = field().choices();
    bool same = m_box->count() == static_cast<int>(choices.size());
    for (int i = 0; same && i < m_box->count(); ++i) {
        const Choice& choice = choices[static_cast<std::size_t>(i)];
        same = m_box->itemData(i) == choice.id && m_box->itemText(i) == choice.label;
    }
    if (same)
        return;
    m_box->clear();
    for (const Choice& choice : choices) {
        m_box->addItem(choice.label, choice.id);
        m_box->setItemData(m_box->count() - 1, choice.hint, Qt::ToolTipRole);
    }
}

void ChoiceField::showJson(const std::string& json)
{
    if (field().typed && m_box->lineEdit()->hasFocus() && m_box->currentText() != m_shown && json == m_json)
        return; // somebody is typing
    const QSignalBlocker blocker(m_box);
    fill();
    m_json = json.empty() ? field().fallback : json;
    const QJsonValue value = field().fromJson ? QJsonValue(field().fromJson(m_json)) : jsonFromText(m_json);
    int index = value.isString() || value.isUndefined() ? m_box->findData(value.toString()) : -1;
    if (index < 0) {
        const QString label = field().describe ? field().describe(m_json) : value.toString();
        m_box->addItem(label, QString::fromStdString(m_json));
        index = m_box->count() - 1;
    }
    m_box->setCurrentIndex(index);
    m_shown = m_box->currentText();
    if (field().typed)
        m_box->lineEdit()->setCursorPosition(0);
    m_box->setToolTip(m_box->itemData(index, Qt::ToolTipRole).toString());
}

} // namespace spendwright
