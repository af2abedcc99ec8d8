// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/comparepage.h"

#include "app/document/fileio.h"
#include "app/texts.h"
#include "app/widgets/messagestrip.h"
#include "app/widgets/quiettable.h"
#include "charts/comparechart.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace spendwright {
namespace {

enum Role { KeyRole = Qt::UserRole, OtherRole, ScenarioRole };

constexpr int kOwn = -1; // of the plan itself

QString keyOf(int other, const QString& scenario)
{
    return QStringLiteral("%1/%2").arg(other).arg(scenario);
}

using Findings = std::vector<ComparedColumn>;

} // namespace

ComparePage::ComparePage(PlanDocument& document, const ScenarioChoice& choice, Results& results,
                         DialogService& dialogs, QWidget* parent)
    : ResultPage(choice, results, parent),
      m_document(document),
      m_dialogs(dialogs),
      m_sentence(addSentence("compareSentence")),
      m_body(new QWidget(this)),
      m_list(new QListWidget(m_body)),
      m_add(new QPushButton(tr("Add a plan…"), m_body)),
      m_news(new MessageStrip(this)),
      m_chart(new CompareChart(m_body)),
      m_table(new QTableView(m_body)),
      m_model(new CompareModel(this)),
      m_study(
          results,
          [this](const Outcome& outcome, const Control& control) { return compute(outcome, control); }, this)
{
    m_news->setObjectName(QStringLiteral("compareNews"));
    column()->addWidget(m_news);
    auto* row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    makeChoice();
    makeTable();
    auto* left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addWidget(m_add);
    auto* right = new QVBoxLayout;
    auto* area = new QScrollArea(m_body);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_chart);
    right->addWidget(area, 2);
    right->addWidget(m_table, 5);
    row->addLayout(left, 1);
    row->addLayout(right, 4);
    addBody(m_body, tr("Scenarios stand here side by side once the plan has been computed."));
    connect(&choice, &ScenarioChoice::entriesChanged, this, &ComparePage::fillChoice);
    connect(&choice, &ScenarioChoice::changed, this, &ComparePage::fillChoice);
    connect(&m_study, &PageStudy::changed, this, &ComparePage::follow);
    fillChoice();
    follow();
}

void ComparePage::makeChoice()
{
    m_list->setObjectName(QStringLiteral("compareChoice"));
    m_list->setAccessibleName(tr("Scenarios to compare"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setMinimumWidth(130);
    m_add->setObjectName(QStringLiteral("compareAddPlan"));
    m_add->setToolTip(tr("Compare with the baseline and the last scenario of another plan"));
    connect(m_add, &QPushButton::clicked, this, &ComparePage::addPlan);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        const QString key = item->data(KeyRole).toString();
        m_checked.removeAll(key);
        if (item->checkState() == Qt::Checked)
            m_checked << key;
        askChosen();
        m_study.restart();
    });
}

