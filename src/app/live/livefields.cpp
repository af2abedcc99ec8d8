// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livefields.h"

#include "app/icons.h"
#include "engine/prices/pricebook.h"

#include <QCoreApplication>

namespace spendwright {
namespace {

struct LiveFields {
    Q_DECLARE_TR_FUNCTIONS(LiveFields)
};

constexpr int kModelCharacters = 24;

} // namespace

CacheBox::CacheBox(const QString& name, QWidget* parent) : QComboBox(parent)
{
    setAccessibleName(name);
    setToolTip(name);
    addItem(tr("No cache breakpoint"));
    addItem(tr("Cache up to here, 5 min"));
    addItem(tr("Cache up to here, 1 h"));
}

CacheTtl CacheBox::ttl() const
{
    return static_cast<CacheTtl>(currentIndex());
}

void CacheBox::setTtl(CacheTtl ttl)
{
    setCurrentIndex(static_cast<int>(ttl));
}

ModelBox::ModelBox(QWidget* parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(kModelCharacters);
    for (const Model& model : builtInPriceBook().models) {
        if (model.status != Model::Status::Active)
            continue;
        addItem(QString::fromStdString(model.id));
        setItemData(count() - 1, QString::fromStdString(model.name), Qt::ToolTipRole);
    }
}

QString effortText(Effort effort)
{
    switch (effort) {
    case Effort::Low:
        return LiveFields::tr("Low", "effort");
    case Effort::Medium:
        return LiveFields::tr("Medium", "effort");
    case Effort::High:
        return LiveFields::tr("High", "effort");
    case Effort::XHigh:
        return LiveFields::tr("Extra high", "effort");
    case Effort::Max:
        return LiveFields::tr("Maximum", "effort");
    case Effort::Unset:
        break;
    }
    return LiveFields::tr("The model’s own", "effort");
}

QString thinkingText(ThinkingMode mode)
{
    switch (mode) {
    case ThinkingMode::Adaptive:
        return LiveFields::tr("As the model likes", "thinking");
    case ThinkingMode::Enabled:
        return LiveFields::tr("Up to a budget", "thinking");
    case ThinkingMode::Disabled:
        return LiveFields::tr("Off", "thinking");
    case ThinkingMode::BetweenTools:
        return LiveFields::tr("Only between tools", "thinking");
    case ThinkingMode::Unset:
        break;
    }
    return LiveFields::tr("The model’s own", "thinking");
}

QToolButton* iconButton(const char* icon, const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(planIcon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace spendwright
