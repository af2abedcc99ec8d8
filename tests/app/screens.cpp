// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screens.h"

#include "app/live/answerview.h"
#include "app/pages/tablespage.h"
#include "app/panels/techniquespanel.h"
#include "app/service/pagestudy.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/viewrow.h"
#include "engine/plan/techniques.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStyleOptionComboBox>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

namespace spendwright {
namespace {

using Look = std::function<void(const QString&, QWidget&)>;

constexpr int kRounding = 1; // pixels

void settle()
{
    for (int i = 0; i < 4; ++i) { // one layout sets off another
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

void visitWindow(WindowFixture& fixture, const Look& look)
{
    MainWindow& window = fixture.window();
    for (auto* dock : window.findChildren<QDockWidget*>())
        dock->show();
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("tabs"));
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        settle();
        for (const auto* study :
             tabs->currentWidget()->findChildren<PageStudy*>()) // what it finds needs room
            if (!QTest::qWaitFor([study] { return !study->isRunning(); }, 240000))
                qFatal("a page's study does not end");
        settle();
        look(QStringLiteral("page ") + tabs->tabText(i), window);
    }
    auto* tables = window.findChild<TablesPage*>(QStringLiteral("tables"));
    tabs->setCurrentWidget(tables);
    for (QAction* view : tables->views()->actions()->actions()) {
        view->trigger();
        settle();
        look(QStringLiteral("table ") + view->text(), window);
    }
    tabs->setCurrentIndex(0);
    for (const char* place :
         {"", "/agents/helper", "/agents/helper/steps/search", "/tools/web", "/scenarios/after"}) {
        window.selection().goTo(QString::fromLatin1(place));
        settle();
        look(QStringLiteral("inspector of ") + QLatin1StringView(place), window);
    }
    fixture.trigger("actionAddModel");
    settle();
    look(QStringLiteral("inspector of a model"), window);
    for (const Technique technique : kAllTechniques) {
        const std::string_view id = techniqueId(technique);
        const QString name = QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
        window.findChild<TechniquesPanel*>()->showTechnique(name);
        settle();
        look(QStringLiteral("technique ") + name, window);
    }
    window.findChild<QAction*>(QStringLiteral("actionFind"))->trigger();
    settle();
    look(QStringLiteral("find bar"), window);
    fixture.settings().addRecentFile(fixture.path("gone.spendplan"));
    window.showStart(true);
    settle();
    look(QStringLiteral("start page"), window);
    window.showStart(false);
}

void visitDialog(const QString& name, const Look& look, const std::function<void()>& open)
{
    open();
    QDialog* dialog = nullptr;
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && qobject_cast<QDialog*>(top))
            dialog = static_cast<QDialog*>(top);
    }
    if (!dialog)
        qFatal("no dialog %s", qPrintable(name));
    dialog->resize(dialog->sizeHint()); // the offscreen display is a small one
    settle();
    look(name, *dialog);
    dialog->close();
    settle();
}

// What comes up while a quantity is typed, and from there.
void visitQuantity(WindowFixture& fixture, const Look& look)
{
    fixture.window().selection().goTo(QStringLiteral("/agents/helper"));
    settle();
    auto* line = fixture.field<QLineEdit>("context/system_tokens");
    for (const char* text : {"300..900", "many"}) {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QString::fromLatin1(text));
        settle();
        look(QStringLiteral("typing ") + QLatin1StringView(text), fixture.window());
    }
    visitDialog(QStringLiteral("token count"), look,
                [line] { QTest::keyClick(line, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier); });
}

QWidget* topWindow(const char* name)
{
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && top->objectName() == QLatin1StringView(name))
            return top;
    }
    qFatal("no window %s", name);
}

void visitLedger(WindowFixture& fixture, const Look& look)
{
    fixture.trigger("actionLedger");
    settle();
    QWidget* window = topWindow("ledger");
    look(QStringLiteral("ledger"), *window);
    window->close();
    settle();
}

void visitPrompt(WindowFixture& fixture, const Look& look)
{
    fixture.trigger("actionTestPrompt");
    settle();
    QWidget* window = topWindow("promptWindow");
    window->resize(1180, 740);
    settle();
    look(QStringLiteral("prompt"), *window);
    CallResult result;
    result.attempts = 1;
    result.requestId = QStringLiteral("req_0123456789");
    window->findChild<AnswerView*>()->show(result);
    settle();
    look(QStringLiteral("answer"), *window);
    window->close();
    settle();
}

