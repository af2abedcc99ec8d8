// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "files/filelock.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace spendwright {

/// Where a copy of unsaved work lies, and the lock that says that somebody looks after it. The copy stays
/// when this goes, until it is removed.
class RecoveryFile final {
public:
    /// The copy at `path`, which need not be there yet; nothing where somebody else looks after it.
    [[nodiscard]] static std::unique_ptr<RecoveryFile> take(const QString& path);
    /// A copy of a new name.
    [[nodiscard]] static std::unique_ptr<RecoveryFile> make(const QString& folder);

    [[nodiscard]] QString path() const { return m_path; }
    void remove();

private:
    explicit RecoveryFile(const QString& path);

    QString m_path;
    FileLock m_lock;
};

/// What a copy holds.
struct RecoveredPlan {
    QString path;    ///< of the plan's own file; "" where it had none
    QString name;    ///< what the plan was called on screen
    QByteArray hash; ///< of what was on disk when the work began
    QDateTime saved;
    std::string text;

    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing where the bytes are no such copy.
    [[nodiscard]] static std::optional<RecoveredPlan> fromBytes(const QByteArray& bytes);
};

/// Keeps a copy of a document's unsaved work, for when the program doesn't live to save it. There is one
/// only while there is unsaved work.
class RecoveryCopy final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryCopy)

public:
    RecoveryCopy(PlanDocument& document, const QString& stateFolder, QObject* parent = nullptr);

    void write();  ///< now, where something was changed since the last copy
    void remove(); ///< the work is saved or given up
    /// The document's work is what this copy holds.
    void adopt(std::shared_ptr<RecoveryFile> file);
    void setInterval(int milliseconds) { m_timer.setInterval(milliseconds); }

    [[nodiscard]] static QString folderIn(const QString& stateFolder);

signals:
    void failed(const QString& message); ///< told once

private:
    void follow();

    PlanDocument& m_document;
    QString m_folder;
    QTimer m_timer; ///< runs while there is work that the copy lacks
    std::shared_ptr<RecoveryFile> m_file;
    quint64 m_copied = 0; ///< the revision that the copy holds
    bool m_hasFailed = false;
};

} // namespace spendwright
