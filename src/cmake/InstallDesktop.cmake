# SPDX-FileCopyrightText: The Spendwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What makes the program known to a desktop: menu entry, icon and file type. Packages refresh the desktop's
# caches themselves; after an installation by hand, update-desktop-database, update-mime-database and
# gtk-update-icon-cache do.
set(desktop ${PROJECT_SOURCE_DIR}/resources/desktop)
set(icons ${PROJECT_SOURCE_DIR}/resources/icons)
set(icon_theme ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable)
install(FILES ${desktop}/spendwright.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${desktop}/spendwright.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${icons}/spendwright.svg DESTINATION ${icon_theme}/apps)
install(FILES ${icons}/application-x-spendwright-plan.svg DESTINATION ${icon_theme}/mimetypes)
