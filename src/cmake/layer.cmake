# add_layer(name DEPENDS ... LIBRARIES ...)
#
# A layer is one static library made of every source below its folder; its include root is that folder, so
# another layer's header resolves only where the layer is linked. DEPENDS are our layers, LIBRARIES are outside
# libraries, which stay private: no header of theirs leaves a layer (tests/architecture reads the includes).
# Sources are globbed on purpose: what lies in the folder is in the layer, and nothing can be forgotten.
function(add_layer name)
  cmake_parse_arguments(LAYER "" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  split_off_inner_headers(headers inner_headers)
  add_library(${name} STATIC ${sources} ${inner_headers})
  target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR} FILES ${headers})
  target_link_libraries(${name} PUBLIC ${LAYER_DEPENDS} PRIVATE build_flags ${LAYER_LIBRARIES})
  target_compile_features(${name} PUBLIC cxx_std_20)
  # `cmake --build . --target all_verify_interface_header_sets` compiles each header that others may include, alone
  # and without the layer's libraries.
  set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()

# Moves from the first list to the second the headers that name an outside library, or include one that does: only
# the layer's own sources can compile them.
function(split_off_inner_headers all inner)
  set(rest ${${all}})
  set(found "")
  set(pattern "^#include <(Q|[^>]*[./])")
  while(TRUE)
    set(newly "")
    foreach(header ${rest})
      file(STRINGS ${header} includes REGEX "${pattern}")
      if(includes)
        list(APPEND newly ${header})
      endif()
    endforeach()
    if(NOT newly)
      break()
    endif()
    list(APPEND found ${newly})
    list(REMOVE_ITEM rest ${newly})
    list(TRANSFORM newly REPLACE "^${CMAKE_CURRENT_SOURCE_DIR}/" "" OUTPUT_VARIABLE names)
    list(JOIN names "|" names)
    set(pattern "^#include \"(${names})\"")
  endwhile()
  set(${all} ${rest} PARENT_SCOPE)
  set(${inner} ${found} PARENT_SCOPE)
endfunction()
