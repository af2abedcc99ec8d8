// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/textfields.h"

#include "app/document/planjson.h"
#include "app/widgets/weightbars.h"

#include <QCheckBox>
#include <QDate>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

namespace spendwright {
namespace {

QHBoxLayout* rowOf(QWidget* widget)
{
    auto* row = new QHBoxLayout;
    row->addWidget(widget);
    return row;
}

} // namespace

TextField::TextField(const Field& field, QWidget* parent)
    : FieldEditor(field, parent),
      m_line(new QLineEdit(this))
{
    m_line->setObjectName(field.key);
    m_line->setPlaceholderText(jsonFromText(field.fallback).toString());
    name(m_line);
    layOut(rowOf(m_line));
    connect(m_line, &QLineEdit::editingFinished, this, &TextField::take);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) {
        const bool bad = this->field().kind == Field::Kind::Date && !text.isEmpty()
                         && !QDate::fromString(text, Qt::ISODate).isValid();
        showProblem(bad ? tr("“%1” is no date. Type it like 2026-11-22.").arg(text) : QString());
    });
}

QWidget* TextField::input() const
{
    return m_line;
}

void TextField::showJson(const std::string& json)
{
    if (m_line->hasFocus() && m_line->isModified() && json == m_json)
        return;
    m_json = json;
    const auto& fromJson = field().fromJson;
    m_line->setText(!fromJson ? jsonFromText(json).toString()
                              : fromJson(json.empty() ? field().fallback : json));
    m_line->setCursorPosition(0);
    showProblem({});
}

void TextField::take()
{
    const QString text = m_line->text().trimmed();
    const bool bad = field().kind == Field::Kind::Date && !text.isEmpty()
                     && !QDate::fromString(text, Qt::ISODate).isValid();
    if (!m_line->isModified() || bad)
        return;
    m_line->setModified(false);
    const auto& toJson = field().toJson;
    const std::string json = text.isEmpty() ? std::string()
                             : toJson       ? toJson(text, m_json.empty() ? field().fallback : m_json)
                                            : jsonText(text);
    if (json != m_json)
        emit edited(json, 0);
}

NotesField::NotesField(const Field& field, QWidget* parent)
    : FieldEditor(field, parent),
      m_edit(new QPlainTextEdit(this))
{
    m_edit->setObjectName(field.key);
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * 5);
    m_edit->installEventFilter(this);
    name(m_edit);
    layOut(rowOf(m_edit));
}

QWidget* NotesField::input() const
{
    return m_edit;
}

void NotesField::showJson(const std::string& json)
{
    if (json == m_json)
        return;
    m_json = json;
    showProblem({});
    m_edit->setPlainText(field().fromJson ? field().fromJson(json) : jsonFromText(json).toString());
    m_edit->document()->setModified(false);
}

bool NotesField::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_edit && event->type() == QEvent::FocusOut && m_edit->document()->isModified()) {
        const QString text = m_edit->toPlainText();
        const auto& toJson = field().toJson;
        const std::string json = text.isEmpty() ? std::string()
                                 : toJson       ? toJson(text, m_json)
                                                : jsonText(text);
        const bool bad = !json.empty() && jsonFromText(json).isUndefined();
        showProblem(bad ? tr("This is not JSON.") : QString());
        m_edit->document()->setModified(bad);
        if (!bad && json != m_json) {
            m_json = json;
            emit edited(json, 0);
        }
    }
    return FieldEditor::eventFilter(object, event);
}

FlagField::FlagField(const Field& field, QWidget* parent)
    : FieldEditor(field, parent),
      m_box(new QCheckBox(this))
{
    m_box->setText(field.label);
    m_box->setToolTip(field.hint);
    m_box->setObjectName(field.key);
    layOut(rowOf(m_box));
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) { emit edited(on ? "true" : "false", 0); });
}

QWidget* FlagField::input() const
{
    return m_box;
}

void FlagField::showJson(const std::string& json)
{
    const QSignalBlocker blocker(m_box);
    m_box->setChecked(jsonFromText(json.empty() ? field().fallback : json).toBool());
}

WeightsField::WeightsField(const Field& field, QWidget* parent)
    : FieldEditor(field, parent),
      m_bars(new WeightBars(field.weightNames, field.weightMarks, this)),
      m_line(new QLineEdit(this))
{
    m_bars->setObjectName(field.key + QStringLiteral("/bars"));
    name(m_bars);
    m_bars->setToolTip({}); // it tells of its bars
    m_line->setObjectName(field.key);
    m_line->setPlaceholderText(tr("the same all the time"));
    name(m_line);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(2);
    rows->addWidget(m_bars);
    rows->addWidget(m_line);
    layOut(rows);
    connect(m_bars, &WeightBars::drawn, this, [this](const std::vector<double>& weights, int gesture) {
        std::string json;
        for (const double weight : weights)
            json += (json.empty() ? "" : ", ") + jsonText(weight);
        emit edited("[" + json + "]", gesture);
    });
    connect(m_line, &QLineEdit::editingFinished, this, &WeightsField::take);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        QString problem;
        static_cast<void>(typed(&problem));
        showProblem(problem);
    });
}

QWidget* WeightsField::input() const
{
    return m_line;
}

void WeightsField::showJson(const std::string& json)
{
    if (m_line->hasFocus() && m_line->isModified() && json == m_json)
        return;
    m_json = json;
    QStringList texts;
    std::vector<double> drawn;
    const QJsonArray weights = jsonFromText(json).toArray();
    for (const QJsonValue& weight : weights) {
        texts << QString::fromStdString(textFromJson(weight));
        drawn.push_back(weight.toDouble());
    }
    m_bars->setWeights(drawn);
    m_line->setText(texts.join(u' '));
    m_line->setCursorPosition(0);
    showProblem({});
}

std::string WeightsField::typed(QString* problem) const
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    const QStringList texts = m_line->text().split(between, Qt::SkipEmptyParts);
    double sum = 0;
    bool good = true;
    std::string json;
    for (const QString& text : texts) {
        bool number = false;
        const double weight = text.toDouble(&number);
        good = good && number && weight >= 0;
        sum += weight;
        json += (json.empty() ? "" : ", ") + jsonText(weight);
    }
    if (texts.isEmpty())
        return {};
    if (!good || texts.size() != field().weights || !(sum > 0)) {
        *problem = tr("Type %n weight(s) with blanks between them, none below 0; there are %1.", nullptr,
                      field().weights)
                       .arg(texts.size());
        return {};
    }
    return "[" + json + "]";
}

void WeightsField::take()
{
    QString problem;
    const std::string json = typed(&problem);
    if (!m_line->isModified() || !problem.isEmpty())
        return;
    m_line->setModified(false);
    if (json != m_json)
        emit edited(json, 0);
}

} // namespace spendwright
