// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/pairsfield.h"

#include "app/document/planjson.h"
#include "app/document/planobject.h"
#include "app/document/planpath.h"
#include "app/icons.h"
#include "app/widgets/quantityline.h"
#include "engine/plan/planfile.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace spendwright {
namespace {

QComboBox* boxOf(const Choices& choices, const QString& id, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->setFocusPolicy(Qt::StrongFocus);
    for (const Choice& choice : choices)
        box->addItem(choice.label, choice.id);
    if (box->findData(id) < 0)
        box->addItem(id, id);
    box->setCurrentIndex(box->findData(id));
    box->setToolTip(box->currentText());
    return box;
}

// What was typed into a list that knows it under that name, or is a word of its own.
QString nameIn(const QComboBox& box)
{
    const int index = box.findText(box.currentText());
    return index >= 0 ? box.itemData(index).toString() : box.currentText().trimmed();
}

} // namespace

PairsField::PairsField(const Field& field, QWidget* parent)
    : FieldEditor(field, parent),
      m_of(*field.pairs),
      m_layout(new QVBoxLayout),
      m_add(nullptr)
{
    auto* button = new QToolButton(this);
    button->setObjectName(field.key + QStringLiteral("/add"));
    button->setText(m_of.add);
    button->setIcon(planIcon("add"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(field.hint);
    button->setAccessibleName(field.label + QStringLiteral(": ") + m_of.add);
    connect(button, &QToolButton::clicked, this, &PairsField::add);
    m_add = button;
    m_layout->setSpacing(2);
    m_layout->addWidget(m_add);
    layOut(m_layout);
}

QWidget* PairsField::input() const
{
    return m_rows.empty() ? m_add : m_rows.front().name;
}

std::vector<PairsField::Pair> PairsField::pairsOf(const std::string& json) const
{
    std::vector<Pair> pairs;
    std::vector<Issue> issues;
    const auto file = PlanFile::parse(R"({"all": )" + (json.empty() ? "{}" : json) + "}", issues);
    if (!file)
        return pairs;
    const auto get = [&](const QString& path) { return file->get(path.toStdString()).value_or(""); };
    const QString all = QStringLiteral("/all");
    if (m_of.shape == PairsOf::Shape::Object) {
        for (const std::string& key : file->keys("/all")) {
            const QString name = QString::fromStdString(key);
            pairs.push_back({name, get(joinPath(all, name))});
        }
        return pairs;
    }
    const QJsonArray list = jsonFromText(get(all)).toArray();
    for (const QJsonValue& member : list) {
        const QJsonObject object = member.toObject();
        const QString id =
            member.isString() ? member.toString() : object.value(QStringLiteral("id")).toString();
        const QJsonValue weight = object.value(QStringLiteral("weight"));
        pairs.push_back({id, weight.isUndefined() ? m_of.newValue : textFromJson(weight)});
    }
    return pairs;
}

std::string PairsField::jsonOf(const std::vector<Pair>& pairs) const
{
    if (pairs.empty())
        return field().fallback.empty() ? std::string() : "{}"; // no key would mean the default
    if (m_of.shape == PairsOf::Shape::Weights && pairs.size() == 1)
        return jsonText(pairs.front().name);
    if (m_of.shape == PairsOf::Shape::Object) {
        std::vector<std::pair<QString, std::string>> members;
        for (const Pair& pair : pairs)
            members.emplace_back(pair.name, pair.value);
        return objectText(members);
    }
    std::vector<std::string> members;
    for (const Pair& pair : pairs) {
        members.push_back(m_of.shape == PairsOf::Shape::List
                              ? jsonText(pair.name)
                              : objectText({{QStringLiteral("id"), jsonText(pair.name)},
                                            {QStringLiteral("weight"), pair.value}}));
    }
    return listText(members);
}

void PairsField::showJson(const std::string& json)
{
    const std::string& shown = json.empty() ? field().fallback : json;
    if (jsonFromText(shown) == jsonFromText(m_json))
        return;
    m_json = shown;
    rebuild(pairsOf(shown));
    showProblem({});
}

void PairsField::rebuild(const std::vector<Pair>& pairs)
{
    for (const Row& row : m_rows) {
        row.box->hide();
        row.box->deleteLater();
    }
    m_rows.clear();
    for (const Pair& pair : pairs)
        addRow(pair);
    nameRows();
}

void PairsField::addRow(const Pair& pair)
{
    Row row;
    row.box = new QWidget(this);
    row.name = boxOf(m_of.names(), pair.name, row.box);
    row.name->setEditable(m_of.typed);
    row.name->installEventFilter(this);
    connect(row.name, &QComboBox::activated, this, &PairsField::take);
    if (m_of.typed)
        connect(row.name->lineEdit(), &QLineEdit::editingFinished, this, &PairsField::take);
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(row.name, 3);
    addValue(row, pair);
    auto* remove = new QToolButton(row.box);
    remove->setObjectName(QStringLiteral("remove"));
    remove->setIcon(planIcon("remove"));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setToolTip(tr("Remove"));
    connect(remove, &QToolButton::clicked, this, [this, box = row.box] { removeRow(box); });
    line->addWidget(remove);
    m_layout->insertWidget(m_layout->count() - 1, row.box);
    row.box->show();
    m_rows.push_back(row);
}

void PairsField::addValue(Row& row, const Pair& pair)
{
    auto* line = static_cast<QHBoxLayout*>(row.box->layout());
    row.written = pair.value;
    if (m_of.values) {
        row.choice = boxOf(m_of.values(), jsonFromText(pair.value).toString(), row.box);
        row.choice->installEventFilter(this);
        connect(row.choice, &QComboBox::activated, this, &PairsField::take);
        line->addWidget(row.choice, 3);
    } else if (m_of.shape != PairsOf::Shape::List) {
        row.quantity = new QuantityLine(row.box);
        row.quantity->setUnit(m_of.unit);
        row.quantity->setText(typedFromJson(pair.value));
        row.quantity->setModified(false);
        row.quantity->setCursorPosition(0);
        connect(row.quantity, &QLineEdit::editingFinished, this, &PairsField::take);
        connect(row.quantity, &QuantityLine::problemChanged, this, &PairsField::showProblem);
        line->addWidget(row.quantity, 2);
    }
}

// A wheel that scrolls the form must not change what passes under it.
bool PairsField::eventFilter(QObject* object, QEvent* event)
{
    const auto* box = qobject_cast<QComboBox*>(object);
    if (!box || event->type() != QEvent::Wheel || box->hasFocus())
        return FieldEditor::eventFilter(object, event);
    event->ignore();
    return true;
}

void PairsField::nameRows()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const QString number = QString::number(i + 1);
        const QString key = field().key + u'/' + QString::number(i);
        row.name->setObjectName(key);
        row.name->setAccessibleName(tr("%1: name %2").arg(field().label, number));
        if (row.quantity) {
            row.quantity->setObjectName(key + QStringLiteral("/value"));
            row.quantity->setAccessibleName(tr("%1: value %2").arg(field().label, number));
        }
        if (row.choice) {
            row.choice->setObjectName(key + QStringLiteral("/value"));
            row.choice->setAccessibleName(tr("%1: value %2").arg(field().label, number));
        }
        auto* remove = row.box->findChild<QToolButton*>(QStringLiteral("remove"));
        remove->setAccessibleName(tr("%1: remove %2").arg(field().label, number));
    }
}

