# SPDX-FileCopyrightText: The Spendwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Flags and definitions, each in one place: spendwright_common for all code, spendwright_qt for code
# that uses Qt.

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(CCACHE_PROGRAM ccache)
    mark_as_advanced(CCACHE_PROGRAM)
    if(CCACHE_PROGRAM)
        set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
    endif()
endif()

add_library(spendwright_common INTERFACE)
target_compile_features(spendwright_common INTERFACE cxx_std_20)
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
target_include_directories(spendwright_common INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(spendwright_common INTERFACE Threads::Threads)
target_compile_definitions(spendwright_common INTERFACE SPENDWRIGHT_VERSION="${PROJECT_VERSION}")

# No fused multiply-add: a result is the same to the last digit on every machine and compiler.
target_compile_options(spendwright_common INTERFACE -ffp-contract=off
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wcast-qual
    -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${SPENDWRIGHT_WERROR}>:-Werror>)
# GCC 12 warns of std::string's own insert and operator+ (GCC bugs 105329 and 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(spendwright_common INTERFACE -Wno-restrict)
endif()

find_program(MOLD_PROGRAM mold)
mark_as_advanced(MOLD_PROGRAM)
if(MOLD_PROGRAM AND NOT SPENDWRIGHT_FUZZ)
    target_link_options(spendwright_common INTERFACE -fuse-ld=mold)
endif()

if(SPENDWRIGHT_SANITIZE STREQUAL "address")
    set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all)
elseif(SPENDWRIGHT_SANITIZE STREQUAL "thread")
    set(sanitizers -fsanitize=thread)
elseif(SPENDWRIGHT_SANITIZE)
    message(FATAL_ERROR "SPENDWRIGHT_SANITIZE is \"${SPENDWRIGHT_SANITIZE}\"; it may be empty, address or thread")
endif()
if(SPENDWRIGHT_SANITIZE)
    target_compile_options(spendwright_common INTERFACE ${sanitizers} -fno-omit-frame-pointer)
    target_link_options(spendwright_common INTERFACE ${sanitizers})
endif()

if(SPENDWRIGHT_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES Clang)
        message(FATAL_ERROR "SPENDWRIGHT_FUZZ needs clang: add -DCMAKE_CXX_COMPILER=clang++")
    endif()
    target_compile_options(spendwright_common INTERFACE -fsanitize=fuzzer-no-link)
endif()

# QT_NO_KEYWORDS and QT_NO_FOREACH are left out: qcustomplot.h uses both.
add_library(spendwright_qt INTERFACE)
target_compile_definitions(spendwright_qt INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_link_libraries(spendwright_qt INTERFACE spendwright_common)
