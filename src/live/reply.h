// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/messagerequest.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace spendwright {

/// A message that a model answered with, streamed or not.
struct Reply {
    QString id;
    QString model;      ///< as the server says
    QJsonArray content; ///< blocks as the API has them; fit to be sent back as the assistant's message
    QString stopReason; ///< "" where the message was cut
    QString stopSequence;
    QJsonObject stopDetails;
    QJsonObject usage; ///< as last known; see readUsage()

    [[nodiscard]] QString text() const;     ///< of all text blocks
    [[nodiscard]] QString thinking() const; ///< of all thinking blocks, as far as it is shown
    [[nodiscard]] QList<QJsonObject> toolUses() const;
    /// As a message of the conversation that goes on.
    [[nodiscard]] ChatMessage asMessage() const
    {
        return {ChatMessage::Role::Assistant, content, CacheTtl::None};
    }
};

} // namespace spendwright
