// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/replacefile.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace spendwright {

// Whole files in and out. Errors are sentences for people.

/// Nothing, with `error` set, where the path is no readable regular file or holds more than `limit` bytes.
[[nodiscard]] std::optional<QByteArray> readFile(const QString& path, qint64 limit, QString* error);

/// Writes all or nothing: the old file stays until the new one is complete (see replaceFile()). Devices and
/// pipes are refused.
[[nodiscard]] bool writeFile(const QString& path, const QByteArray& bytes, QString* error,
                             const Replacing& how = {});

} // namespace spendwright
