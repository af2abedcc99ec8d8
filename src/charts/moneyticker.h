// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <functional>

namespace spendwright {

/// Writes amounts beside an axis as the reader's locale does.
class MoneyTicker final : public QCPAxisTicker {
public:
    explicit MoneyTicker(std::function<QString(double)> text) : m_text(std::move(text)) { setTickCount(5); }

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return m_text(tick); }

private:
    std::function<QString(double)> m_text;
};

} // namespace spendwright
