// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/endpoint.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QToolButton;

namespace spendwright {

class LiveSession;
class ProblemLabel;

/// The user's endpoints: which one calls go to, and what it is. Takes effect at once; what can't be right is
/// said at its field and not kept.
class EndpointForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointForm)

public:
    explicit EndpointForm(LiveSession& live, QWidget* parent = nullptr);

    /// What is shown; nothing while something is wrong with it.
    [[nodiscard]] std::optional<Endpoint> endpoint() const;

signals:
    void endpointChanged();

private:
    void build();
    void addProblem(QFormLayout* form, ProblemLabel* label);
    void listProfiles();
    void show(int index);
    void add();
    void remove();
    void take();
    void store();
    [[nodiscard]] bool check();
    [[nodiscard]] bool isGood(int index) const;
    [[nodiscard]] QString nameProblem(int index) const;

    LiveSession& m_live;
    QList<Endpoint> m_all; ///< as typed, also those that can't be kept
    int m_index = 0;
    bool m_showing = false;
    QComboBox* m_profiles;
    QToolButton* m_add;
    QToolButton* m_remove;
    QLineEdit* m_name;
    QLineEdit* m_url;
    QComboBox* m_version;
    QComboBox* m_header;
    ProblemLabel* m_nameProblem;
    ProblemLabel* m_urlProblem;
    ProblemLabel* m_versionProblem;
};

} // namespace spendwright
