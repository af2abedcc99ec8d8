// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <array>

namespace spendwright {

/// Tells when a file may have become another one: written, replaced, removed or made again. Programs save
/// in several steps; what comes close together is told once, when it is over.
class FileWatcher final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileWatcher)

public:
    explicit FileWatcher(QObject* parent = nullptr);

    void setPath(const QString& path); ///< "" for none
    /// Looks now: not every file system tells of changes.
    void look();

signals:
    void touched();

private:
    using Signature = std::array<qint64, 5>;
    [[nodiscard]] Signature signature() const;
    void watch();

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_settling;
    Signature m_seen{};
};

} // namespace spendwright
