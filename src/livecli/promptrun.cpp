// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "livecli/promptrun.h"

#include "cli/console.h"
#include "cli/status.h"
#include "engine/report/jsontext.h"
#include "engine/report/numbers.h"
#include "live/endpointstore.h"

#include <QSettings>

namespace spendwright {

namespace {

QString fromUtf8(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

CacheTtl ttlOf(const std::string& cache)
{
    return cache == "1h" ? CacheTtl::OneHour : cache == "5m" ? CacheTtl::FiveMinutes : CacheTtl::None;
}

/// A text that begins like a list of messages is one.
bool isMessageList(const std::string& text)
{
    const QByteArray start = QByteArray::fromStdString(text.substr(0, 4096)).simplified();
    return (start.startsWith("[{") || start.startsWith("[ {")) && start.contains("\"role\"");
}

/// A model's text on a terminal: lines and tabs, and nothing that could command it.
std::string forTerminal(const QString& text)
{
    QString shown = text;
    for (QChar& c : shown) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    }
    return shown.toStdString();
}

} // namespace

PromptRun::PromptRun(const PromptOptions& options)
    : m_options(options),
      m_keys(m_keychain, qgetenv("ANTHROPIC_API_KEY"))
{
    connect(&m_signals, &TerminationSignals::received, this, [this] {
        if (m_call)
            m_call->cancel();
        else
            quit(kInterrupted);
    });
}

int PromptRun::run()
{
    m_status = prepare();
    if (m_status != kDone)
        return m_status;
    m_ledger = std::make_unique<LedgerService>();
    m_client = std::make_unique<MessageClient>(*m_ledger);
    m_keys.find(m_order.endpoint, this, [this](const KeyAnswer& answer) { useKey(answer); });
    QCoreApplication::exec();
    m_client.reset();
    m_ledger.reset();
    return m_status;
}

int PromptRun::prepare()
{
    QSettings settings(QStringLiteral("spendwright"), QStringLiteral("spendwright"));
    const EndpointStore store(settings);
    m_order.endpoint = store.current();
    if (!m_options.endpoint.empty()) {
        Endpoint typed;
        typed.baseUrl = baseUrlFrom(fromUtf8(m_options.endpoint));
        for (const Endpoint& known : store.endpoints()) {
            if (known.baseUrl == typed.baseUrl)
                typed = known;
        }
        m_order.endpoint = typed;
    }
    if (!m_options.apiVersion.empty())
        m_order.endpoint.apiVersion = fromUtf8(m_options.apiVersion);
    if (const auto problem = endpointProblem(m_order.endpoint)) {
        complain(problem->english());
        return kUsage;
    }
    if (m_options.capUsd)
        m_order.cap = Money::fromUsd(std::min(*m_options.capUsd, 9e6));
    return prepareRequest() ? kDone : kFault;
}

bool PromptRun::prepareRequest()
{
    MessageRequest& request = m_order.request;
    const CacheTtl ttl = ttlOf(m_options.cache);
    request.model = fromUtf8(m_options.model);
    request.maxTokens = m_options.maxTokens;
    request.stream = m_options.stream;
    std::optional<Message> problem;
    if (!m_options.toolsFile.empty()) {
        const auto tools = readTools(QByteArray::fromStdString(m_options.tools), problem);
        if (problem) {
            complain(m_options.toolsFile + ": " + problem->english());
            return false;
        }
        request.tools = *tools;
    }
    if (!m_options.system.empty())
        request.system = {{fromUtf8(m_options.system), ttl}};
    else
        request.toolsCache = ttl;
    if (isMessageList(m_options.text))
        request.messages = readMessages(QByteArray::fromStdString(m_options.text), problem)
                               .value_or(std::vector<ChatMessage>());
    else
        request.messages = {ChatMessage::ofText(ChatMessage::Role::User, fromUtf8(m_options.text))};
    if (problem) {
        complain(m_options.file + ": " + problem->english());
        return false;
    }
    request.messages.back().cache = ttl;
    const std::vector<Message> problems = requestProblems(request);
    for (const Message& each : problems)
        complain(m_options.file + ": " + each.english());
    return problems.empty();
}

void PromptRun::useKey(const KeyAnswer& answer)
{
    if (!answer.key) {
        if (answer.problem)
            complain(answer.problem->english());
        complain("there is no API key for "
                 + m_order.endpoint.baseUrl.toString(QUrl::RemoveUserInfo).toStdString()
                 + ": set the environment variable ANTHROPIC_API_KEY, or enter it in the window, which keeps "
                   "it in the "
                   "system's keychain");
        quit(kFault);
        return;
    }
    m_order.key = answer.key;
    m_ledger->askCap(this, [this](const LedgerService::CapAnswer& cap) { send(cap); });
}

void PromptRun::send(const LedgerService::CapAnswer& cap)
{
    if (cap.notice) {
        complain(cap.notice->english());
        complain("nothing was sent; say the command again to go on with the new ledger");
        quit(kFault);
        return;
    }
    if (!cap.problem && !cap.cap && !m_order.cap) {
        complain(
            "no spending cap is set: say with --cap how many dollars may be spent, or set one in the window");
        quit(kFault);
        return;
    }
    if (m_options.countOnly) {
        m_client->count(m_order, this, [this](const MessageClient::Count& count) {
            if (count.error)
                complain(count.error->message.english());
            else if (m_options.format == "json")
                m_status = print(JsonText()
                                     .beginObject()
                                     .add("model", m_options.model)
                                     .add("input_tokens", static_cast<double>(*count.inputTokens))
                                     .end()
                                     .text());
            else
                m_status = print(countText(static_cast<double>(*count.inputTokens)) + " input tokens\n");
            quit(count.error ? kFault : m_status);
        });
        return;
    }
    m_call = m_client->send(m_order);
    connect(m_call, &MessageCall::textArrived, this, &PromptRun::show);
    connect(m_call, &MessageCall::finished, this, &PromptRun::finish);
    connect(m_call, &MessageCall::retrying, this,
            [](const LiveError& error, std::chrono::milliseconds delay) {
                complain(error.message.english() + "; trying again in "
                         + seconds(static_cast<double>(delay.count()) / 1000));
            });
}

void PromptRun::show(const QString& text)
{
    if (m_options.format == "json" || text.isEmpty())
        return;
    m_endsLine = text.endsWith(u'\n');
    m_status = print(forTerminal(text));
}

void PromptRun::finish()
{
    const CallResult& result = m_call->result();
    if (!m_endsLine)
        m_status = print("\n");
    if (result.error)
        complainOf(result);
    else
        report();
    if (result.bookingProblem)
        complain(result.bookingProblem->english());
    const bool cancelled = result.error && result.error->kind == LiveError::Kind::Cancelled;
    quit(cancelled ? kInterrupted : result.error ? kFault : m_status);
}

void PromptRun::report()
{
    const CallResult& result = m_call->result();
    if (m_options.format == "json") {
        m_status = print(promptJson(result, m_options.model));
        return;
    }
    if (!m_options.stream)
        m_status = print(forTerminal(result.reply->text()) + "\n");
    m_status = print("\n" + promptText(result, m_options.model));
    if (result.worstCase)
        complain("what it cost can't be known: " + priceText(result.booked.usd())
                 + " are booked, its worst case");
}

void PromptRun::complainOf(const CallResult& result) const
{
    complain(result.error->message.english());
    if (result.worstCase)
        complain("what it cost can't be known: " + priceText(result.booked.usd())
                 + " are booked, its worst case");
    else if (result.booked > Money())
        complain("it cost " + priceText(result.booked.usd()));
}

void PromptRun::quit(int status)
{
    m_status = status;
    QCoreApplication::quit();
}

} // namespace spendwright
