// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace spendwright {

/// Whether the desktop is set to dark. Qt knows by itself from 6.5 on; before that the desktop's settings
/// portal is asked, where there is one.
class DesktopScheme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopScheme)

public:
    explicit DesktopScheme(QObject* parent = nullptr);

    void follow(); ///< asks, and listens from then on
    [[nodiscard]] bool isDark() const { return m_dark; }

signals:
    void changed();

private slots:
    void ask();

private:
    void setDark(bool dark);

    bool m_dark = false;
};

} // namespace spendwright
