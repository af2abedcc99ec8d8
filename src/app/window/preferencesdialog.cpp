// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preferencesdialog.h"

#include "app/icons.h"
#include "app/languages.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace spendwright {

PreferencesDialog::PreferencesDialog(Settings& settings, QWidget* parent)
    : QDialog(parent),
      m_settings(settings)
{
    setObjectName(QStringLiteral("preferences"));
    setWindowTitle(tr("Preferences"));
    setWindowIcon(programIcon());
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    layout->addLayout(form);
    addLanguages(form);
    addThemes(form);
    addStart(form);
    layout->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

QComboBox* PreferencesDialog::addChoice(QFormLayout* form, const QString& label, const char* name)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QStringLiteral("preferences/") + QLatin1StringView(name));
    form->addRow(label, box); // makes the label its buddy, and so its name
    return box;
}

void PreferencesDialog::addLanguages(QFormLayout* form)
{
    QComboBox* box = addChoice(form, tr("&Language"), "language");
    box->addItem(tr("As the system", "language"), QString());
    for (const QString& code : Languages::codes())
        box->addItem(Languages::name(code), code);
    box->setCurrentIndex(std::max(0, box->findData(m_settings.language())));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        m_settings.setLanguage(box->currentData().toString());
        emit languageChanged();
    });
}

void PreferencesDialog::addThemes(QFormLayout* form)
{
    QComboBox* box = addChoice(form, tr("&Theme"), "theme");
    box->addItem(tr("As the system", "theme"), themeId(Theme::System));
    box->addItem(tr("Light"), themeId(Theme::Light));
    box->addItem(tr("Dark"), themeId(Theme::Dark));
    box->setCurrentIndex(box->findData(themeId(m_settings.theme())));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        m_settings.setTheme(themeFromId(box->currentData().toString()));
        emit themeChanged();
    });
}

void PreferencesDialog::addStart(QFormLayout* form)
{
    QComboBox* box = addChoice(form, tr("&Begin with"), "start");
    box->addItem(tr("The start page"), false);
    box->addItem(tr("The plan that was open last"), true);
    box->setCurrentIndex(m_settings.opensLast() ? 1 : 0);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { m_settings.setOpensLast(box->currentData().toBool()); });
}

} // namespace spendwright
