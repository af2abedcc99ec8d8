// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/messagesserver.h"

#include <httplib.h>

#include <QElapsedTimer>
#include <QJsonDocument>

namespace spendwright::test {

namespace {

constexpr int kLongestStartMs = 100000;
constexpr int kLongestAnswerS = 100;

} // namespace

MessagesServer::MessagesServer(const QByteArray& script, const QStringList& options)
{
    if (!m_script.open() || m_script.write(script) != script.size() || !m_script.flush())
        qFatal("The script of the messages server cannot be written");
    QStringList arguments{QStringLiteral("--script"), m_script.fileName(), QStringLiteral("--until-eof")};
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(SPENDWRIGHT_MESSAGES_SERVER), arguments + options);
    QElapsedTimer since;
    since.start();
    while (!m_process.canReadLine() && since.elapsed() < kLongestStartMs) {
        if (!m_process.waitForReadyRead(100) && m_process.state() == QProcess::NotRunning)
            break;
    }
    if (!m_process.canReadLine())
        qFatal("The messages server does not start");
    m_url = QString::fromUtf8(m_process.readLine().trimmed());
}

MessagesServer::~MessagesServer()
{
    kill();
}

void MessagesServer::kill()
{
    m_process.kill();
    m_process.waitForFinished(kLongestStartMs);
}

QByteArray MessagesServer::control(const char* method, const QString& path, const QByteArray& body) const
{
    httplib::Client client(m_url.toStdString());
    client.enable_server_certificate_verification(false);
    client.set_read_timeout(kLongestAnswerS);
    const std::string target = path.toStdString();
    const std::string text = body.toStdString();
    const httplib::Result result = *method == 'G'   ? client.Get(target)
                                   : *method == 'D' ? client.Delete(target)
                                                    : client.Post(target, text, "application/json");
    if (!result)
        qFatal("The messages server does not answer %s %s", method, target.c_str());
    if (result->status != 200)
        qFatal("The messages server answers %s %s with %d: %s", method, target.c_str(), result->status,
               result->body.c_str());
    return QByteArray::fromStdString(result->body);
}

void MessagesServer::setScript(const QByteArray& script) const
{
    (void)control("POST", QStringLiteral("/_script"), script);
}

void MessagesServer::stopClockAt(const QString& time) const
{
    const QJsonObject body{{QStringLiteral("at"), time}, {QStringLiteral("runs"), false}};
    (void)control("POST", QStringLiteral("/_clock"), QJsonDocument(body).toJson());
}

void MessagesServer::advanceClock(double seconds) const
{
    const QJsonObject body{{QStringLiteral("advance_s"), seconds}};
    (void)control("POST", QStringLiteral("/_clock"), QJsonDocument(body).toJson());
}

QJsonArray MessagesServer::log() const
{
    return QJsonDocument::fromJson(control("GET", QStringLiteral("/_log"))).array();
}

QJsonArray MessagesServer::log(const QString& path) const
{
    QJsonArray entries;
    for (const QJsonValue& entry : log()) {
        if (entry[QStringLiteral("path")].toString() == path)
            entries.append(entry);
    }
    return entries;
}

void MessagesServer::clearLog() const
{
    (void)control("DELETE", QStringLiteral("/_log"));
}

bool MessagesServer::isHeld(const QString& hold) const
{
    return QJsonDocument::fromJson(control("GET", QStringLiteral("/_held"))).array().contains(hold);
}

void MessagesServer::release(const QString& hold) const
{
    const QJsonObject body{{QStringLiteral("hold"), hold}};
    (void)control("POST", QStringLiteral("/_release"), QJsonDocument(body).toJson());
}

QString textOfTokens(int count)
{
    QStringList words;
    for (int i = 0; i < count; ++i)
        words += QStringLiteral("word");
    return words.join(u' ');
}

QJsonObject toolOfTokens(const QString& name, int count)
{
    return {
        {QStringLiteral("name"), name},
        {QStringLiteral("description"), textOfTokens(count - 2)},
        {QStringLiteral("input_schema"), QJsonObject{{QStringLiteral("type"), QStringLiteral("object")}}}};
}

} // namespace spendwright::test
