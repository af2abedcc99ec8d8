// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace spendwright::test {

struct ProgramResult {
    int status = -1; ///< exit status, -1 where the program crashed or did not end
    QByteArray out;
    QByteArray err;
};

/// Runs the program with these arguments and standard input.
[[nodiscard]] ProgramResult runProgram(const QStringList& arguments, const QByteArray& input = {});

/// Runs a line of shell in which $0 is the program and $1, $2 ... are these arguments.
[[nodiscard]] ProgramResult runShell(const QString& line, const QStringList& arguments = {});

/// A file of tests/data.
[[nodiscard]] QString testData(const QString& name);

[[nodiscard]] QByteArray contentsOf(const QString& path);

} // namespace spendwright::test
