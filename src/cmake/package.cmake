# `./dev package` makes the .deb; dpkg-shlibdeps reads the libraries it depends on from the binary.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME brandpunt)
set(CPACK_PACKAGE_CONTACT "Brandpunt developers <brandpunt@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
  "Brandpunt helps a Dutch municipality find where and when theft from cars and
residential burglary concentrate, which measures fit there and why, and draws
maps that give no victim away. It works on the laptop it is installed on and
opens no network connection.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The face of the papers, and what the libraries look up by name, which no binary tells.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-open-sans, proj-data, gdal-data")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n") # the words of file dialogs
# Same sources, same package: times in the archive come from SOURCE_DATE_EPOCH where it is set.
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/docs/changelog.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/handleiding DESTINATION ${CMAKE_INSTALL_DOCDIR})
include(CPack)