// The first name that no row has yet.
void PairsField::add()
{
    const Choices names = m_of.names();
    const auto isFree = [this](const Choice& choice) {
        const bool only = jsonFromText(m_json).toString() == choice.id;
        return !choice.id.isEmpty() && !only
               && std::none_of(m_rows.begin(), m_rows.end(),
                               [&choice](const Row& row) { return nameIn(*row.name) == choice.id; });
    };
    const auto free = std::find_if(names.begin(), names.end(), isFree);
    if (free == names.end() && !m_of.typed) {
        showProblem(names.empty() ? tr("There is nothing to choose from yet.") : tr("All are listed."));
        return;
    }
    if (m_rows.empty() && jsonFromText(m_json).isString())
        addRow({jsonFromText(m_json).toString(), m_of.newValue}); // the only one so far
    addRow({free == names.end() ? tr("new") : free->id, m_of.newValue});
    nameRows();
    m_rows.back().name->setFocus(Qt::OtherFocusReason);
    take();
}

void PairsField::removeRow(const QWidget* box)
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [box](const Row& own) { return own.box == box; });
    if (row == m_rows.end())
        return;
    row->box->hide();
    row->box->deleteLater();
    m_rows.erase(row);
    nameRows();
    m_add->setFocus(Qt::OtherFocusReason);
    take();
}

std::vector<PairsField::Pair> PairsField::typed(QString* problem) const
{
    std::vector<Pair> pairs;
    for (const Row& row : m_rows) {
        const QString name = nameIn(*row.name);
        const bool twice = std::any_of(pairs.begin(), pairs.end(),
                                       [&name](const Pair& other) { return other.name == name; });
        if (twice)
            *problem = tr("“%1” stands here twice.").arg(row.name->currentText());
        std::string value = row.written;
        if (row.choice)
            value = jsonText(row.choice->currentData().toString());
        else if (row.quantity && row.quantity->isModified() && row.quantity->quantity())
            value = quantityToJson(*row.quantity->quantity());
        else if (row.quantity && !row.quantity->problem().isEmpty())
            *problem = row.quantity->problem();
        pairs.push_back({name, value});
    }
    return pairs;
}

void PairsField::take()
{
    QString problem;
    const std::string json = jsonOf(typed(&problem));
    showProblem(problem);
    if (!problem.isEmpty() || jsonFromText(json) == jsonFromText(m_json))
        return;
    m_json = json;
    emit edited(json, 0);
}

} // namespace spendwright
