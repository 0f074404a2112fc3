// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "incident/quality_finding.h"

namespace brandpunt {

/// What is found while the rows of one file are interpreted, each with its share of those rows.
class FileFindings {
 public:
  explicit FileFindings(std::size_t rows) : m_rows(static_cast<double>(std::max<std::size_t>(rows, 1))) {}

  void add(std::string rule, Severity severity, std::int64_t count, Text text) {
    QualityFinding& finding = m_found.emplace_back();
    finding.rule = std::move(rule);
    finding.severity = severity;
    finding.count = count;
    finding.share = static_cast<double>(count) / m_rows;
    finding.text = std::move(text);
  }
  std::vector<QualityFinding> take() { return std::move(m_found); }

 private:
  double m_rows = 1;
  std::vector<QualityFinding> m_found = {};
};

}  // namespace brandpunt
