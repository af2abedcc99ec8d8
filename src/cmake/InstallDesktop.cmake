# SPDX-FileCopyrightText: The Spendwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What makes the program known to a desktop: menu entry, icon and file type.
install(FILES ${PROJECT_SOURCE_DIR}/resources/desktop/spendwright.desktop
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${PROJECT_SOURCE_DIR}/resources/desktop/spendwright.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/spendwright.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
