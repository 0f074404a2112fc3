// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "incident/code/offence_table.h"
#include "incident/column/column_table.h"
#include "incident/column/table_head.h"
#include "incident/import_report.h"

namespace brandpunt {

/// What the user said about columns: field by header, or by number from 1; an empty text: no column holds it.
using ColumnOverrides = std::map<Field, std::string>;

/// In which column of the table what stands.
struct Layout {
  std::vector<std::string> headers = {};  ///< one a column; two lines of header in one text
  std::map<Field, std::size_t> columnOf = {};
  std::optional<std::size_t> pairColumn = {};  ///< it holds both coordinates; then it also stands as X
  std::vector<ColumnUse> columns = {};         ///< one a column, with why it was dropped
  bool dutchHeaders = false;
  std::optional<std::size_t> at(Field field) const {
    const auto found = columnOf.find(field);
    return found == columnOf.end() ? std::nullopt : std::optional(found->second);
  }
};

/// What no column of the file tells and the user must.
enum class ImportGap { Offence, Date };

/// Nothing where the layout has all that an import needs.
/// \param offenceTold  the user said which offence all rows are, so no column is needed for it
std::optional<ImportGap> gapIn(const Layout& layout, bool offenceTold);

/// The sentence that asks for it: NeedsAnswer, naming the columns there are.
Error askFor(ImportGap gap, const Layout& layout);

/// Finds the field of each column by its header and by what its cells hold.
///
/// A header alone is not believed: "X" over text is no coordinate. A column without a telling header is believed by
/// its cells where those leave no doubt (police codes, RD coordinates, dates). Everything else is dropped.
/// \param head  its sample stands for all rows
/// \param pointColumn  see IncidentFile
/// What it lacks, gapIn tells. Errors: NothingUsable (no rows), WrongUsage (an override names no column).
Result<Layout> recognise(const TableHead& head, std::optional<std::size_t> pointColumn,
                         const ColumnTable& columns, const OffenceTable& offences,
                         const ColumnOverrides& overrides);

}  // namespace brandpunt
