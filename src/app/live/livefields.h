// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/messagerequest.h"

#include <QComboBox>
#include <QToolButton>

namespace spendwright {

// Inputs that the windows of live calls have in common.

/// Whether a cache breakpoint stands behind a part of a prompt, and for how long.
class CacheBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CacheBox)

public:
    explicit CacheBox(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] CacheTtl ttl() const;
    void setTtl(CacheTtl ttl);
};

/// The models that can be asked now; others can be typed.
class ModelBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelBox)

public:
    explicit ModelBox(QWidget* parent = nullptr);

    [[nodiscard]] QString model() const { return currentText().trimmed(); }
    void setModel(const QString& id) { setEditText(id); }
};

[[nodiscard]] QString effortText(Effort effort);
[[nodiscard]] QString thinkingText(ThinkingMode mode);

/// A small button that is a picture.
[[nodiscard]] QToolButton* iconButton(const char* icon, const QString& text, QWidget* parent);

} // namespace spendwright
