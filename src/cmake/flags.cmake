# One interface target carries every flag that all our code is built with.
add_library(build_flags INTERFACE)
target_compile_features(build_flags INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# -ffp-contract=off: a fused multiply-add on one machine and not on another would give another last digit,
# and a run must be reproducible to the last digit.
target_compile_options(build_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -ffp-contract=off
  # Where it inlines std::optional deeply, g++ 12 takes it for uninitialised (GCC bug 80635); dev still looks.
  $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-Wno-maybe-uninitialized>)
option(BRANDPUNT_WARNINGS_ARE_ERRORS "Stop the build on a warning" ON)
if(BRANDPUNT_WARNINGS_ARE_ERRORS)
  target_compile_options(build_flags INTERFACE -Werror)
endif()

set(BRANDPUNT_SANITIZE "" CACHE STRING "Sanitizers to build with: empty, address,undefined, thread, or those of the preset fuzz")
if(BRANDPUNT_SANITIZE)
  target_compile_options(build_flags INTERFACE -fsanitize=${BRANDPUNT_SANITIZE} -fno-omit-frame-pointer
                                               -fno-sanitize-recover=all)
  # With the sanitizers g++ 12 takes parts of std::regex for uninitialised; the plain build still looks.
  target_compile_options(build_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(build_flags INTERFACE -fsanitize=${BRANDPUNT_SANITIZE})
  target_compile_definitions(build_flags INTERFACE _GLIBCXX_ASSERTIONS)
endif()
