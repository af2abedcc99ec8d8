// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/documentnotices.h"

#include "app/widgets/messagestrip.h"

#include <QFileInfo>

#include <chrono>

namespace spendwright {
namespace {

constexpr std::chrono::milliseconds kBetweenTries{1000};

} // namespace

DocumentNotices::DocumentNotices(PlanDocument& document, FileController& files, MessageStrip* strip)
    : QObject(strip),
      m_document(document),
      m_files(files),
      m_strip(strip)
{
    m_waiting.setInterval(kBetweenTries);
    connect(&m_waiting, &QTimer::timeout, this, &DocumentNotices::checkLock);
    connect(&m_watcher, &FileWatcher::touched, this, &DocumentNotices::checkFile);
    connect(&document, &PlanDocument::pathChanged, this, &DocumentNotices::follow);
    connect(&document, &PlanDocument::readOnlyChanged, this, &DocumentNotices::follow);
    connect(&document, &PlanDocument::modifiedChanged, this, [this] {
        if (m_state.changed)
            checkFile();
    });
    follow();
}

void DocumentNotices::look()
{
    m_watcher.look();
}

void DocumentNotices::follow()
{
    m_watcher.setPath(m_document.path());
    m_state = {};
    m_state.readOnly = m_document.isReadOnly();
    if (m_state.readOnly)
        m_waiting.start();
    else
        m_waiting.stop();
    checkFile();
}

// A plan whose file is gone is in this window only.
void DocumentNotices::checkFile()
{
    const QString path = m_document.path();
    const bool gone = !path.isEmpty() && !QFileInfo::exists(path);
    if (gone && !m_state.gone)
        m_document.markModified();
    m_state.gone = gone;
    m_state.changed = m_document.hasChangedOnDisk();
    m_state.modified = m_state.changed && m_document.isModified();
    show();
}

void DocumentNotices::checkLock()
{
    if (!m_document.claim())
        return;
    m_waiting.stop();
    m_state.free = true;
    show();
}

QString DocumentNotices::text() const
{
    const QString name = m_document.displayName();
    if (m_state.gone)
        return tr("“%1” was moved or removed. Saving writes it again.").arg(name);
    if (m_state.free)
        return m_state.changed
                   ? tr("“%1” has been changed, and is no longer open in another window.").arg(name)
                   : tr("“%1” is no longer open in another window.").arg(name);
    if (m_state.readOnly)
        return m_state.changed ? tr("“%1” has been changed in the other window that it is open in.").arg(name)
                               : tr("“%1” is open in another window and can only be read here.").arg(name);
    return m_state.modified
               ? tr("“%1” was changed by another program, and has changes here that are not saved.").arg(name)
               : tr("“%1” was changed by another program.").arg(name);
}

void DocumentNotices::show()
{
    if (m_state == m_shown)
        return;
    m_shown = m_state;
    if (m_state == State{}) {
        m_strip->clear();
        return;
    }
    std::vector<MessageStrip::Action> actions;
    if (m_state.free)
        actions.push_back({tr("&Edit"), [this] { m_files.makeEditable(); }});
    else if (m_state.changed)
        actions.push_back({tr("&Reload"), [this] { m_files.reload(); }});
    if (m_state.gone)
        actions.push_back({tr("&Save"), [this] { m_files.save(); }});
    else if (m_state.readOnly || m_state.modified)
        actions.push_back({tr("Save &as…"), [this] { m_files.saveAs(); }});
    m_strip->say(m_state.changed || m_state.gone ? MessageStrip::Kind::Warning
                                                 : MessageStrip::Kind::Information,
                 text(), actions);
}

} // namespace spendwright
