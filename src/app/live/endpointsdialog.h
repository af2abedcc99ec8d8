// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/livesession.h"

#include <QDialog>

namespace spendwright {

class CapForm;
class DialogService;
class EndpointForm;
class KeyForm;
class MessageStrip;

/// Where live calls go, who pays, and how much at most. Takes effect at once; nobody has to press a button.
class EndpointsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointsDialog)

public:
    EndpointsDialog(LiveSession& live, DialogService& dialogs, QWidget* parent = nullptr);

    /// Leads to what has to be filled in, and says why.
    void lead(LiveNeed need, const QString& sentence);

protected:
    bool event(QEvent* event) override;

private:
    void alignLabels();

    MessageStrip* m_why;
    EndpointForm* m_endpoint;
    KeyForm* m_key;
    CapForm* m_cap;
};

} // namespace spendwright
