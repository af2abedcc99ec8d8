# SPDX-FileCopyrightText: The Spendwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what BUILD holds under STAGE and looks at what a desktop would find there. The desktop's own checkers
# are asked where they are installed.
file(REMOVE_RECURSE ${STAGE})
set(ENV{DESTDIR} ${STAGE})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix /usr COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
unset(ENV{DESTDIR})

set(share ${STAGE}/usr/share)
set(entry ${share}/applications/spendwright.desktop)
set(type ${share}/mime/packages/spendwright.xml)
foreach(file ${STAGE}/usr/bin/spendwright ${entry} ${type}
        ${share}/icons/hicolor/scalable/apps/spendwright.svg
        ${share}/icons/hicolor/scalable/mimetypes/application-x-spendwright-plan.svg)
    if(NOT EXISTS ${file})
        message(SEND_ERROR "not installed: ${file}")
    endif()
endforeach()

# What the files say of each other.
file(READ ${entry} entry_text)
file(READ ${type} type_text)
foreach(line "Exec=spendwright %f" "Icon=spendwright" "MimeType=application/x-spendwright-plan;" "Comment[de]=")
    string(FIND "${entry_text}" "\n${line}" found)
    if(found EQUAL -1)
        message(SEND_ERROR "the menu entry lacks ${line}")
    endif()
endforeach()
foreach(part "type=\"application/x-spendwright-plan\"" "pattern=\"*.spendplan\"")
    string(FIND "${type_text}" "${part}" found)
    if(found EQUAL -1)
        message(SEND_ERROR "the file type lacks ${part}")
    endif()
endforeach()

execute_process(COMMAND ${STAGE}/usr/bin/spendwright --version COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
find_program(DESKTOP_FILE_VALIDATE desktop-file-validate)
if(DESKTOP_FILE_VALIDATE)
    execute_process(COMMAND ${DESKTOP_FILE_VALIDATE} ${entry} COMMAND_ERROR_IS_FATAL ANY)
endif()
find_program(UPDATE_MIME_DATABASE update-mime-database)
if(UPDATE_MIME_DATABASE)
    execute_process(COMMAND ${UPDATE_MIME_DATABASE} ${share}/mime COMMAND_ERROR_IS_FATAL ANY)
    file(STRINGS ${share}/mime/globs2 globs REGEX "application/x-spendwright-plan:[*].spendplan")
    if(NOT globs)
        message(SEND_ERROR "the desktop does not know plans by their name")
    endif()
endif()
