// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

// What the tests in plain C++ share: running the program, and counting what fails.

struct Outcome {
    int status = -1; ///< exit status; 128 + signal where the program was killed
    std::string out;
    std::string err;
};

inline std::string contentsOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string shellQuoted(const std::string& word)
{
    std::string result = "'";
    for (const char c : word)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

/// Runs the program through a shell; `arguments` are the shell's, so that redirections work.
inline Outcome runProgram(const std::string& arguments)
{
    const std::string errors =
        (std::filesystem::temp_directory_path() / ("spendwright-" + std::to_string(getpid()))).string();
    const std::string command =
        shellQuoted(SPENDWRIGHT_PROGRAM) + " " + arguments + " 2>" + shellQuoted(errors);
    Outcome outcome;
    std::FILE* const pipe = popen(command.c_str(), "r");
    if (!pipe)
        return outcome;
    char buffer[4096];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe))
        outcome.out.append(buffer, count);
    const int status = pclose(pipe);
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    outcome.err = contentsOf(errors);
    std::filesystem::remove(errors);
    return outcome;
}

/// Counts checks and says which failed; main() returns its result().
class Checks {
public:
    void check(bool good, const std::string& what)
    {
        ++m_count;
        if (good)
            return;
        ++m_failed;
        std::printf("FAILED: %s\n", what.c_str());
    }
    [[nodiscard]] int result() const
    {
        std::printf("%d checks, %d failed\n", m_count, m_failed);
        return m_failed == 0 && m_count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
    }

private:
    int m_count = 0;
    int m_failed = 0;
};
