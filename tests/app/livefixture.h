// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/windowfixture.h"
#include "support/messagesserver.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace spendwright {

/// A key that no provider would take.
inline constexpr auto kFakeKey = "sk-test-fake-0123456789abcdef";

/// The top level window of that name; nothing while it isn't shown.
inline QWidget* liveWindow(const char* name)
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == QLatin1StringView(name) && widget->isVisible())
            return widget;
    }
    return nullptr;
}

template <typename Widget>
Widget* in(const char* window, const char* name)
{
    QWidget* found = liveWindow(window);
    return found ? found->findChild<Widget*>(QString::fromLatin1(name)) : nullptr;
}

inline QString shownText(const char* window, const char* label)
{
    const auto* found = in<QLabel>(window, label);
    return found && !found->isHidden() ? found->text() : QString();
}

inline void typeInto(const char* window, const char* line, const QString& text)
{
    auto* found = in<QLineEdit>(window, line);
    found->setFocus();
    found->selectAll();
    QTest::keyClick(found, Qt::Key_Delete);
    QTest::keyClicks(found, text);
}

inline void press(const char* window, const char* button)
{
    QTest::mouseClick(in<QAbstractButton>(window, button), Qt::LeftButton);
}

/// Endpoint, key and cap are set as people set them.
inline void setUpLive(WindowFixture& fixture, const QString& url, const QString& cap = QStringLiteral("5"))
{
    fixture.trigger("actionEndpoints");
    QTRY_VERIFY(liveWindow("endpoints"));
    typeInto("endpoints", "endpoint/url", url);
    typeInto("endpoints", "key/key", QString::fromLatin1(kFakeKey));
    press("endpoints", "key/use");
    QTRY_VERIFY(in<QPushButton>("endpoints", "key/test")->isEnabled());
    typeInto("endpoints", "cap/amount", cap);
    QTest::keyClick(in<QLineEdit>("endpoints", "cap/amount"), Qt::Key_Return);
    QTRY_VERIFY(shownText("endpoints", "cap/spent").startsWith(QStringLiteral("Spent since")));
    liveWindow("endpoints")->close();
}

} // namespace spendwright
