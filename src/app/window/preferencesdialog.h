// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"

#include <QDialog>

class QComboBox;
class QFormLayout;

namespace spendwright {

/// What people set once. Takes effect at once; nobody has to press a button.
class PreferencesDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreferencesDialog)

public:
    explicit PreferencesDialog(Settings& settings, QWidget* parent = nullptr);

signals:
    void languageChanged();
    void themeChanged();

private:
    [[nodiscard]] QComboBox* addChoice(QFormLayout* form, const QString& label, const char* name);
    void addLanguages(QFormLayout* form);
    void addThemes(QFormLayout* form);
    void addStart(QFormLayout* form);

    Settings& m_settings;
};

} // namespace spendwright
