// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memory_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "base/expects.h"

namespace brandpunt::fuzz {

MemoryFile::MemoryFile() : m_descriptor(memfd_create("input", MFD_CLOEXEC)) {
  expects(m_descriptor >= 0);
  m_path = "/proc/self/fd/" + std::to_string(m_descriptor);
}

MemoryFile::~MemoryFile() { close(m_descriptor); }

void MemoryFile::fill(std::string_view content) {
  expects(ftruncate(m_descriptor, 0) == 0);
  expects(pwrite(m_descriptor, content.data(), content.size(), 0) == static_cast<ssize_t>(content.size()));
}

}  // namespace brandpunt::fuzz
