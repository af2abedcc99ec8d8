// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/newplandialog.h"

#include "app/document/planedits.h"
#include "app/document/planjson.h"
#include "app/format.h"
#include "app/forms/fieldbuilder.h"
#include "app/forms/fieldform.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace spendwright {
namespace {

constexpr int kFormWidth = 420;
constexpr double kLarge = 2.2;
const QString kSteps = QStringLiteral("/agents/agent/steps/");

// Every call of the agent goes to the same model and writes as much, until detail is added.
constexpr const char* kShared[] = {"model", "output_tokens"};

std::string templateText(const std::string& priceDate)
{
    const auto step = [](const QString& id, const QString& name, const char* more) {
        return "{\"id\": " + jsonText(id) + ", \"name\": " + jsonText(name)
               + ", \"model\": \"claude-sonnet-4-6\", \"output_tokens\": 300" + more + "}";
    };
    const QString agent = NewPlanDialog::tr("My agent");
    const QString tool = NewPlanDialog::tr("Search");
    return "{\"format\": \"spendwright-plan\", \"version\": 1, \"name\": "
           + jsonText(NewPlanDialog::tr("New plan"))
           + ", \"period_days\": 30, \"price_date\": " + jsonText(QString::fromStdString(priceDate))
           + ", \"tools\": [{\"id\": \"tool\", \"name\": " + jsonText(tool)
           + ", \"result_tokens\": 1000, \"latency_s\": 1}]" + ", \"agents\": [{\"id\": \"agent\", \"name\": "
           + jsonText(agent) + ", \"user_tokens\": 200, \"context\": {\"system_tokens\": 2000}, \"steps\": ["
           + step(QStringLiteral("work"), NewPlanDialog::tr("Work with the tool"),
                  ", \"repeat\": 4, \"tool\": \"tool\"")
           + ", " + step(QStringLiteral("answer"), NewPlanDialog::tr("Answer"), ", \"task\": \"generate\"")
           + "], \"traffic\": {\"runs_per_day\": 500}}], \"scenarios\": [{\"id\": \"before\", \"name\": "
           + jsonText(NewPlanDialog::tr("As today"))
           + "}, {\"id\": \"after\", \"name\": " + jsonText(NewPlanDialog::tr("With savings"))
           + ", \"techniques\": {\"prompt_caching\": {\"scope\": \"conversation\"}}}]}";
}

Field liveQuantity(const QuantityOf& of, const QString& label, const QString& hint)
{
    Field field = makeQuantity(of, label, hint);
    field.live = true;
    return field;
}

FieldSections fields(const PlanDocument& document)
{
    const QString tokens = NewPlanDialog::tr("tokens");
    return {
        {{},
         {makeChoice(
              "agents/agent/steps/work/model", "\"\"", [&document] { return modelChoices(document); },
              NewPlanDialog::tr("Model")),
          liveQuantity({"agents/agent/steps/work/repeat", "1", NewPlanDialog::tr("a run")},
                       NewPlanDialog::tr("Tool calls"),
                       NewPlanDialog::tr("How often the agent calls its tool before it answers")),
          liveQuantity({"agents/agent/context/system_tokens", "0", tokens},
                       NewPlanDialog::tr("System prompt"), NewPlanDialog::tr("Sent with every call")),
          liveQuantity({"tools/tool/result_tokens", "0", tokens}, NewPlanDialog::tr("Tool result"),
                       NewPlanDialog::tr("What one tool call gives back; it is sent again with every "
                                         "later call of the run")),
          liveQuantity({"agents/agent/steps/work/output_tokens", "0", tokens}, NewPlanDialog::tr("Output"),
                       NewPlanDialog::tr("What the model writes in a call")),
          liveQuantity({"agents/agent/traffic/runs_per_day", "0", NewPlanDialog::tr("a day")},
                       NewPlanDialog::tr("Runs"), NewPlanDialog::tr("Conversations that begin in a day"))}}};
}

} // namespace

