// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

class QLocale;
class QTranslator;

namespace spendwright {

/// The language of the program's texts. What is built before use() keeps the language it was built in.
class Languages final {
public:
    Languages();
    ~Languages();
    Languages(const Languages&) = delete;
    Languages& operator=(const Languages&) = delete;

    /// Codes of the languages that are built in, such as "de", in the order of their names.
    [[nodiscard]] static QStringList codes();
    /// What the language calls itself.
    [[nodiscard]] static QString name(const QString& code);

    /// "" is the system's language; English where that is not built in. Numbers and dates look as they do
    /// in the language, in the system's way where the system speaks it too.
    void use(const QString& code);

private:
    void load(const QLocale& locale);

    std::unique_ptr<QTranslator> m_own;
    std::unique_ptr<QTranslator> m_toolkit;
};

} // namespace spendwright
