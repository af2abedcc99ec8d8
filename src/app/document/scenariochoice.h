// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"

#include <QObject>

namespace spendwright {

/// What the two scenarios are called.
struct ScenarioNames {
    QString before;
    QString after;
};

/// Which two scenarios are compared. Switches and sliders of the techniques edit the second.
class ScenarioChoice final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScenarioChoice)

public:
    struct Entry {
        QString id;
        QString name;
    };

    explicit ScenarioChoice(PlanDocument& document, QObject* parent = nullptr);

    [[nodiscard]] std::vector<Entry> entries() const; ///< `before` first where the file doesn't have it
    [[nodiscard]] QString before() const { return m_before; }
    [[nodiscard]] QString after() const { return m_after; }
    [[nodiscard]] QString name(const QString& id) const;
    [[nodiscard]] ScenarioNames names(const std::string& before, const std::string& after) const;
    [[nodiscard]] QString baseline() const; ///< the plan's own: what others are compared with
    /// False where switching a technique would change what it is compared with: then a scenario of its
    /// own is needed.
    [[nodiscard]] bool afterIsEditable() const;

    /// Makes a copy of the second scenario, compares with that, and returns its id.
    QString makeEditable();

    void setBefore(const QString& id);
    void setAfter(const QString& id);

signals:
    void scenarioMade(const QString& name);
    void changed();        ///< another pair
    void entriesChanged(); ///< scenarios came, went or have another name

private:
    void follow(const PlanChange& change);
    void settle(bool anew);
    [[nodiscard]] QString mostTechniques() const;

    PlanDocument& m_document;
    QString m_before;
    QString m_after;
};

} // namespace spendwright
