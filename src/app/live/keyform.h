// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/endpoint.h"
#include "live/keystore.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace spendwright {

class DialogService;
class LiveSession;
class ProblemLabel;

/// The key of an endpoint. It goes in and is never shown again; all that is said is where it is kept.
class KeyForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyForm)

public:
    KeyForm(LiveSession& live, DialogService& dialogs, QWidget* parent = nullptr);

    /// Nothing while there is no endpoint that could have one.
    void setEndpoint(const std::optional<Endpoint>& endpoint);
    void focusKey();

private:
    void build();
    void look();
    void show(const KeyAnswer& answer);
    void keep();
    void kept(const std::optional<Message>& problem);
    void askForget();
    void forget();
    void test();
    void enable();

    LiveSession& m_live;
    DialogService& m_dialogs;
    std::optional<Endpoint> m_endpoint;
    KeySource m_source = KeySource::None;
    quint64 m_look = 0; ///< grows with each: what comes late of an older one is dropped
    bool m_testing = false;
    QLabel* m_place;
    QLineEdit* m_key;
    QCheckBox* m_inKeychain;
    QPushButton* m_use;
    QPushButton* m_test;
    QPushButton* m_forget;
    ProblemLabel* m_problem;
    QLabel* m_result;
};

} // namespace spendwright
