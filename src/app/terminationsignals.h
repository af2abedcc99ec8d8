// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace spendwright {

/// Tells that the system wants the program to end (SIGTERM, SIGHUP, SIGINT) while there is still time to do
/// something about it. One at a time.
class TerminationSignals final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TerminationSignals)

public:
    explicit TerminationSignals(QObject* parent = nullptr);
    ~TerminationSignals() override;

signals:
    void received(int number);

private:
    void read();

    QSocketNotifier* m_notifier = nullptr;
};

} // namespace spendwright
