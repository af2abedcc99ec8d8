# SPDX-FileCopyrightText: The Spendwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the program is built on, and what each package is for.
include(FeatureSummary)

set(QT_MIN_VERSION 6.4)

find_package(Threads REQUIRED)

find_package(nlohmann_json 3.11 CONFIG)
set_package_properties(nlohmann_json PROPERTIES TYPE REQUIRED
    URL https://json.nlohmann.me PURPOSE "Reads and writes plans, price books and results")

find_package(CLI11 CONFIG)
set_package_properties(CLI11 PROPERTIES TYPE REQUIRED
    URL https://github.com/CLIUtils/CLI11 PURPOSE "Parses the command line")

find_package(PkgConfig)
set_package_properties(PkgConfig PROPERTIES TYPE REQUIRED PURPOSE "Finds libxlsxwriter")
if(PkgConfig_FOUND)
    pkg_check_modules(XlsxWriter REQUIRED IMPORTED_TARGET xlsxwriter)
    set_package_properties(XlsxWriter PROPERTIES TYPE REQUIRED
        URL https://libxlsxwriter.github.io PURPOSE "Writes Excel workbooks")
endif()

if(BUILD_TESTING AND PkgConfig_FOUND)
    pkg_check_modules(CppHttplib IMPORTED_TARGET cpp-httplib)
    set_package_properties(CppHttplib PROPERTIES TYPE OPTIONAL
        URL https://github.com/yhirose/cpp-httplib PURPOSE "The server that tests of live calls talk to")
    find_package(ZLIB)
    set_package_properties(ZLIB PROPERTIES TYPE OPTIONAL PURPOSE "The same")
    find_package(OpenSSL)
    set_package_properties(OpenSSL PROPERTIES TYPE OPTIONAL PURPOSE "The same")
    if(CppHttplib_FOUND AND ZLIB_FOUND AND OPENSSL_FOUND)
        set(SPENDWRIGHT_MESSAGES_SERVER ON)
    endif()
endif()

if(SPENDWRIGHT_GUI)
    # PrintSupport must be named: QCustomPlot's package does not look for what it needs itself.
    find_package(Qt6 ${QT_MIN_VERSION} COMPONENTS Core Gui Widgets Network Sql Svg PrintSupport Test LinguistTools)
    set_package_properties(Qt6 PROPERTIES TYPE REQUIRED
        URL https://www.qt.io PURPOSE "The window, the charts, live calls and the tests")
    # Later versions know by themselves when the desktop is dark.
    if(Qt6_VERSION VERSION_LESS 6.5)
        find_package(Qt6 QUIET OPTIONAL_COMPONENTS DBus)
    endif()
    find_package(Qt6Keychain CONFIG)
    set_package_properties(Qt6Keychain PROPERTIES TYPE REQUIRED
        URL https://github.com/frankosterfeld/qtkeychain PURPOSE "Keeps API keys in the system's keychain")
    find_package(QCustomPlotQt6 CONFIG)
    set_package_properties(QCustomPlotQt6 PROPERTIES TYPE REQUIRED
        URL https://www.qcustomplot.com PURPOSE "Draws the charts")
endif()

add_feature_info(window SPENDWRIGHT_GUI "the window and exports as PNG")
