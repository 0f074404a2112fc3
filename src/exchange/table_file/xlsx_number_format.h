// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace brandpunt::exchange {

/// What a spreadsheet's number format makes of a number.
enum class CellKind { Number, Date, Time, DateTime };

/// By the code of a format of the file: "d/mm/yy\ h:mm;@" is a date with a time, "[$-F400]h:mm:ss" a time.
/// Only the first section counts; quoted and escaped characters and colours say nothing. Source: ECMA-376
/// part 1, 18.8.31.
CellKind kindOfFormatCode(std::string_view code);

/// By the number of a built-in format, which stands in no file. Source: ECMA-376 part 1, 18.8.30.
CellKind kindOfBuiltInFormat(int id);

/// A serial as ISO text, rounded to the second: "2015-11-08T17:00:00"; "2015-11-08" for a whole date;
/// "07:45:00" for a fraction below 1. A fraction is never dropped, whatever the format shows. Outside
/// 1900..9999: empty. \param count1904  the workbook counts from 1904-01-01 (old Macintosh)
std::string serialToIso(double serial, CellKind kind, bool count1904);

}  // namespace brandpunt::exchange
