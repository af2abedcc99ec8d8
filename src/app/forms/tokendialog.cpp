// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/tokendialog.h"

#include "app/forms/textpad.h"
#include "engine/report/numbers.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace spendwright {
namespace {

constexpr qsizetype kAtOnce = 50000; // characters
constexpr double kLarge = 1.6;
constexpr int kDigits = 3; // an estimate has no more than it can know
constexpr int kDigitsOfRange = 2;

QString kindText(TextKind kind)
{
    switch (kind) {
    case TextKind::Prose:
        return TokenDialog::tr("English text");
    case TextKind::Code:
        return TokenDialog::tr("program code");
    case TextKind::Json:
        return TokenDialog::tr("JSON");
    case TextKind::OtherLanguage:
        break;
    }
    return TokenDialog::tr("text in another language");
}

QString whole(double number)
{
    return QLocale().toString(roundedWhole(number, kDigits), 'f', 0);
}

QString roughly(double number)
{
    return QLocale().toString(roundedWhole(number, kDigitsOfRange), 'f', 0);
}

} // namespace

TokenDialog::TokenDialog(Basis basis, QWidget* parent)
    : QDialog(parent),
      m_basis(std::move(basis)),
      m_text(new TextPad(this)),
      m_tokens(new QLabel(this)),
      m_about(new QLabel(this)),
      m_others(new QLabel(this))
{
    setObjectName(QStringLiteral("tokenDialog"));
    setWindowTitle(tr("Count tokens: %1").arg(m_basis.field));
    auto* layout = new QVBoxLayout(this);
    auto* prompt = new QLabel(tr("&Paste a prompt, a document or a tool’s JSON:"), this);
    prompt->setBuddy(m_text);
    layout->addWidget(prompt);
    m_text->setAccessibleName(tr("Text to count"));
    layout->addWidget(m_text, 1);
    QFont font = m_tokens->font();
    font.setPointSizeF(font.pointSizeF() * kLarge);
    font.setWeight(QFont::DemiBold);
    m_tokens->setFont(font);
    m_tokens->setObjectName(QStringLiteral("tokens"));
    layout->addWidget(m_tokens);
    for (QLabel* label : {m_about, m_others}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    m_others->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Put &in"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("putIn"));
    m_take->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_estimate)
            emit counted(std::llround(roundedWhole(static_cast<double>(m_estimate->tokens), kDigits)));
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &TextPad::contentsChanged, this, &TokenDialog::estimateAnew);
    resize(560, 440);
    showNothing();
}

// A long text is counted beside the window, which goes on.
void TokenDialog::estimateAnew()
{
    const QString text = m_text->contents();
    if (text.isEmpty()) {
        m_worker.cancel();
        showNothing();
        return;
    }
    if (text.size() <= kAtOnce) {
        m_worker.cancel();
        show(estimateTokens(text.toStdString(), m_basis.ratio));
        return;
    }
    m_take->setEnabled(false);
    m_worker.start([this, text, ratio = m_basis.ratio](quint64 ticket) {
        const TokenEstimate estimate = estimateTokens(text.toStdString(), ratio);
        m_worker.post(ticket, [this, estimate] { show(estimate); });
    });
}

void TokenDialog::showNothing()
{
    m_estimate.reset();
    m_tokens->setText(QStringLiteral("–"));
    m_about->setText(m_basis.note);
    m_others->clear();
    m_take->setEnabled(false);
}

QString TokenDialog::explanation(const TokenEstimate& estimate) const
{
    const double tokens = static_cast<double>(estimate.tokens);
    const QString counted = tr("An estimate by a rule of thumb, not a tokenizer’s count: probably between %1 "
                               "and %2. %3, %Ln character(s).",
                               nullptr, static_cast<int>(estimate.characters))
                                .arg(roughly(tokens * (1 - estimate.error)),
                                     roughly(tokens * (1 + estimate.error)), kindText(estimate.kind));
    const QString model = m_basis.model.isEmpty()
                              ? QString()
                              : tr("In the tokens of %1, as the plan’s figures are.").arg(m_basis.model);
    return QStringList{counted, model, m_basis.note}.join(u'\n').trimmed();
}

void TokenDialog::show(const TokenEstimate& estimate)
{
    m_estimate = estimate;
    const double tokens = static_cast<double>(estimate.tokens);
    m_tokens->setText(tr("about %1 tokens", "an estimate").arg(whole(tokens)));
    m_about->setText(explanation(estimate));
    QStringList others;
    for (const double ratio : m_basis.otherRatios)
        others << tr("about %1", "tokens").arg(whole(tokens * ratio / m_basis.ratio));
    m_others->setText(others.isEmpty()
                          ? QString()
                          : tr("To models with another tokenizer it is %1; the program converts by itself.")
                                .arg(QLocale().createSeparatedList(others)));
    m_take->setEnabled(true);
}

} // namespace spendwright
