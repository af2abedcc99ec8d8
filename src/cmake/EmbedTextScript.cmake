# SPDX-FileCopyrightText: The Spendwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes the source that EmbedText.cmake asks for. Bytes are written one by one: no limit on the length
# of a literal and no sequence of characters in a file can break it.
cmake_minimum_required(VERSION 3.25)

function(bytes_of file variable)
    file(READ ${file} hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
    string(REGEX REPLACE "('[^']*','[^']*','[^']*','[^']*','[^']*','[^']*','[^']*','[^']*',)" "\\1\n    " bytes "${bytes}")
    set(${variable} "${bytes}" PARENT_SCOPE)
endfunction()

string(REPLACE "|" ";" files "${FILES}")
set(arrays "")
set(entries "")
set(number 0)
foreach(file IN LISTS files)
    bytes_of(${file} bytes)
    get_filename_component(id ${file} NAME_WE)
    string(APPEND arrays "constexpr char kText${number}[] = {\n    ${bytes}'\\0'};\n")
    string(APPEND entries "    {\"${id}\", {kText${number}, sizeof kText${number} - 1}},\n")
    math(EXPR number "${number} + 1")
endforeach()

set(source "// Made from a resource by the build; not for editing.\n#include \"${HEADER}\"\n\nnamespace spendwright {\n\n")
if(KIND STREQUAL "text")
    string(APPEND source "namespace {\n${arrays}}\n\nstd::string_view ${FUNCTION}()\n{\n"
        "    return {kText0, sizeof kText0 - 1};\n}\n")
elseif(number EQUAL 0)
    string(APPEND source "std::span<const Example> ${FUNCTION}()\n{\n    return {};\n}\n")
else()
    string(APPEND source "namespace {\n${arrays}constexpr Example kExamples[] = {\n${entries}};\n}\n\n"
        "std::span<const Example> ${FUNCTION}()\n{\n    return kExamples;\n}\n")
endif()
string(APPEND source "\n} // namespace spendwright\n")
file(WRITE ${OUTPUT} "${source}")
