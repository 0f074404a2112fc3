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
  if(NOT sources)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${LAYER_DEPENDS})
    return()
  endif()
  add_library(${name} STATIC ${sources})
  target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR} FILES ${headers})
  target_link_libraries(${name} PUBLIC ${LAYER_DEPENDS} PRIVATE build_flags ${LAYER_LIBRARIES})
  target_compile_features(${name} PUBLIC cxx_std_20)
  # `cmake --build . --target all_verify_interface_header_sets` compiles each header on its own.
  set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()
