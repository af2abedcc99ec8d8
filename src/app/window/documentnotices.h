// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/filewatcher.h"
#include "app/window/filecontroller.h"

#include <QObject>
#include <QTimer>

namespace spendwright {

class MessageStrip;

/// Says, for as long as it is so, what is the matter with the plan's file: changed or removed by somebody
/// else, open elsewhere and so read-only here, free again. Offers what can be done about it.
class DocumentNotices final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DocumentNotices)

public:
    DocumentNotices(PlanDocument& document, FileController& files, MessageStrip* strip);

    void look(); ///< the reader is back at the window

private:
    struct State {
        bool changed = false;
        bool gone = false;
        bool readOnly = false;
        bool free = false; ///< read-only no longer for a reason
        bool modified = false;
        friend bool operator==(const State&, const State&) = default;
    };

    void follow(); ///< another file
    void checkFile();
    void checkLock();
    void show();
    [[nodiscard]] QString text() const;

    PlanDocument& m_document;
    FileController& m_files;
    MessageStrip* m_strip;
    FileWatcher m_watcher;
    QTimer m_waiting; ///< for a read-only plan to become free
    State m_state;
    State m_shown;
};

} // namespace spendwright
