// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/row/row_offences.h"

namespace brandpunt {

const RowOffences::Reading& RowOffences::of(std::string_view code, std::string_view words) {
  m_key.assign(code).append(1, '\x1f').append(words);
  const auto found = m_known.find(m_key);
  return found != m_known.end() ? found->second : m_known.emplace(m_key, read(code, words)).first->second;
}

RowOffences::Reading RowOffences::read(std::string_view code, std::string_view words) const {
  Reading read;
  if (!code.empty()) read.offence = m_table.byCode(code);
  if (!read.offence && !words.empty()) read.offence = m_table.byCode(words);
  if (!read.offence && !words.empty()) read.offence = m_table.byWords(words);
  if (!read.offence && !code.empty()) read.offence = m_table.byWords(code);
  if (!read.offence && !(code.empty() && words.empty())) {
    read.offence = Offence::Overig;
    read.known = false;
  }
  read.attempt = saysAttempt(words);
  return read;
}

}  // namespace brandpunt
