// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace spendwright {
namespace {

const QString kFolder = QStringLiteral(":/i18n");
const QString kPrefix = QStringLiteral("spendwright_");
const QString kSuffix = QStringLiteral(".qm");

} // namespace

Languages::Languages() = default;
Languages::~Languages() = default;

QStringList Languages::codes()
{
    QStringList codes;
    for (const QString& file : QDir(kFolder).entryList({kPrefix + u'*' + kSuffix}))
        codes << file.sliced(kPrefix.size()).chopped(kSuffix.size());
    std::sort(codes.begin(), codes.end(),
              [](const QString& a, const QString& b) { return name(a).localeAwareCompare(name(b)) < 0; });
    return codes;
}

QString Languages::name(const QString& code)
{
    const QLocale locale(code);
    QString own = locale.language() == QLocale::English ? QStringLiteral("English") // not "American English"
                                                        : locale.nativeLanguageName();
    if (!own.isEmpty())
        own.replace(0, 1, locale.toUpper(own.first(1)));
    return own.isEmpty() ? code : own;
}

void Languages::use(const QString& code)
{
    const QLocale own = QLocale::system();
    const QLocale system =
        own.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : own;
    const QLocale chosen(code);
    const QLocale locale = code.isEmpty() || chosen.language() == system.language() ? system : chosen;
    QLocale::setDefault(locale);
    load(locale);
}

// English has no translations but the forms of its plurals.
void Languages::load(const QLocale& locale)
{
    const QString separator = QStringLiteral("_");
    m_own = std::make_unique<QTranslator>();
    const bool loaded = m_own->load(locale, QStringLiteral("spendwright"), separator, kFolder)
                        || m_own->load(kPrefix + QStringLiteral("en"), kFolder);
    m_toolkit = std::make_unique<QTranslator>();
    if (m_toolkit->load(locale, QStringLiteral("qtbase"), separator,
                        QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(m_toolkit.get());
    if (loaded)
        QCoreApplication::installTranslator(m_own.get());
}

} // namespace spendwright