void visitDialogs(WindowFixture& fixture, const Look& look)
{
    MainWindow& window = fixture.window();
    const QString text = QStringLiteral("Text");
    WindowDialogs real;
    using Answer = DialogService::Answer;
    visitDialog(QStringLiteral("new plan"), look, [&] { fixture.trigger("actionNew"); });
    visitDialog(QStringLiteral("preferences"), look, [&] { fixture.trigger("actionPreferences"); });
    visitDialog(QStringLiteral("export"), look, [&] { fixture.trigger("actionExportPdf"); });
    visitDialog(QStringLiteral("endpoints"), look, [&] { fixture.trigger("actionEndpoints"); });
    visitDialog(QStringLiteral("about"), look, [&] { real.about(&window); });
    visitDialog(QStringLiteral("unsaved changes"), look, [&] {
        real.ask(&window, {text, text, text, {}}, [](Answer) {});
    });
    visitDialog(QStringLiteral("choices"), look, [&] {
        real.ask(&window, {text, text, text, {}, {{Answer::Reload, text, true}, {Answer::SaveAs, text}}},
                 [](Answer) {});
    });
    visitDialog(QStringLiteral("question"), look, [&] {
        real.ask(&window, {text, text, text, text}, [](Answer) {});
    });
    visitDialog(QStringLiteral("name"), look,
                [&] { real.askText(&window, text, text, text, [](const QString&) {}); });
}

QString describe(const QWidget& widget, const QString& text, int needs, int has)
{
    return QStringLiteral("%1 %2 “%3” needs %4, has %5")
        .arg(QLatin1StringView(widget.metaObject()->className()), widget.objectName(), text)
        .arg(needs)
        .arg(has);
}

QString ofLabel(const QLabel& label)
{
    const bool elides = qobject_cast<const ElidedLabel*>(&label);
    if (label.text().isEmpty() || (elides && !label.buddy()))
        return {};
    const QSize needs = label.wordWrap() ? QSize(0, label.heightForWidth(label.width())) : label.sizeHint();
    if (needs.width() > label.width() + kRounding)
        return describe(label, label.text(), needs.width(), label.width());
    return needs.height() > label.height() + kRounding
               ? describe(label, label.text(), needs.height(), label.height())
               : QString();
}

QString ofComboBox(const QComboBox& box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect field =
        box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const int needs = box.fontMetrics().horizontalAdvance(box.currentText());
    return needs > field.width() + kRounding ? describe(box, box.currentText(), needs, field.width())
                                             : QString();
}

QString ofHeader(const QHeaderView& header)
{
    if (header.orientation() != Qt::Horizontal)
        return {};
    for (int i = 0; i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
        const int needs = header.fontMetrics().horizontalAdvance(text);
        if (!header.isSectionHidden(i) && needs > header.sectionSize(i))
            return describe(header, text, needs, header.sectionSize(i));
    }
    return {};
}

QString ofArea(const QScrollArea& area)
{
    if (!area.widget() || !area.widgetResizable())
        return {};
    const int needs = area.widget()->width();
    return needs > area.viewport()->width() ? describe(area, QString(), needs, area.viewport()->width())
                                            : QString();
}

QString truncatedIn(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return ofLabel(*label);
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        const bool narrow = button->sizeHint().width() > button->width() + kRounding;
        return narrow && !button->text().isEmpty()
                   ? describe(*button, button->text(), button->sizeHint().width(), button->width())
                   : QString();
    }
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        return ofComboBox(*box);
    if (const auto* header = qobject_cast<const QHeaderView*>(&widget))
        return ofHeader(*header);
    if (const auto* area = qobject_cast<const QScrollArea*>(&widget))
        return ofArea(*area);
    return {};
}

} // namespace

void visitScreens(WindowFixture& fixture, const Look& look)
{
    visitWindow(fixture, look);
    visitQuantity(fixture, look);
    visitPrompt(fixture, look);
    visitLedger(fixture, look);
    visitDialogs(fixture, look);
}

QStringList truncatedTexts(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const QString truncated = widget->isVisible() ? truncatedIn(*widget) : QString();
        if (!truncated.isEmpty())
            found << truncated;
    }
    return found;
}

QStringList namelessInputs(const QWidget& window)
{
    QStringList found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool input = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)
                           && !widget->focusProxy() && !widget->inherits("QScrollArea")
                           && !widget->inherits("QMenuBar") && !widget->inherits("QTabBar");
        QAccessibleInterface* access = input ? QAccessible::queryAccessibleInterface(widget) : nullptr;
        if (access && access->text(QAccessible::Name).isEmpty())
            found << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return found;
}

} // namespace spendwright
