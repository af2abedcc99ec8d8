// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/startpage.h"

#include "app/document/plandocument.h"
#include "app/icons.h"
#include "app/start/cardgrid.h"
#include "app/start/exampleanswers.h"
#include "app/start/exampletexts.h"
#include "app/start/pictures.h"
#include "app/start/startcard.h"
#include "app/start/templates.h"
#include "engine/prices/pricebook.h"
#include "examples/examples.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QShowEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace spendwright {
namespace {

// In heights of the font.
constexpr int kLeftColumn = 22;
constexpr int kRightColumn = 84; // at most
constexpr int kTemplateCard = 11;
constexpr int kExampleCard = 14;

constexpr int kStepsHeight = 48;
constexpr int kSavingsHeight = 92;
constexpr int kLogo = 44;

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QString placeOf(const QFileInfo& file)
{
    QString folder = file.absolutePath();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + u'/'))
        folder.replace(0, home.size(), u'~');
    return QDir::toNativeSeparators(folder);
}

double distance(const QPoint& away, int key)
{
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    const int sign = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    const int along = sign * (across ? away.x() : away.y());
    const int beside = std::abs(across ? away.y() : away.x());
    return along <= 4 || (across && beside > along * 2) ? INFINITY : along + 2.0 * beside;
}

} // namespace

StartPage::StartPage(Settings& settings, const std::string& priceDate, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_answers(ExampleAnswers::shared())
{
    setObjectName(QStringLiteral("startPage"));
    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    outside->addWidget(area);
    auto* inside = new QWidget(area);
    auto* columns = new QHBoxLayout(inside);
    columns->setContentsMargins(28, 24, 28, 24);
    columns->setSpacing(36);
    auto* left = new QWidget(inside);
    left->setLayout(leftColumn(left));
    left->setFixedWidth(kLeftColumn * fontMetrics().height());
    auto* right = new QWidget(inside);
    right->setLayout(rightColumn(right, priceDate));
    right->setMaximumWidth(kRightColumn * fontMetrics().height());
    columns->addWidget(left);
    columns->addWidget(right, 100);
    columns->addStretch(1);
    area->setWidget(inside);
    for (auto* button : findChildren<QAbstractButton*>())
        watch(button);
}

StartPage::~StartPage()
{
    setViewing(false);
}

void StartPage::setViewing(bool viewing)
{
    if (viewing == m_viewing)
        return;
    m_viewing = viewing;
    if (viewing)
        m_answers->begin();
    else
        m_answers->end();
}

QVBoxLayout* StartPage::leftColumn(QWidget* inside)
{
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* title = new QHBoxLayout;
    title->setSpacing(12);
    auto* logo = new QLabel(inside);
    logo->setPixmap(programIcon().pixmap(QSize(kLogo, kLogo), devicePixelRatioF()));
    title->addWidget(logo);
    auto* name = heading(QStringLiteral("Spendwright"), inside);
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    name->setFont(font);
    title->addWidget(name, 1);
    column->addLayout(title);
    auto* motto = new QLabel(tr("What your LLM agents will cost, and what saves."), inside);
    motto->setWordWrap(true);
    motto->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(motto);
    column->addSpacing(8);
    m_back = new QPushButton(inside);
    m_back->setObjectName(QStringLiteral("back"));
    m_back->hide();
    m_new = new QPushButton(planIcon("new"), tr("&New plan…"), inside);
    auto* open = new QPushButton(planIcon("open"), tr("&Open…"), inside);
    for (QPushButton* button : {m_back, m_new, open})
        column->addWidget(button);
    connect(m_back, &QPushButton::clicked, this, &StartPage::backRequested);
    connect(m_new, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    column->addSpacing(16);
    column->addWidget(heading(tr("Recent plans"), inside));
    m_recent = new QWidget(inside);
    auto* list = new QVBoxLayout(m_recent);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(6);
    column->addWidget(m_recent);
    column->addStretch(1);
    return column;
}

QVBoxLayout* StartPage::rightColumn(QWidget* inside, const std::string& priceDate)
{
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(heading(tr("Start from a template"), inside));
    addTemplates(column, priceDate);
    column->addSpacing(16);
    column->addWidget(heading(tr("Look at an example"), inside));
    auto* note =
        new QLabel(tr("What a month costs, before and after, and what each technique does to it."), inside);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(note);
    addExamples(column);
    column->addStretch(1);
    return column;
}

void StartPage::addTemplates(QVBoxLayout* column, const std::string& priceDate)
{
    auto* grid = new CardGrid(kTemplateCard * fontMetrics().height(), this);
    for (const PlanTemplate& plan : planTemplates(priceDate)) {
        auto* card = new StartCard(plan.title, plan.sentence, grid);
        card->setObjectName(QStringLiteral("template/") + QLatin1StringView(plan.id));
        PlanDocument document(builtInPriceBook());
        QString ignored;
        document.loadText(plan.text, &ignored);
        card->setPicture(kStepsHeight,
                         [card, picture = stepsPicture(document)](QPainter& painter, const QRect& area) {
                             drawSteps(painter, area, picture, card->palette());
                         });
        connect(card, &QAbstractButton::clicked, this,
                [this, text = plan.text] { emit templateChosen(text); });
        grid->add(card);
    }
    column->addWidget(grid);
}

void StartPage::addExamples(QVBoxLayout* column)
{
    auto* grid = new CardGrid(kExampleCard * fontMetrics().height(), this);
    for (const char* id : shownExamples()) {
        auto* card = new StartCard(exampleTitle(id), exampleSentence(id), grid);
        card->setObjectName(QStringLiteral("example/") + QLatin1StringView(id));
        card->setPicture(kSavingsHeight, [this, card, id](QPainter& painter, const QRect& area) {
            if (const auto savings = m_answers->savings(id))
                drawSavings(painter, area, *savings, card->palette());
            else
                drawWaiting(painter, area, card->palette());
        });
        connect(card, &QAbstractButton::clicked, this,
                [this, id] { emit exampleChosen(QString::fromLatin1(id)); });
        const auto describe = [this, card, id] {
            if (const auto savings = m_answers->savings(id))
                card->setAccessibleDescription(
                    QStringList{card->sentence(), savingsText(*savings)}.join(u' '));
            card->update();
        };
        connect(m_answers.get(), &ExampleAnswers::arrived, card, describe);
        describe();
        grid->add(card);
    }
    column->addWidget(grid);
}

void StartPage::setPlan(const QString& name)
{
    m_back->setVisible(!name.isEmpty());
    const QString shown =
        fontMetrics().elidedText(name, Qt::ElideMiddle, kExampleCard * fontMetrics().height());
    m_back->setText(tr("&Back to “%1”").arg(QString(shown).replace(u'&', QStringLiteral("&&"))));
}

// What was opened since, or is gone, shows when one comes back.
void StartPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (event->spontaneous())
        return;
    fillRecent();
    setViewing(true);
    (m_back->isVisible() ? m_back : m_new)->setFocus();
}

void StartPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        setViewing(false);
}

