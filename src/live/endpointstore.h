// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/endpoint.h"

#include <QList>
#include <QString>

class QSettings;

namespace spendwright {

/// The user's endpoints, kept in the settings. There is always one: the Anthropic API, until it is changed.
class EndpointStore {
public:
    /// Requires settings that outlive it.
    explicit EndpointStore(QSettings& settings);

    /// Never empty; what was damaged in the settings is left out.
    [[nodiscard]] QList<Endpoint> endpoints() const;
    /// Replaces all of them. Names are unique and not empty; those with endpointProblem() are refused.
    [[nodiscard]] std::optional<Message> setEndpoints(const QList<Endpoint>& endpoints);

    /// The one that calls go to.
    [[nodiscard]] Endpoint current() const;
    void setCurrent(const QString& name);

private:
    QSettings& m_settings;
};

} // namespace spendwright
