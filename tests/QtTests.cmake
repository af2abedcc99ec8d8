# SPDX-FileCopyrightText: The Spendwright authors
# SPDX-License-Identifier: GPL-3.0-or-later

set(engine_libraries spendwright_cli spendwright_engine spendwright_examples spendwright_qt Qt6::Test)
set(window_libraries ${engine_libraries})
foreach(library spendwright_app spendwright_charts)
    if(TARGET ${library})
        list(APPEND window_libraries ${library})
    endif()
endforeach()

# An object library of helpers from the sources in ARGN; nothing where there are none.
function(spendwright_add_test_support name libraries)
    if(ARGN)
        add_library(${name} OBJECT ${ARGN})
        set_target_properties(${name} PROPERTIES AUTOMOC ON)
        target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
        target_compile_definitions(${name} PUBLIC ${test_definitions})
        target_link_libraries(${name} PUBLIC ${${libraries}})
    endif()
endfunction()

file(GLOB support_sources CONFIGURE_DEPENDS support/*.cpp)
spendwright_add_test_support(test_support engine_libraries ${support_sources})
file(GLOB window_support_sources CONFIGURE_DEPENDS app/*.cpp)
list(FILTER window_support_sources EXCLUDE REGEX "/tst_[^/]*$")
spendwright_add_test_support(window_test_support window_libraries ${window_support_sources})

function(spendwright_add_qt_test source)
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_compile_definitions(${name} PRIVATE ${test_definitions})
    set(support test_support)
    if(source MATCHES "/tests/(app|charts)/")
        list(APPEND support window_test_support)
        target_link_libraries(${name} PRIVATE ${window_libraries} Qt6::Widgets)
        target_include_directories(${name} PRIVATE ${PROJECT_BINARY_DIR}/src)
    else()
        target_link_libraries(${name} PRIVATE ${engine_libraries} nlohmann_json::nlohmann_json)
    endif()
    foreach(library IN LISTS support)
        if(TARGET ${library})
            target_link_libraries(${name} PRIVATE ${library})
            target_sources(${name} PRIVATE $<TARGET_OBJECTS:${library}>)
        endif()
    endforeach()
    add_dependencies(${name} spendwright)
    spendwright_register_test(${name} ${source})
endfunction()

file(GLOB_RECURSE qt_tests CONFIGURE_DEPENDS tst_*.cpp)
foreach(source IN LISTS qt_tests)
    spendwright_add_qt_test(${source})
endforeach()

if(TARGET tst_apptranslations)
    target_compile_definitions(tst_apptranslations PRIVATE
        SPENDWRIGHT_LUPDATE="$<TARGET_FILE:Qt6::lupdate>"
        SPENDWRIGHT_SOURCES="${PROJECT_SOURCE_DIR}/src"
        SPENDWRIGHT_TRANSLATIONS="${PROJECT_SOURCE_DIR}/translations"
        SPENDWRIGHT_TRANSLATED_LIST="${TRANSLATED_LIST}")
endif()
