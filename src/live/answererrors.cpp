// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/answererrors.h"

#include "live/retrypolicy.h"

namespace spendwright {

namespace {

constexpr qsizetype kMostText = 500;

const char* textFor(int status, const QString& code)
{
    if (isSpendLimit(code))
        return QT_TRANSLATE_NOOP("Engine",
                                 "The provider's own spending limit is reached (%1): %2. Raise it in the "
                                 "provider's console");
    switch (status) {
    case 401:
        return QT_TRANSLATE_NOOP("Engine", "The key was refused (%1): %2. Check the key and the endpoint");
    case 402:
        return QT_TRANSLATE_NOOP("Engine", "The provider's billing stands in the way (%1): %2");
    case 403:
        return QT_TRANSLATE_NOOP("Engine", "The key isn't allowed to do this (%1): %2");
    case 404:
        return QT_TRANSLATE_NOOP("Engine",
                                 "There is no such model or resource (%1): %2. Check the model's name and "
                                 "the endpoint's URL");
    case 413:
        return QT_TRANSLATE_NOOP("Engine", "The request is too large (%1): %2");
    case 429:
        return QT_TRANSLATE_NOOP("Engine", "The rate limit is reached (%1): %2. Wait a little and try again");
    case 529:
        return QT_TRANSLATE_NOOP("Engine", "The API is overloaded (%1): %2. Try again later");
    default:
        return status >= 500 ? QT_TRANSLATE_NOOP("Engine", "The server failed (%1): %2. Try again later")
                             : QT_TRANSLATE_NOOP("Engine", "The server refused the request (%1): %2");
    }
}

LiveError serverError(int status, const ServerError& error, const ApiKey::Shared& key)
{
    LiveError live;
    live.kind = LiveError::Kind::Server;
    live.httpStatus = status;
    live.serverType = harmlessText(error.type, key).left(60);
    live.serverMessage = harmlessText(error.message, key);
    live.serverCode = harmlessText(error.code, key).left(60);
    const QString what =
        status > 0 ? QString::number(status) + QLatin1Char(' ') + live.serverType : live.serverType;
    live.message = {textFor(status, error.code),
                    {what.trimmed().toStdString(), live.serverMessage.toStdString()}};
    return live;
}

} // namespace

QString harmlessText(const QString& text, const ApiKey::Shared& key)
{
    QString clean = text.left(kMostText * 4);
    if (key)
        clean = key->redacted(clean);
    for (QChar& c : clean) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            c = QLatin1Char(' ');
    }
    clean = clean.simplified();
    return clean.size() > kMostText ? clean.left(kMostText) + QStringLiteral("...") : clean;
}

LiveError liveError(LiveError::Kind kind, const char* text, std::vector<std::string> args)
{
    LiveError error;
    error.kind = kind;
    error.message = {text, std::move(args)};
    return error;
}

LiveError statusError(int status, const std::optional<ServerError>& error, const ApiKey::Shared& key)
{
    if (error)
        return serverError(status, *error, key);
    LiveError live = liveError(
        LiveError::Kind::Server,
        QT_TRANSLATE_NOOP("Engine",
                          "The server answered with status %1 and without a reason. Check that the endpoint "
                          "speaks the Messages API"),
        {std::to_string(status)});
    live.httpStatus = status;
    return live;
}

LiveError streamError(const ServerError& error, const ApiKey::Shared& key)
{
    return serverError(error.type == QLatin1String("overloaded_error") ? 529 : 0, error, key);
}

LiveError transportError(HttpExchange::End end, const QString& detail, const ApiKey::Shared& key)
{
    const std::string why = harmlessText(detail, key).toStdString();
    switch (end) {
    case HttpExchange::End::Unreachable:
        return liveError(
            LiveError::Kind::Unreachable,
            QT_TRANSLATE_NOOP("Engine", "There is no connection to the endpoint: %1. Nothing was sent"),
            {why});
    case HttpExchange::End::Insecure:
        return liveError(
            LiveError::Kind::Insecure,
            QT_TRANSLATE_NOOP("Engine", "The endpoint can't prove who it is: %1. Nothing was sent"), {why});
    case HttpExchange::End::TimedOut:
        return liveError(LiveError::Kind::TimedOut,
                         QT_TRANSLATE_NOOP("Engine", "The server took too long, and the call was ended"));
    case HttpExchange::End::TooLarge:
        return liveError(
            LiveError::Kind::TooLarge,
            QT_TRANSLATE_NOOP("Engine", "The answer is larger than any message can be, and was not read"));
    case HttpExchange::End::Cancelled:
        return liveError(LiveError::Kind::Cancelled, QT_TRANSLATE_NOOP("Engine", "The call was cancelled"));
    case HttpExchange::End::Complete:
    case HttpExchange::End::Lost:
        break;
    }
    return liveError(LiveError::Kind::Lost,
                     QT_TRANSLATE_NOOP("Engine", "The connection broke after the request had gone out: %1"),
                     {why});
}

} // namespace spendwright
