// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/prompttextedit.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QStringDecoder>
#include <QUrl>

namespace spendwright {
namespace {

constexpr qint64 kMostBytes = qint64(2) << 20; // what is laid out in an instant

QStringList filesIn(const QMimeData& source)
{
    QStringList files;
    for (const QUrl& url : source.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

PromptTextEdit::PromptTextEdit(const QString& name, int lines, QWidget* parent) : QPlainTextEdit(parent)
{
    setAccessibleName(name);
    setTabChangesFocus(true);
    setMinimumHeight(fontMetrics().lineSpacing() * lines + 2 * frameWidth()
                     + static_cast<int>(2 * document()->documentMargin()));
}

bool PromptTextEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return !filesIn(*source).isEmpty() || source->hasText();
}

void PromptTextEdit::insertFromMimeData(const QMimeData* source)
{
    const QStringList files = filesIn(*source);
    if (files.isEmpty()) {
        insertPlainText(source->text());
        return;
    }
    for (const QString& path : files) {
        if (!insertFile(path))
            return;
    }
}

bool PromptTextEdit::insertFile(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        emit refused(tr("%1 can't be read.").arg(name));
        return false;
    }
    const QByteArray bytes = file.read(kMostBytes + 1);
    if (bytes.size() > kMostBytes) {
        emit refused(tr("%1 is larger than %2, which is more than a prompt should have.")
                         .arg(name, QLocale().formattedDataSize(kMostBytes)));
        return false;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0'))) {
        emit refused(tr("%1 is no text in UTF-8.").arg(name));
        return false;
    }
    insertPlainText(text);
    return true;
}

} // namespace spendwright
