# SPDX-FileCopyrightText: The Spendwright authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Every test finds the program, its data and the resources by these.
set(test_definitions
    SPENDWRIGHT_PROGRAM="$<TARGET_FILE:spendwright>"
    SPENDWRIGHT_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}/data"
    SPENDWRIGHT_READBACK="${CMAKE_CURRENT_SOURCE_DIR}/support/readback.py"
    SPENDWRIGHT_RESOURCES="${PROJECT_SOURCE_DIR}/resources")

# A home of the tests' own, so that they neither read nor leave anything in the user's.
set(test_home ${CMAKE_BINARY_DIR}/test-home)
file(MAKE_DIRECTORY ${test_home}/runtime ${test_home}/config ${test_home}/data ${test_home}/cache ${test_home}/tmp)
file(CHMOD ${test_home}/runtime PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

# Registers the executable target `name` with ctest, in an environment that is the same everywhere and with
# the folder of `source` as its label.
function(spendwright_register_test name source)
    get_filename_component(folder ${source} DIRECTORY)
    get_filename_component(label ${folder} NAME)
    add_test(NAME ${name} COMMAND ${name} ${ARGN})
    set(timeout 120)
    if(SPENDWRIGHT_SANITIZE)
        set(timeout 600)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT ${timeout} ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;HOME=${test_home};TMPDIR=${test_home}/tmp;XDG_RUNTIME_DIR=${test_home}/runtime;XDG_CONFIG_HOME=${test_home}/config;XDG_DATA_HOME=${test_home}/data;XDG_CACHE_HOME=${test_home}/cache;http_proxy=;https_proxy=;no_proxy=*;TSAN_OPTIONS=ignore_noninstrumented_modules=1 halt_on_error=1;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()

# With SPENDWRIGHT_FUZZ a libFuzzer program; in every build a test that runs the target over its corpus.
function(spendwright_add_fuzz_target source)
    get_filename_component(name ${source} NAME_WE)
    string(REPLACE "fuzz_" "" subject ${name})
    set(corpus ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus/${subject})
    if(SPENDWRIGHT_FUZZ)
        add_executable(${name} ${source})
        target_compile_options(${name} PRIVATE -fsanitize=fuzzer)
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    else()
        add_executable(${name} ${source} fuzz/corpusmain.cpp)
        spendwright_register_test(${name} ${source} ${corpus} ${CMAKE_CURRENT_SOURCE_DIR}/data)
    endif()
    target_link_libraries(${name} PRIVATE spendwright_engine spendwright_examples)
endfunction()

# The yardstick is compiled as its readme says, without the program's own flags.
function(spendwright_add_benchmark source)
    get_filename_component(name ${source} NAME_WE)
    if(name MATCHES "^bench_app" AND NOT SPENDWRIGHT_GUI)
        return()
    endif()
    add_executable(${name} EXCLUDE_FROM_ALL ${source})
    if(name MATCHES "^bench_app")
        target_link_libraries(${name} PRIVATE spendwright_app spendwright_examples Qt6::Test)
        target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    elseif(name MATCHES "^bench_")
        target_link_libraries(${name} PRIVATE spendwright_engine spendwright_examples)
        target_compile_definitions(${name} PRIVATE ${test_definitions})
    else()
        target_compile_options(${name} PRIVATE -O3)
    endif()
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
    add_dependencies(benchmarks ${name})
endfunction()
