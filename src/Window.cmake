# SPDX-FileCopyrightText: The Spendwright authors
# SPDX-License-Identifier: GPL-3.0-or-later

add_library(spendwright_qcustomplot INTERFACE)
target_link_libraries(spendwright_qcustomplot INTERFACE QCustomPlotQt6::QCustomPlotQt6 Qt6::PrintSupport)
target_compile_definitions(spendwright_qcustomplot INTERFACE QCUSTOMPLOT_USE_LIBRARY)

# charts: draws chart contents. The only user of QCustomPlot.
file(GLOB_RECURSE chart_sources CONFIGURE_DEPENDS charts/*.cpp charts/*.h)
add_library(spendwright_charts STATIC ${chart_sources})
set_target_properties(spendwright_charts PROPERTIES AUTOMOC ON)
target_link_libraries(spendwright_charts PUBLIC spendwright_engine spendwright_qt Qt6::Widgets
    PRIVATE spendwright_qcustomplot Qt6::Svg)

# live: calls to the real API, with keys, cap and ledger. No widgets.
file(GLOB_RECURSE live_sources CONFIGURE_DEPENDS live/*.cpp live/*.h)
add_library(spendwright_live STATIC ${live_sources})
set_target_properties(spendwright_live PROPERTIES AUTOMOC ON)
target_link_libraries(spendwright_live PUBLIC spendwright_engine spendwright_qt Qt6::Core Qt6::Network
    PRIVATE Qt6::Sql Qt6Keychain::Qt6Keychain)

# app: the window. Its forms are made by qt_wrap_ui and not by AUTOUIC, which needs two builds for an
# edited form that does not lie beside its target.
file(GLOB_RECURSE app_sources CONFIGURE_DEPENDS app/*.cpp app/*.h)
file(GLOB ui_forms CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/ui/*.ui)
file(GLOB resource_lists CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/*.qrc)
qt_wrap_ui(ui_headers ${ui_forms})
qt_add_library(spendwright_app STATIC ${app_sources} ${ui_headers} ${resource_lists})
set_target_properties(spendwright_app PROPERTIES AUTOMOC ON AUTORCC ON)
target_include_directories(spendwright_app PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
target_link_libraries(spendwright_app PUBLIC spendwright_charts spendwright_examples spendwright_engine
    spendwright_live spendwright_qt Qt6::Widgets Qt6::Svg PRIVATE spendwright_files spendwright_workbook)

if(TARGET Qt6::DBus)
    target_link_libraries(spendwright_app PRIVATE Qt6::DBus)
    target_compile_definitions(spendwright_app PRIVATE SPENDWRIGHT_DBUS)
endif()

include(Translations)

# The commands that need Qt.
file(GLOB livecli_sources CONFIGURE_DEPENDS livecli/*.cpp livecli/*.h)
target_sources(spendwright PRIVATE chartfile.cpp ${livecli_sources})
set_target_properties(spendwright PROPERTIES AUTOMOC ON)
target_link_libraries(spendwright PRIVATE spendwright_app spendwright_live)
target_compile_definitions(spendwright PRIVATE SPENDWRIGHT_GUI)
