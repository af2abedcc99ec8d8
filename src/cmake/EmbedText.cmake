# SPDX-FileCopyrightText: The Spendwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Puts text files into the program as data, for code that opens no files.
set(EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/EmbedTextScript.cmake)

# Adds to `target` a source that defines std::string_view `function`() in namespace spendwright, as
# declared in `header`, with the text of `file`. It is made anew when the file changes.
function(spendwright_embed_text target function header file)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded/${function}.cpp)
    add_custom_command(OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -DKIND=text -DOUTPUT=${output} -DFUNCTION=${function} -DHEADER=${header}
                -DFILES=${file} -P ${EMBED_SCRIPT}
        DEPENDS ${file} ${EMBED_SCRIPT} VERBATIM COMMENT "Embedding ${file}")
    target_sources(${target} PRIVATE ${output})
endfunction()

# The same for std::span<const Example> `function`() over several files; an example's id is its file's
# name without the extension.
function(spendwright_embed_examples target function header)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded/${function}.cpp)
    string(REPLACE ";" "|" files "${ARGN}")
    add_custom_command(OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -DKIND=examples -DOUTPUT=${output} -DFUNCTION=${function} -DHEADER=${header}
                -DFILES=${files} -P ${EMBED_SCRIPT}
        DEPENDS ${ARGN} ${EMBED_SCRIPT} VERBATIM COMMENT "Embedding the examples")
    target_sources(${target} PRIVATE ${output})
endfunction()