NewPlanDialog::NewPlanDialog(const PriceBook& book, QWidget* parent)
    : QDialog(parent),
      m_document(book),
      m_choice(m_document),
      m_results(m_document, m_choice),
      m_price(new QLabel(this)),
      m_perRun(new QLabel(this)),
      m_cached(new QLabel(this))
{
    setWindowTitle(tr("New plan"));
    setObjectName(QStringLiteral("newPlan"));
    QString error;
    static_cast<void>(m_document.loadText(templateText(book.asOf), &error));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    auto* intro = new QLabel(tr("An agent that works with a tool. Sizes are typed as you think of them: 2k, "
                                "or 300..900 where nine out of ten lie between."),
                             this);
    intro->setWordWrap(true);
    intro->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(intro);
    auto* form = new FieldForm(m_document, fields(m_document), this);
    form->setMinimumWidth(kFormWidth);
    form->setThing(QString());
    layout->addWidget(form);
    addPrice();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* detail = buttons->addButton(tr("Add &detail"), QDialogButtonBox::AcceptRole);
    detail->setObjectName(QStringLiteral("addDetail"));
    detail->setDefault(true);
    detail->setToolTip(tr("Opens the plan in the window, with everything else that can be said about it"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_document, &PlanDocument::changed, this, [this] {
        QMetaObject::invokeMethod(this, &NewPlanDialog::share, Qt::QueuedConnection); // not inside an edit
    });
    connect(&m_results, &Results::outcomeChanged, this, &NewPlanDialog::showPrice);
    connect(&m_results, &Results::staleChanged, this, &NewPlanDialog::showPrice);
    showPrice();
    form->focusField(QStringLiteral("agents/agent/steps/work/repeat"));
}

// The form refers to the document, which is a member and would go first.
NewPlanDialog::~NewPlanDialog()
{
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
}

void NewPlanDialog::addPrice()
{
    auto* frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(frame);
    layout->setSpacing(2);
    QFont font = m_price->font();
    font.setPointSizeF(font.pointSizeF() * kLarge);
    font.setWeight(QFont::DemiBold);
    m_price->setFont(font);
    m_price->setObjectName(QStringLiteral("newPlan/price"));
    m_price->setAccessibleDescription(tr("Price of a month"));
    for (QLabel* label : {m_price, m_perRun, m_cached}) {
        label->setAlignment(Qt::AlignHCenter);
        layout->addWidget(label);
    }
    for (QLabel* label : {m_perRun, m_cached})
        label->setForegroundRole(QPalette::PlaceholderText);
    this->layout()->addWidget(frame);
}

void NewPlanDialog::share()
{
    for (const char* key : kShared)
        setPlanValue(m_document, kSteps + QStringLiteral("answer/") + QLatin1StringView(key),
                     m_document.json(kSteps + QStringLiteral("work/") + QLatin1StringView(key)),
                     tr("answer"));
}

std::string NewPlanDialog::planText()
{
    share();
    return m_document.file().text();
}

void NewPlanDialog::showPrice()
{
    const auto outcome = m_results.outcome();
    if (!outcome) {
        m_price->setText(QStringLiteral("–"));
        return;
    }
    const ScenarioResult& plain = outcome->savings->before;
    const auto perRun = plain.costPerRun;
    m_price->setText(plain.costKnown() ? tr("%1 a month", "a price").arg(moneyShort(plain.cost.mean))
                                       : unknownFigure());
    m_price->setForegroundRole(m_results.isStale() ? QPalette::PlaceholderText : QPalette::WindowText);
    m_perRun->setText(perRun ? tr("%1 a run, %2 calls").arg(money(*perRun), count(plain.calls / plain.runs))
                             : tr("nothing runs"));
    const auto saved = outcome->savings->savedShare();
    m_cached->setText(saved ? tr("with prompt caching %1 (%2)")
                                  .arg(moneyShort(outcome->savings->after.cost.mean), shareSaved(*saved))
                            : QString());
}

} // namespace spendwright
