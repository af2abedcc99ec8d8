// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/quantityfield.h"

#include "app/document/planjson.h"
#include "app/icons.h"
#include "app/widgets/quantityline.h"

#include <QAction>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

constexpr int kLeastPaceMs = 8;

// So that one step of the keyboard always is another value.
int positions(const SliderRange& range)
{
    if (range.logarithmic)
        return 50;
    return range.whole ? static_cast<int>(range.to - range.from) : 100;
}

// To two significant digits, or three where they are few: what a person would have typed.
double tidy(double value, const SliderRange& range)
{
    if (range.whole && value < 100)
        return std::round(value);
    if (!range.logarithmic && !range.whole)
        return std::round(value * 100) / 100;
    const double unit = std::pow(10, std::floor(std::log10(std::max(value, 1e-9))) - 1);
    return std::round(value / unit) * unit;
}

} // namespace

QuantityField::QuantityField(const Field& field, QWidget* parent)
    : FieldEditor(field, parent),
      m_line(new QuantityLine(this))
{
    m_line->setUnit(field.unit);
    m_line->setWholeOnly(field.kind == Field::Kind::Whole);
    m_line->setPlaceholderText(typedFromJson(field.fallback));
    m_line->setObjectName(field.key);
    name(m_line);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(2);
    rows->addWidget(m_line);
    if (field.slider) {
        addSlider();
        rows->addWidget(m_slider);
    }
    if (field.key.endsWith(QStringLiteral("_tokens")))
        addCounting();
    layOut(rows);
    m_pace.setSingleShot(true);
    setPace(kLeastPaceMs);
    connect(&m_pace, &QTimer::timeout, this, &QuantityField::takeSlid);
    connect(m_line, &QLineEdit::editingFinished, this, &QuantityField::takeTyped);
    if (field.live)
        connect(m_line, &QLineEdit::textChanged, this, &QuantityField::takeWhileTyped);
    connect(m_line, &QuantityLine::problemChanged, this, &QuantityField::showProblem);
}

void QuantityField::addSlider()
{
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setRange(0, positions(*field().slider));
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
    m_slider->setObjectName(field().key + QStringLiteral("/slider"));
    name(m_slider);
    m_line->setHintAnchor(m_slider);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_gesture.begin(); });
    connect(m_slider, &QSlider::valueChanged, this, &QuantityField::slide);
    connect(m_slider, &QSlider::sliderReleased, this, &QuantityField::takeSlid);
}

void QuantityField::addCounting()
{
    auto* count = new QAction(planIcon("count"), tr("&Count tokens of a text…"), this);
    count->setObjectName(QStringLiteral("countTokens"));
    count->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    count->setShortcutContext(Qt::WidgetShortcut);
    m_line->setButton(count);
    connect(count, &QAction::triggered, this, &QuantityField::countRequested);
}

void QuantityField::take(const Quantity& quantity)
{
    const std::string json = quantityToJson(quantity);
    if (json != m_json)
        emit edited(json, 0);
}

QWidget* QuantityField::input() const
{
    return m_line;
}

void QuantityField::setPace(int milliseconds)
{
    m_pace.setInterval(std::max(kLeastPaceMs, milliseconds));
}

void QuantityField::showJson(const std::string& json)
{
    const bool typing = m_line->hasFocus() && m_line->isModified();
    if (!m_slid.empty() || (typing && json == m_json))
        return;
    m_json = json;
    m_line->setText(json.empty() ? QString() : typedFromJson(json));
    const auto quantity = quantityFromJson(jsonFromText(json.empty() ? field().fallback : json));
    if (m_slider && quantity && !m_slider->isSliderDown())
        showSlider(*quantity);
}

void QuantityField::showInherited(const std::string& json)
{
    m_line->setPlaceholderText(typedFromJson(json));
}

void QuantityField::takeTyped()
{
    if (m_line->text().trimmed().isEmpty()) {
        if (!m_json.empty())
            emit edited({}, 0);
        return;
    }
    auto quantity = m_line->quantity();
    if (!quantity || !m_line->isModified())
        return;
    m_line->setModified(false);
    if (field().kind == Field::Kind::Whole)
        quantity->a = std::round(quantity->a);
    const std::string json = quantityToJson(*quantity);
    const bool isFallback = m_json.empty() && quantityFromJson(jsonFromText(field().fallback)) == quantity;
    if (json != m_json && !isFallback)
        emit edited(json, 0);
}

void QuantityField::takeWhileTyped()
{
    const auto quantity = m_line->isModified() ? m_line->quantity() : std::nullopt;
    const std::string json = quantity ? quantityToJson(*quantity) : std::string();
    if (!quantity || json == m_json)
        return;
    m_json = json;
    emit edited(json, 0);
}

void QuantityField::showSlider(const Quantity& quantity)
{
    m_atStart = quantity;
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(positionOf(quantity.mean()));
}

double QuantityField::valueAt(int position) const
{
    const SliderRange& range = *field().slider;
    const double share = static_cast<double>(position) / positions(range);
    const double value = range.logarithmic ? range.from * std::pow(range.to / range.from, share)
                                           : range.from + (range.to - range.from) * share;
    return std::clamp(tidy(value, range), range.from, range.to);
}

int QuantityField::positionOf(double value) const
{
    const SliderRange& range = *field().slider;
    const double inside = std::clamp(value, range.from, range.to);
    const double share = range.logarithmic ? std::log(inside / range.from) / std::log(range.to / range.from)
                                           : (inside - range.from) / (range.to - range.from);
    return static_cast<int>(std::lround(share * positions(range)));
}

// A figure in doubt keeps its doubt, in proportion.
void QuantityField::slide(int position)
{
    const double value = valueAt(position);
    const double mean = m_atStart.mean();
    const bool inDoubt = !m_atStart.isConstant() && mean > 0 && value > 0;
    const Quantity quantity = inDoubt ? scaled(m_atStart, value / mean) : Quantity(value);
    m_gesture.next(m_slider->isSliderDown());
    m_slid = quantityToJson(quantity);
    m_line->setText(typedFromJson(m_slid));
    if (!m_pace.isActive())
        takeSlid();
}

// What comes soon after waits until the pace allows it.
void QuantityField::takeSlid()
{
    m_pace.stop();
    if (m_slid.empty())
        return;
    m_pace.start();
    const std::string json = std::exchange(m_slid, {});
    if (json == m_json)
        return;
    m_json = json;
    emit edited(json, m_gesture.number());
}

} // namespace spendwright
