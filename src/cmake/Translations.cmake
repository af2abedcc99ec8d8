# SPDX-FileCopyrightText: The Spendwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The languages of the window. `cmake --build ... --target update_translations` brings the files in
# translations/ up to date with the sources; what is new in them waits for a translator.
set(translations ${PROJECT_SOURCE_DIR}/translations)
set(english ${translations}/spendwright_en.ts)
set(other_languages ${translations}/spendwright_de.ts)

qt_add_lrelease(spendwright_app TS_FILES ${english} ${other_languages} QM_FILES_OUTPUT_VARIABLE translated)
qt_add_resources(spendwright_app translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${translated})

# Also for the test that looks for texts that lack a translation.
set(translated_sources ${app_sources} ${chart_sources} ${engine_sources} ${live_sources} ${ui_forms})
list(TRANSFORM translated_sources REPLACE "^([^/])" "${CMAKE_CURRENT_SOURCE_DIR}/\\1")
list(JOIN translated_sources "\n" translated_list)
set(TRANSLATED_LIST ${CMAKE_BINARY_DIR}/translated_sources.txt CACHE INTERNAL "Sources with texts")
file(CONFIGURE OUTPUT ${TRANSLATED_LIST} CONTENT "${translated_list}\n")

set(lupdate Qt6::lupdate -I ${CMAKE_CURRENT_SOURCE_DIR} -no-obsolete -locations none @${TRANSLATED_LIST})
# English has no translations but the forms of its plurals.
add_custom_target(update_translations
    COMMAND ${lupdate} -pluralonly -ts ${english}
    COMMAND ${lupdate} -ts ${other_languages}
    VERBATIM)
