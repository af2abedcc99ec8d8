// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/simulationservice.h"

#include <QObject>

#include <map>
#include <memory>
#include <string>

namespace spendwright {

/// What the examples cost before and after: a first look at each, computed one after the other on the
/// service's thread.
class ExampleAnswers final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExampleAnswers)

public:
    /// The same for all that ask while somebody holds it.
    [[nodiscard]] static std::shared_ptr<ExampleAnswers> shared();

    // Computes what is missing while anybody wants to see it: each begin() is followed by an end().
    void begin();
    void end();
    /// Nothing until it is there.
    [[nodiscard]] std::shared_ptr<const SavingsResult> savings(std::string_view id) const;

signals:
    void arrived(const QString& id);

private:
    ExampleAnswers();
    void askNext();

    SimulationService m_service;
    std::map<std::string, std::shared_ptr<const SavingsResult>, std::less<>> m_savings;
    int m_viewers = 0;
    std::string m_asked; ///< id of the example that is computed
};

} // namespace spendwright
