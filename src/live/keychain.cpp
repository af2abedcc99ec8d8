// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/keychain.h"

#include "live/apikey.h"

#include <QObject>
#include <QPointer>

#include <qt6keychain/keychain.h>

namespace spendwright {

namespace {

const QString kService = QStringLiteral("spendwright");

KeychainAnswer answerOf(const QKeychain::Job& job)
{
    KeychainAnswer answer;
    switch (job.error()) {
    case QKeychain::NoError:
        break;
    case QKeychain::EntryNotFound:
        answer.status = KeychainAnswer::Status::NotFound;
        break;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        answer.status = KeychainAnswer::Status::Unavailable;
        answer.problem =
            Message{QT_TRANSLATE_NOOP("Engine", "The system's keychain doesn't let this program in. Unlock "
                                                "it, or use the key for this session only"),
                    {}};
        break;
    default:
        answer.status = KeychainAnswer::Status::Unavailable;
        answer.problem =
            Message{QT_TRANSLATE_NOOP("Engine", "The system's keychain can't be used: %1. It may be "
                                                "missing or locked; the key can be used for this session, "
                                                "or come from ANTHROPIC_API_KEY"),
                    {job.errorString().left(300).toStdString()}};
    }
    return answer;
}

void start(QKeychain::Job* job, const QString& account, QObject* context, const Keychain::Answer& answer)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(account);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [answer, guard = QPointer(context)](QKeychain::Job* done) {
                         KeychainAnswer made = answerOf(*done);
                         const auto* const reading = qobject_cast<QKeychain::ReadPasswordJob*>(done);
                         if (reading && made.status == KeychainAnswer::Status::Done)
                             made.secret = reading->binaryData();
                         if (guard)
                             answer(std::move(made));
                         else
                             wipe(made.secret);
                     });
    job->start();
}

} // namespace

void SystemKeychain::read(const QString& account, QObject* context, Answer answer)
{
    start(new QKeychain::ReadPasswordJob(kService), account, context, answer);
}

void SystemKeychain::write(const QString& account, const QByteArray& secret, QObject* context, Answer answer)
{
    auto* const job = new QKeychain::WritePasswordJob(kService);
    job->setBinaryData(secret);
    start(job, account, context, answer);
}

void SystemKeychain::remove(const QString& account, QObject* context, Answer answer)
{
    start(new QKeychain::DeletePasswordJob(kService), account, context, answer);
}

} // namespace spendwright
