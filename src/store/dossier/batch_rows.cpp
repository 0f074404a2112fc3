// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/batch_rows.h"

#include "database/statement.h"

namespace brandpunt::store {
namespace {

constexpr std::string_view rejectionReason = "reason";
constexpr std::string_view unknownOffence = "unknown-offence";

void insertCounts(Database& database, Id<ImportBatch> batch, std::string_view kind,
                  const std::map<std::string, std::int64_t>& counts) {
  Statement insert(database, "INSERT INTO import_counts VALUES (?, ?, ?, ?)");
  for (const auto& [word, rows] : counts) insert.put(batch).put(kind).put(word).put(rows).run();
}

void insertDetails(Database& database, Id<ImportBatch> batch, const ImportReport& report) {
  Statement column(database, "INSERT INTO import_columns VALUES (?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < report.columns.size(); ++i) {
    const ColumnUse& use = report.columns[i];
    column.put(batch).put(static_cast<std::int64_t>(i)).put(use.column);
    (use.field ? column.put(nameOf(*use.field)) : column.putNull())
        .put(use.droppedBecause.nl)
        .put(use.droppedBecause.en)
        .put(use.confidence)
        .run();
  }
  Statement offence(database, "INSERT INTO import_offences VALUES (?, ?, ?, ?)");
  for (const OffenceInfo& info : offences()) {
    const auto read = report.byOffenceRead.find(info.offence);
    const auto accepted = report.byOffence.find(info.offence);
    if (read == report.byOffenceRead.end() && accepted == report.byOffence.end()) continue;
    offence.put(batch)
        .put(info.id)
        .put(read == report.byOffenceRead.end() ? 0 : read->second)
        .put(accepted == report.byOffence.end() ? 0 : accepted->second)
        .run();
  }
  insertCounts(database, batch, rejectionReason, report.byReason);
  insertCounts(database, batch, unknownOffence, report.unknownOffences);
  Statement words(database, "INSERT INTO import_code_words VALUES (?, ?, ?)");
  for (const auto& [code, text] : report.unknownWords) words.put(batch).put(code).put(text).run();
  Statement finding(database, "INSERT INTO import_findings VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const QualityFinding& found = report.findings[i];
    finding.put(batch)
        .put(static_cast<std::int64_t>(i))
        .put(found.rule)
        .put(idOf(found.severity))
        .put(found.count)
        .put(found.share)
        .put(found.text.nl)
        .put(found.text.en)
        .run();
  }
}

void readColumns(Database& database, ImportBatch& batch) {
  Statement rows(database,
                 "SELECT column_name, field, dropped_why_nl, dropped_why_en, confidence FROM import_columns "
                 "WHERE batch_id = ? ORDER BY position");
  rows.put(batch.id);
  while (rows.next()) {
    ColumnUse use;
    use.column = rows.takeText();
    use.field = fieldFromName(rows.takeText());
    use.droppedBecause.nl = rows.takeText();
    use.droppedBecause.en = rows.takeText();
    use.confidence = rows.takeReal();
    batch.report.columns.push_back(std::move(use));
  }
}

void readOffences(Database& database, ImportBatch& batch) {
  Statement rows(database, "SELECT offence, rows_read, accepted FROM import_offences WHERE batch_id = ?");
  rows.put(batch.id);
  while (rows.next()) {
    const auto offence = offenceFromId(rows.takeText());
    if (!offence) continue;
    if (const std::int64_t read = rows.takeInteger(); read > 0) batch.report.byOffenceRead[*offence] = read;
    if (const std::int64_t accepted = rows.takeInteger(); accepted > 0)
      batch.report.byOffence[*offence] = accepted;
  }
}

void readCounts(Database& database, ImportBatch& batch) {
  Statement rows(database, "SELECT kind, word, row_count FROM import_counts WHERE batch_id = ?");
  rows.put(batch.id);
  while (rows.next()) {
    auto& counts = rows.takeText() == rejectionReason ? batch.report.byReason : batch.report.unknownOffences;
    const std::string word = rows.takeText();
    counts[word] = rows.takeInteger();
  }
}

void readCodeWords(Database& database, ImportBatch& batch) {
  Statement rows(database, "SELECT code, words FROM import_code_words WHERE batch_id = ?");
  rows.put(batch.id);
  while (rows.next()) {
    const std::string code = rows.takeText();
    batch.report.unknownWords[code] = rows.takeText();
  }
}

void readFindings(Database& database, ImportBatch& batch) {
  Statement rows(database,
                 "SELECT rule, severity, incidents, share, text_nl, text_en FROM import_findings "
                 "WHERE batch_id = ? ORDER BY position");
  rows.put(batch.id);
  while (rows.next()) {
    QualityFinding found;
    found.rule = rows.takeText();
    found.severity = severityFromId(rows.takeText()).value_or(Severity::Information);
    found.count = rows.takeInteger();
    found.share = rows.takeReal();
    found.text.nl = rows.takeText();
    found.text.en = rows.takeText();
    batch.report.findings.push_back(std::move(found));
  }
}

void insertUpdate(Database& database, Id<ImportBatch> batch, const UpdateCounts& update) {
  Statement insert(database, "INSERT INTO import_updates VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert.put(batch);
  for (const std::int64_t n :
       {update.added, update.changed, update.unchanged, update.gone, update.older, update.otherSelection}) {
    insert.put(n);
  }
  insert.run();
}

void readUpdate(Database& database, ImportBatch& batch) {
  Statement row(database,
                "SELECT added, changed, unchanged, gone, older, other_selection FROM import_updates WHERE "
                "batch_id = ?");
  row.put(batch.id);
  UpdateCounts& update = batch.report.update;
  update.added = batch.report.accepted;  // of imports from before updates were kept
  if (!row.next()) return;
  for (std::int64_t* n : {&update.added, &update.changed, &update.unchanged, &update.gone, &update.older,
                          &update.otherSelection}) {
    *n = row.takeInteger();
  }
}

}  // namespace

Id<ImportBatch> insertBatch(Database& database, const ImportBatch& batch) {
  const ImportReport& r = batch.report;
  Statement insert(
      database,
      "INSERT INTO import_batches (file_name, file_sha256, format, table_name, imported_at_utc, "
      "stand_per, rows_read, accepted, duplicates, merged, rejected, without_location, without_time, "
      "without_end, end_before_start, first_day, last_day, date_order, crs_detected, encoding, profile) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.put(batch.fileName)
      .put(batch.sha256)
      .put(batch.format)
      .put(batch.tableName)
      .put(batch.importedAtUtc)
      .put(batch.standPer);
  for (const std::int64_t count : {r.rowsRead, r.accepted, r.duplicates, r.merged, r.rejected,
                                   r.withoutLocation, r.withoutTime, r.withoutEnd, r.endBeforeStart}) {
    insert.put(count);
  }
  insert.put(r.first)
      .put(r.last)
      .put(r.dateOrder)
      .put(r.crsDetected)
      .put(r.encodingDetected)
      .put(r.profile)
      .run();
  const Id<ImportBatch> id(database.lastInsertedId());
  insertDetails(database, id, r);
  insertUpdate(database, id, r.update);
  return id;
}

std::vector<ImportBatch> readBatches(Database& database) {
  std::vector<ImportBatch> batches;
  Statement rows(
      database,
      "SELECT id, file_name, file_sha256, format, table_name, imported_at_utc, stand_per, rows_read, "
      "accepted, duplicates, merged, rejected, without_location, without_time, without_end, "
      "end_before_start, first_day, last_day, date_order, crs_detected, encoding, profile, "
      "coalesce((SELECT incidents FROM import_purged WHERE batch_id = id), 0) "
      "FROM import_batches WHERE undone_at_utc IS NULL ORDER BY id");
  while (rows.next()) {
    ImportBatch batch;
    batch.id = Id<ImportBatch>(rows.takeInteger());
    for (std::string* text :
         {&batch.fileName, &batch.sha256, &batch.format, &batch.tableName, &batch.importedAtUtc}) {
      *text = rows.takeText();
    }
    batch.standPer = rows.takeOptionalDate();
    ImportReport& r = batch.report;
    for (std::int64_t* count : {&r.rowsRead, &r.accepted, &r.duplicates, &r.merged, &r.rejected,
                                &r.withoutLocation, &r.withoutTime, &r.withoutEnd, &r.endBeforeStart}) {
      *count = rows.takeInteger();
    }
    r.first = rows.takeOptionalDate();
    r.last = rows.takeOptionalDate();
    for (std::string* text : {&r.dateOrder, &r.crsDetected, &r.encodingDetected, &r.profile})
      *text = rows.takeText();
    batch.becameCounts = rows.takeInteger();
    batches.push_back(std::move(batch));
  }
  for (ImportBatch& batch : batches) {
    readColumns(database, batch);
    readOffences(database, batch);
    readCounts(database, batch);
    readCodeWords(database, batch);
    readFindings(database, batch);
    readUpdate(database, batch);
  }
  return batches;
}

}  // namespace brandpunt::store
