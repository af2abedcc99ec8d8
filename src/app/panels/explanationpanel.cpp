// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/explanationpanel.h"

#include "app/format.h"
#include "app/panels/explanationwords.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/figurelabel.h"
#include "app/widgets/roomydelegate.h"
#include "app/widgets/roomyheaderstyle.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace spendwright {
namespace {

constexpr int kNoteLines = 4; // that are seen without scrolling
constexpr int kNoteRoom = 8;
constexpr int kNumberRole = Qt::UserRole; // all its digits

// As many as tell the parts of a small bill apart; cents where there are dollars.
int decimalsFor(double usd)
{
    const double size = std::abs(usd);
    return size == 0 || size >= 1 ? 2 : std::clamp(3 - static_cast<int>(std::floor(std::log10(size))), 3, 9);
}

QString amount(double usd, int decimals)
{
    const QLocale own;
    const QLocale locale = own == QLocale::c() ? QLocale(QLocale::English, QLocale::UnitedStates) : own;
    const QString text = locale.toCurrencyString(std::abs(usd), QStringLiteral("$"), decimals);
    return usd < 0 ? QChar(0x2212) + text : text;
}

// "$3.00", "$0.075": every digit of a price.
QString priceOf(double perMillion)
{
    int decimals = 2;
    while (
        decimals < 9
        && std::abs(perMillion * std::pow(10.0, decimals) - std::round(perMillion * std::pow(10.0, decimals)))
               > 1e-6)
        ++decimals;
    return amount(perMillion, decimals);
}

void setNumber(QTreeWidgetItem* item, int column, const QString& text, double number)
{
    item->setText(column, text);
    item->setData(column, kNumberRole, number);
    item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

void embolden(QTreeWidgetItem* item)
{
    QFont font;
    font.setBold(true);
    for (int column = 0; column < ExplanationPanel::ColumnCount; ++column)
        item->setFont(column, font);
}

} // namespace

ExplanationPanel::ExplanationPanel(PlanDocument& document, const ScenarioChoice& choice, Results& results,
                                   QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_choice(choice),
      m_results(results),
      m_figures{Figure{}},
      m_title(new ElidedLabel(this)),
      m_tree(new QTreeWidget(this)),
      m_notes(new QPlainTextEdit(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 6);
    m_title->setObjectName(QStringLiteral("explanationTitle"));
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    setUpTree();
    setUpNotes();
    layout->addWidget(m_title);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_notes);
    connect(&results, &Results::outcomeChanged, this, &ExplanationPanel::follow);
    connect(&results, &Results::staleChanged, this, &ExplanationPanel::follow);
    follow();
}

void ExplanationPanel::setUpTree()
{
    m_tree->setObjectName(QStringLiteral("explanation"));
    m_tree->setAccessibleName(tr("Parts of the figure"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("Part"), tr("Tokens"), tr("$ a million"), tr("Cost")});
    for (int column = Tokens; column < ColumnCount; ++column)
        m_tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(10);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_tree->header()->setMinimumSectionSize(40);
    m_tree->installEventFilter(this);
    auto* copyAction = new QAction(tr("&Copy rows"), m_tree);
    connect(copyAction, &QAction::triggered, this, &ExplanationPanel::copy);
    m_tree->addAction(copyAction);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ExplanationPanel::setUpNotes()
{
    m_notes->setObjectName(QStringLiteral("explanationNotes"));
    m_notes->setAccessibleName(tr("Where the figure is from"));
    m_notes->setReadOnly(true);
    m_notes->setTabChangesFocus(true);
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->viewport()->setBackgroundRole(QPalette::Window);
    m_notes->document()->setDocumentMargin(2);
    m_notes->setFixedHeight(kNoteLines * m_notes->fontMetrics().lineSpacing() + kNoteRoom);
}

void ExplanationPanel::explain(const Figure& figure)
{
    m_figures = {figure};
    follow();
}

void ExplanationPanel::explainSaving()
{
    m_figures = {{BillSide::Before, {}}, {BillSide::After, {}}};
    follow();
}

// A glance at a plan that is being dragged about tells less than this shows.
void ExplanationPanel::follow()
{
    const auto outcome = m_results.outcome();
    if (!outcome || outcome->sharp)
        m_outcome = outcome;
    m_tree->clear();
    m_title->setFullText(m_outcome ? QString() : tr("Choose “Explain…” on a figure."));
    m_notes->setPlainText(QString());
    if (m_outcome)
        fill(*m_outcome);
    const bool old = m_results.isStale() || m_outcome != outcome;
    m_title->setForegroundRole(old ? QPalette::PlaceholderText : QPalette::WindowText);
}

void ExplanationPanel::fill(const Outcome& outcome)
{
    const SavingsResult& savings = *outcome.savings;
    const ScenarioNames names = m_choice.names(savings.against, savings.scenario);
    const bool difference = m_figures.size() > 1;
    std::vector<Leaf> leaves;
    QStringList notes;
    double usd = 0;
    bool known = true;
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        const Explanation made = spendwright::explain(*outcome.plans, savings, m_figures[i]);
        const double sign = i == 0 ? 1 : -1;
        const QString name = figureName(made, *outcome.plans, m_document, names);
        QTreeWidgetItem* parent = m_tree->invisibleRootItem();
        if (difference) {
            parent = new QTreeWidgetItem(m_tree, {name});
            parent->setFirstColumnSpanned(true);
            embolden(parent);
        } else {
            m_title->setFullText(name);
        }
        addParts(parent, made, sign, leaves);
        usd += sign * made.usd;
        known = known && made.known;
        for (const QString& note : explanationNotes(made))
            if (!notes.contains(note))
                notes << note;
    }
    if (difference)
        m_title->setFullText(tr("What “%1” saves against “%2”").arg(names.after, names.before));
    showAmounts(leaves, usd);
    addTotal(difference ? tr("Saved") : tr("Total"), usd, known);
    m_notes->setPlainText(notes.join(u'\n'));
    m_tree->expandAll();
}

void ExplanationPanel::addParts(QTreeWidgetItem* parent, const Explanation& explanation, double sign,
                                std::vector<Leaf>& leaves)
{
    for (const ExplainedCalls& calls : explanation.parts)
        addCalls(parent, calls, sign, leaves);
    if (explanation.feesUsd != 0) {
        auto* fees = new QTreeWidgetItem(parent, {toolFeesName()});
        leaves.push_back({fees, sign * explanation.feesUsd});
    }
    if (explanation.parts.empty() && explanation.feesUsd == 0)
        new QTreeWidgetItem(parent, {tr("Nothing is called here.")});
}

void ExplanationPanel::addCalls(QTreeWidgetItem* parent, const ExplainedCalls& calls, double sign,
                                std::vector<Leaf>& leaves)
{
    auto* group = new QTreeWidgetItem(parent, {callsText(calls, m_document)});
    group->setFirstColumnSpanned(true);
    group->setToolTip(What, group->text(What));
    for (const PricedTokens& tokens : calls.tokens) {
        auto* item = new QTreeWidgetItem(group, {tokenClassName(tokens.tokenClass)});
        const double shown = tokens.tokens < 100 ? tokens.tokens : std::round(tokens.tokens);
        setNumber(item, Tokens, count(shown), tokens.tokens);
        if (!calls.priced) {
            item->setText(Price, unknownFigure());
            item->setText(Cost, unknownFigure());
            continue;
        }
        setNumber(item, Price, priceOf(tokens.price), tokens.price);
        leaves.push_back({item, sign * tokens.usd});
    }
    if (const QString factors = factorsText(calls); !factors.isEmpty()) {
        auto* item = new QTreeWidgetItem(group, {factors});
        item->setFirstColumnSpanned(true);
    }
}

void ExplanationPanel::showAmounts(const std::vector<Leaf>& leaves, double usd)
{
    std::vector<double> amounts;
    for (const Leaf& leaf : leaves)
        amounts.push_back(leaf.usd);
    const int decimals = decimalsFor(usd);
    const std::vector<double> rounded = roundedToAddUp(amounts, usd, decimals);
    for (std::size_t i = 0; i < leaves.size(); ++i)
        setNumber(leaves[i].item, Cost, amount(rounded[i], decimals), leaves[i].usd);
}

void ExplanationPanel::addTotal(const QString& name, double usd, bool known)
{
    auto* total = new QTreeWidgetItem(m_tree, {name});
    if (known)
        setNumber(total, Cost, amount(usd, decimalsFor(usd)), usd);
    else
        total->setText(Cost, unknownFigure());
    embolden(total);
}

void ExplanationPanel::copy() const
{
    QString text;
    for (QTreeWidgetItemIterator item(m_tree); *item; ++item) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column) {
            const QVariant number = (*item)->data(column, kNumberRole);
            cells << (number.isValid() ? fullNumber(number.toDouble()) : (*item)->text(column));
        }
        text += cells.join(u'\t') + u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

bool ExplanationPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return QWidget::eventFilter(watched, event);
    copy();
    return true;
}

} // namespace spendwright
