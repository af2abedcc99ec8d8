// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopscheme.h"

#ifdef SPENDWRIGHT_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace spendwright {

DesktopScheme::DesktopScheme(QObject* parent) : QObject(parent) {}

void DesktopScheme::setDark(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    emit changed();
}

#ifdef SPENDWRIGHT_DBUS

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
constexpr uint kDark = 1; // 0 is no preference, 2 light

// Portals wrap the answer once more than need be.
QVariant inside(const QDBusVariant& wrapped)
{
    const QVariant value = wrapped.variant();
    return value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
}

} // namespace

void DesktopScheme::follow()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected()
        && bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this, SLOT(ask())))
        ask();
}

void DesktopScheme::ask()
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    question << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme");
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (!reply.isError())
            setDark(inside(reply.value()).toUInt() == kDark);
        answer->deleteLater();
    });
}

#else

void DesktopScheme::follow() {}

void DesktopScheme::ask() {}

#endif

} // namespace spendwright
