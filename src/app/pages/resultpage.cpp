// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/resultpage.h"

#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace spendwright {

ResultPage::ResultPage(const ScenarioChoice& choice, Results& results, QWidget* parent)
    : QWidget(parent),
      m_choice(choice),
      m_results(results),
      m_column(new QVBoxLayout(this)),
      m_nothing(new QLabel(this)),
      m_stack(new QStackedLayout)
{
    m_column->setContentsMargins(6, 6, 6, 6);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_nothing);
    connect(&results, &Results::outcomeChanged, this, [this] { follow(); });
    connect(&results, &Results::staleChanged, this, [this] { follow(); });
}

ScenarioNames ResultPage::namesOf(const SavingsResult& savings) const
{
    return m_choice.names(savings.against, savings.scenario);
}

QLabel* ResultPage::addSentence(const char* name, QPalette::ColorRole role)
{
    auto* sentence = new QLabel(this);
    sentence->setObjectName(QLatin1StringView(name));
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setContentsMargins(4, 0, 4, 0);
    sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    sentence->setForegroundRole(role);
    m_column->addWidget(sentence);
    return sentence;
}

void ResultPage::addBody(QWidget* body, const QString& nothing)
{
    m_stack->addWidget(body);
    m_nothing->setText(nothing);
    m_column->addLayout(m_stack, 1);
}

void ResultPage::showBody(bool any)
{
    m_stack->setCurrentIndex(any ? 1 : 0);
}

void ResultPage::setNothing(const QString& text)
{
    m_nothing->setText(text);
}

void ResultPage::setStale(QLabel* sentence, bool stale)
{
    sentence->setForegroundRole(stale ? QPalette::PlaceholderText : QPalette::WindowText);
}

void ResultPage::showEvent(QShowEvent* event)
{
    follow();
    QWidget::showEvent(event);
}

} // namespace spendwright