void ComparePage::makeTable()
{
    m_chart->setObjectName(QStringLiteral("compareChart"));
    m_chart->setAccessibleName(tr("What scenarios cost"));
    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->setAccessibleName(tr("Scenarios side by side"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    makeQuiet(*m_table, 8);
    m_table->horizontalHeader()->setMinimumSectionSize(110);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    auto* copyAction = new QAction(tr("&Copy table"), this);
    copyAction->setObjectName(QStringLiteral("compareCopy"));
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copyAction, &QAction::triggered, this, &ComparePage::copy);
    m_table->addAction(copyAction);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ComparePage::copy() const
{
    QGuiApplication::clipboard()->setMimeData(m_model->mimeOfAll());
}

// The first of the two scenarios is what others are compared with: it stays.
void ComparePage::addChoice(const QString& name, int other, const QString& scenario, bool checked)
{
    const QString key = keyOf(other, scenario);
    const bool reference = other == kOwn && scenario == choice().before();
    auto* item = new QListWidgetItem(name, m_list);
    item->setData(KeyRole, key);
    item->setData(OtherRole, other);
    item->setData(ScenarioRole, scenario);
    item->setToolTip(name);
    item->setFlags(reference ? Qt::ItemIsSelectable | Qt::ItemIsEnabled
                             : Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    item->setCheckState(reference || checked || m_checked.contains(key) ? Qt::Checked : Qt::Unchecked);
}

void ComparePage::fillChoice()
{
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const ScenarioChoice::Entry& entry : choice().entries())
            addChoice(entry.name, kOwn, entry.id, entry.id == choice().after());
        for (std::size_t i = 0; i < m_others.size(); ++i) {
            const Other& other = m_others[i];
            const Plan& plan = other.plans->plan;
            QStringList ids{QString::fromStdString(plan.baseline)};
            if (const QString last = QString::fromStdString(plan.scenarios.back().id); !ids.contains(last))
                ids << last;
            for (const QString& id : ids) {
                const Scenario* scenario = plan.scenario(id.toStdString());
                if (scenario)
                    addChoice(tr("%1 › %2", "plan, scenario")
                                  .arg(other.name,
                                       QString::fromStdString(Plan::label(scenario->name, scenario->id))),
                              static_cast<int>(i), id, false);
            }
        }
    }
    askChosen();
    m_study.restart();
}

// The reference first, then in the list's order.
void ComparePage::askChosen()
{
    std::vector<Asked> asked;
    for (int i = 0; i < m_list->count(); ++i) {
        const QListWidgetItem* item = m_list->item(i);
        if (item->checkState() != Qt::Checked)
            continue;
        const int other = item->data(OtherRole).toInt();
        const QString scenario = item->data(ScenarioRole).toString();
        Asked one;
        one.name = item->text();
        one.what.scenario = scenario.toStdString();
        if (other != kOwn) {
            one.what.plans = m_others[static_cast<std::size_t>(other)].plans;
            one.file = m_others[static_cast<std::size_t>(other)].file;
        }
        const bool reference = other == kOwn && scenario == choice().before();
        asked.insert(reference ? asked.begin() : asked.end(), std::move(one));
    }
    const std::lock_guard lock(m_mutex);
    m_asked = std::move(asked);
}

// On the study's thread.
PageStudy::Findings ComparePage::compute(const Outcome& outcome, const Control& control)
{
    std::vector<Asked> asked;
    {
        const std::lock_guard lock(m_mutex);
        asked = m_asked;
    }
    std::erase_if(asked, [&](const Asked& one) { // the answer may be older than the choice
        return !one.what.plans && !outcome.plans->forScenario(one.what.scenario);
    });
    std::vector<ScenarioOfPlan> chosen;
    for (const Asked& one : asked)
        chosen.push_back(one.what);
    const int threads = threadCount();
    auto compared = compareScenarios(*outcome.plans, *outcome.savings, chosen, threads, control);
    if (!compared)
        return nullptr;
    auto findings = std::make_shared<Findings>();
    for (std::size_t i = 0; i < asked.size(); ++i)
        findings->push_back(
            {asked[i].name, std::move((*compared)[i]), asked[i].what.plans ? asked[i].file : outcome.file});
    return findings;
}

void ComparePage::addPlan()
{
    DialogService::FileQuestion question;
    question.title = tr("Compare with another plan");
    question.folder = QFileInfo(m_document.path()).absolutePath();
    question.filter = tr("Plans (*.spendplan);;All files (*)");
    m_dialogs.openFile(this, question, [this](const QString& path) {
        m_news->clear();
        m_reader.start([this, path](quint64 ticket) {
            QString error;
            Other other;
            std::vector<Issue> issues;
            const auto bytes = readFile(path, static_cast<qint64>(PlanFile::kMaxBytes), &error);
            const auto file =
                bytes ? PlanFile::parse({bytes->constData(), static_cast<std::size_t>(bytes->size())}, issues)
                      : std::nullopt;
            auto plans = file ? readPlanSet(*file, builtInPriceBook(), issues) : std::nullopt;
            const auto wrong = std::find_if(issues.begin(), issues.end(), [](const Issue& issue) {
                return issue.severity == Issue::Severity::Error;
            });
            m_reader.post(ticket, [this, path, error, file, plans,
                                   issue = wrong == issues.end() ? std::nullopt : std::optional(*wrong)] {
                const QString name = QFileInfo(path).fileName();
                if (plans)
                    takePlan({QString::fromStdString(plans->plan.name), *file,
                              std::make_shared<const PlanSet>(*plans)});
                else
                    m_news->say(
                        MessageStrip::Kind::Problem,
                        tr("%1: %2", "file, what is wrong").arg(name, issue ? engineText(*issue) : error));
            });
        });
    });
}

void ComparePage::takePlan(const Other& other)
{
    m_others.push_back(other);
    const Plan& plan = other.plans->plan;
    const int place = static_cast<int>(m_others.size()) - 1;
    for (const std::string& id : {plan.baseline, plan.scenarios.back().id})
        m_checked << keyOf(place, QString::fromStdString(id));
    fillChoice();
}

void ComparePage::follow()
{
    const auto findings = m_study.findings<Findings>();
    const bool any = findings && !findings->empty();
    m_chart->setDimmed(m_study.isStale());
    m_table->setEnabled(!m_study.isStale());
    setStale(m_sentence, m_study.isStale());
    m_sentence->setVisible(any);
    showBody(any);
    if (!any || !isVisible() || m_study.isStale())
        return;
    m_sentence->setText(compareSentence(*findings));
    m_model->setTable(compareTable(*findings, m_document));
    m_chart->showContents(compareBars(*findings));
}

} // namespace spendwright
