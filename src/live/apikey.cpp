// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/apikey.h"

#include "live/endpoint.h"

#include <QByteArray>
#include <QNetworkRequest>

#include <algorithm>

#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#include <sys/prctl.h>
#define SPENDWRIGHT_NO_DUMPS
#endif

namespace spendwright {

namespace {

constexpr qsizetype kLongest = 8192;
constexpr qsizetype kShortest = 8;
/// A shorter piece of the key gives nothing away, and could be a word of the text.
constexpr qsizetype kTellingPiece = 12;

void overwrite(char* bytes, std::size_t count)
{
    volatile char* at = bytes; // or the compiler leaves it out
    for (std::size_t i = 0; i < count; ++i)
        at[i] = '\0';
}

void forbidDumps()
{
#ifdef SPENDWRIGHT_NO_DUMPS
    static const int done = ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    static_cast<void>(done);
#endif
}

} // namespace

ApiKey::Shared ApiKey::from(const QByteArray& text, std::optional<Message>& problem)
{
    QByteArray key = text.trimmed();
    const bool printable = std::all_of(key.cbegin(), key.cend(), [](char c) { return c > 0x20 && c < 0x7f; });
    problem.reset();
    if (key.isEmpty())
        problem = Message{QT_TRANSLATE_NOOP("Engine", "The API key is empty"), {}};
    else if (!printable)
        problem =
            Message{QT_TRANSLATE_NOOP("Engine", "The API key holds a space, a line break or a character that "
                                                "no key has; copy it again, without what stands around it"),
                    {}};
    else if (key.size() < kShortest || key.size() > kLongest)
        problem =
            Message{QT_TRANSLATE_NOOP("Engine", "What was given as the API key has %1 characters: that is no "
                                                "key"),
                    {std::to_string(key.size())}};
    Shared made;
    if (!problem)
        made.reset(new ApiKey(key));
    wipe(key);
    return made;
}

ApiKey::ApiKey(const QByteArray& text) : m_bytes(text.cbegin(), text.cend())
{
    forbidDumps();
}

ApiKey::~ApiKey()
{
    overwrite(m_bytes.data(), m_bytes.size());
}

QByteArray ApiKey::secret() const
{
    return QByteArray(m_bytes.data(), static_cast<qsizetype>(m_bytes.size()));
}

void ApiKey::authorize(QNetworkRequest& request, KeyHeader header) const
{
    if (header == KeyHeader::Bearer)
        request.setRawHeader("Authorization", "Bearer " + secret());
    else
        request.setRawHeader("x-api-key", secret());
}

QString ApiKey::redacted(const QString& text) const
{
    QString key = QString::fromLatin1(m_bytes.data(), static_cast<qsizetype>(m_bytes.size()));
    const qsizetype piece = std::min(kTellingPiece, key.size());
    QString clean;
    qsizetype copied = 0;
    for (qsizetype at = 0; at + piece <= text.size();) {
        qsizetype length = piece;
        if (!key.contains(QStringView(text).mid(at, length))) {
            ++at;
            continue;
        }
        while (at + length < text.size() && key.contains(QStringView(text).mid(at, length + 1)))
            ++length;
        clean += QStringView(text).mid(copied, at - copied);
        clean += QStringLiteral("[key]");
        at += length;
        copied = at;
    }
    clean += QStringView(text).mid(copied);
    key.fill(QLatin1Char('\0'));
    return clean;
}

void wipe(QByteArray& bytes)
{
    if (bytes.isDetached())
        overwrite(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace spendwright