void StartPage::fillRecent()
{
    qDeleteAll(m_recent->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    const QStringList files = m_settings.rememberedFiles();
    for (const QString& path : files)
        addRecent(path);
    if (!files.isEmpty())
        return;
    auto* none = new QLabel(tr("Plans that you open or save are listed here."), m_recent);
    none->setWordWrap(true);
    none->setForegroundRole(QPalette::PlaceholderText);
    m_recent->layout()->addWidget(none);
}

void StartPage::addRecent(const QString& path)
{
    const QFileInfo file(path);
    const bool here = file.isFile();
    auto* row = new QWidget(m_recent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const QString when = here ? QLocale().toString(file.lastModified().date(), QLocale::ShortFormat)
                              : tr("not there any more");
    auto* card =
        new StartCard(file.completeBaseName(), tr("%1 · %2", "when, folder").arg(when, placeOf(file)), row);
    card->setObjectName(QStringLiteral("recent/") + path);
    card->setIcon(planIcon("plan"));
    card->setBrief(true);
    card->setToolTip(QDir::toNativeSeparators(path));
    card->setEnabled(here);
    layout->addWidget(card, 1);
    connect(card, &QAbstractButton::clicked, this, [this, path] { emit recentChosen(path); });
    connect(card, &StartCard::dropRequested, this, [this, path] { drop(path); });
    watch(card);
    if (!here)
        addDrop(path, row);
    m_recent->layout()->addWidget(row);
}

void StartPage::addDrop(const QString& path, QWidget* row)
{
    auto* button = new QToolButton(row);
    button->setObjectName(QStringLiteral("drop/") + path);
    button->setIcon(planIcon("close"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(tr("Remove “%1” from this list").arg(QFileInfo(path).completeBaseName()));
    button->setAccessibleName(button->toolTip());
    row->layout()->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, path] { drop(path); });
    watch(button);
}

// Later: what asks for it is on the list.
void StartPage::drop(const QString& path)
{
    m_settings.removeRecentFile(path);
    QMetaObject::invokeMethod(
        this,
        [this] {
            fillRecent();
            m_new->setFocus();
        },
        Qt::QueuedConnection);
}

void StartPage::watch(QAbstractButton* button)
{
    button->installEventFilter(this);
}

void StartPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_back->isVisible())
        emit backRequested();
    else
        QWidget::keyPressEvent(event);
}

bool StartPage::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Up && key != Qt::Key_Down)
        return QWidget::eventFilter(object, event);
    moveFocus(*static_cast<QWidget*>(object), key);
    return true;
}

void StartPage::moveFocus(const QWidget& from, int key)
{
    const QPoint start = from.mapTo(this, from.rect().center());
    QAbstractButton* nearest = nullptr;
    double least = INFINITY;
    for (auto* button : findChildren<QAbstractButton*>()) {
        const bool reachable =
            button->isVisible() && button->isEnabled() && (button->focusPolicy() & Qt::TabFocus);
        const double away = distance(button->mapTo(this, button->rect().center()) - start, key);
        if (!reachable || away >= least)
            continue;
        least = away;
        nearest = button;
    }
    if (nearest)
        nearest->setFocus(Qt::TabFocusReason);
}

} // namespace spendwright
