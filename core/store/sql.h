#pragma once

/// Every statement the store runs. Statements are cached by address, so each text stands here once.
namespace assay::sql {

inline constexpr char kBeginRead[] = "BEGIN";
inline constexpr char kBeginWrite[] = "BEGIN IMMEDIATE";
inline constexpr char kCommit[] = "COMMIT";
inline constexpr char kRollback[] = "ROLLBACK";

// Set before the first page is written; incremental vacuum gives back the space of an undone import.
inline constexpr char kNewFile[] = "PRAGMA page_size = 16384; PRAGMA auto_vacuum = INCREMENTAL";
// Without the log SQLite's own FULL stays, as without it less is not safe when the power fails. A store that has a log: nothing.
inline constexpr char kWriteThroughLog[] = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL";
inline constexpr char kConnection[] = "PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY";
inline constexpr char kLittlePatience[] = "PRAGMA busy_timeout = 100"; // ms
inline constexpr char kReadOnly[] = "PRAGMA query_only = ON";
inline constexpr char kNoCheckpoint[] = "PRAGMA wal_autocheckpoint = 0";
inline constexpr char kUsualCheckpoint[] = "PRAGMA wal_autocheckpoint = 1000";
inline constexpr char kCheckpoint[] = "PRAGMA wal_checkpoint(TRUNCATE)";
inline constexpr char kOverwriteDeleted[] = "PRAGMA secure_delete = ON";
inline constexpr char kGiveBackSpace[] = "PRAGMA incremental_vacuum";
inline constexpr char kApplicationId[] = "PRAGMA application_id";
inline constexpr char kUserVersion[] = "PRAGMA user_version";
inline constexpr char kObjectCount[] = "SELECT count(*) FROM sqlite_master";
inline constexpr char kIntegrity[] = "PRAGMA integrity_check(10)";

inline constexpr char kOwnLosers[] =
    "SELECT s.import_id, count(*) FROM supersession l JOIN segment s ON s.id = l.segment_id "
    "WHERE l.winner_import = s.import_id GROUP BY s.import_id";
inline constexpr char kStrayRows[] =
    "SELECT (SELECT count(*) FROM segment_column WHERE segment_id NOT IN (SELECT id FROM segment))"
    " + (SELECT count(*) FROM supersession WHERE segment_id NOT IN (SELECT id FROM segment))"
    " + (SELECT count(*) FROM supersession WHERE winner_import NOT IN (SELECT id FROM import))"
    " + (SELECT count(*) FROM segment WHERE import_id NOT IN (SELECT id FROM import))"
    " + (SELECT count(*) FROM import_file WHERE import_id NOT IN (SELECT id FROM import))"
    " + (SELECT count(*) FROM rollup WHERE import_id NOT IN (SELECT id FROM import))"
    " + (SELECT count(*) FROM daily WHERE import_id NOT IN (SELECT id FROM import))"
    " + (SELECT count(*) FROM reported_line WHERE import_id NOT IN (SELECT id FROM import))";

inline constexpr char kChangeCount[] = "SELECT value FROM state WHERE name = 'change_count'";
inline constexpr char kCountChange[] = "UPDATE state SET value = value + 1 WHERE name = 'change_count'";

inline constexpr char kImports[] = "SELECT id, started_at, source, receipt FROM import ORDER BY id";
inline constexpr char kImportExists[] = "SELECT count(*) FROM import WHERE id = ?1";
inline constexpr char kNextImportId[] =
    "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'import'), 0) + 1";
inline constexpr char kAddImport[] = "INSERT INTO import (id, started_at, source, receipt) VALUES (?1, ?2, ?3, ?4)";
inline constexpr char kImportFiles[] = "SELECT path, receipt FROM import_file WHERE import_id = ?1 ORDER BY position";
inline constexpr char kAddImportFile[] =
    "INSERT INTO import_file (import_id, position, path, identity, receipt, place, bytes, ends, origin, growth, stamp) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
inline constexpr char kFilesAtPlace[] =
    "SELECT bytes, ends, origin FROM import_file WHERE place = ?1 AND bytes <= ?2 ORDER BY import_id DESC, position DESC";
inline constexpr char kGrowthOfFile[] =
    "SELECT growth FROM import_file WHERE place = ?1 AND bytes = ?2 AND ends = ?3 AND growth IS NOT NULL "
    "ORDER BY import_id DESC, position DESC LIMIT 1";
inline constexpr char kFileWithStamp[] =
    "SELECT receipt, identity, place, bytes, ends, origin FROM import_file WHERE stamp = ?1 AND identity IS NOT NULL "
    "ORDER BY import_id LIMIT 1";
inline constexpr char kFileWithIdentity[] =
    "SELECT receipt, import_id FROM import_file WHERE identity = ?1 ORDER BY import_id LIMIT 1";
inline constexpr char kRejects[] =
    "SELECT file, line, reason, fields FROM rejected_record WHERE import_id = ?1 ORDER BY position";
inline constexpr char kAddReject[] =
    "INSERT INTO rejected_record (import_id, position, file, line, reason, fields) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

inline constexpr char kSegments[] = "SELECT id, import_id, rows FROM segment ORDER BY id";
inline constexpr char kSegment[] = "SELECT id, import_id, rows FROM segment WHERE id = ?1";
inline constexpr char kSegmentColumns[] =
    "SELECT column, encoding, checksum, data FROM segment_column WHERE segment_id = ?1 ORDER BY column";
inline constexpr char kSegmentColumn[] =
    "SELECT encoding, checksum, data FROM segment_column WHERE segment_id = ?1 AND column = ?2";
inline constexpr char kAddSegment[] = "INSERT INTO segment (import_id, rows, ts_min, ts_max) VALUES (?1, ?2, ?3, ?4)";
inline constexpr char kAddSegmentColumn[] =
    "INSERT INTO segment_column (segment_id, column, encoding, checksum, data) VALUES (?1, ?2, ?3, ?4, ?5)";

inline constexpr char kDictionary[] = "SELECT dimension, id, text FROM dictionary ORDER BY dimension, id";
inline constexpr char kTextsOf[] = "SELECT dimension, id, text FROM dictionary WHERE dimension = ?1 ORDER BY id";
inline constexpr char kTextPartsOf[] = "SELECT dimension, first, texts FROM dictionary_part WHERE dimension = ?1 ORDER BY first";
inline constexpr char kDictionaryParts[] = "SELECT dimension, first, texts FROM dictionary_part ORDER BY dimension, first";
inline constexpr char kAddTexts[] = "INSERT INTO dictionary_part (dimension, first, texts) VALUES (?1, ?2, ?3)";
inline constexpr char kRemoveTexts[] = "DELETE FROM dictionary WHERE dimension = ?1";
inline constexpr char kRemoveTextParts[] = "DELETE FROM dictionary_part WHERE dimension = ?1";

inline constexpr char kSupersessions[] = "SELECT row FROM supersession WHERE segment_id = ?1";
inline constexpr char kSupersede[] =
    "INSERT OR REPLACE INTO supersession (segment_id, row, winner_import) VALUES (?1, ?2, ?3)";
inline constexpr char kSupersededBy[] =
    "SELECT l.segment_id, l.row FROM supersession l JOIN segment s ON s.id = l.segment_id "
    "WHERE l.winner_import = ?1 AND s.import_id <> ?1 ORDER BY l.segment_id, l.row";
inline constexpr char kLosersOf[] =
    "SELECT l.segment_id, l.row, l.winner_import FROM supersession l JOIN segment s ON s.id = l.segment_id "
    "WHERE s.import_id = ?1 AND l.winner_import <> ?1 ORDER BY l.segment_id, l.row";
inline constexpr char kRevive[] = "DELETE FROM supersession WHERE segment_id = ?1 AND row = ?2";
inline constexpr char kDuplicates[] = "SELECT import_id, keys FROM duplicate WHERE import_id <> ?1 ORDER BY import_id";
inline constexpr char kAddDuplicates[] = "INSERT INTO duplicate (import_id, part, keys) VALUES (?1, ?2, ?3)";
/// Of files of which the import kept something: where it kept nothing, nobody else gave up a copy.
inline constexpr char kSameFiles[] =
    "WITH mine AS (SELECT identity, origin FROM import_file "
    "WHERE import_id = ?1 AND json_extract(receipt, '$.accepted') + json_extract(receipt, '$.deleted') > 0) "
    "SELECT other.import_id FROM mine JOIN import_file other ON other.identity = mine.identity WHERE other.import_id <> ?1 UNION "
    "SELECT other.import_id FROM mine JOIN import_file other ON other.origin = mine.origin WHERE other.import_id > ?1";

inline constexpr char kAddLine[] =
    "INSERT INTO reported_line (import_id, position, key_high, key_low, content, format, kind, status, ts, ts_end, "
    "input, cache_read, cache_write_5m, cache_write_1h, output, web_searches, requests, cost, list_cost, "
    "model, provider, workspace, api_key, user, session, tier, speed, geo, context_window, cost_type, token_type, terminal) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, "
    "?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32)";
inline constexpr char kLineWithKey[] =
    "SELECT import_id, content FROM reported_line WHERE key_high = ?1 AND key_low = ?2 ORDER BY import_id DESC LIMIT 1";
inline constexpr char kLines[] =
    "SELECT format, kind, status, ts, ts_end, input, cache_read, cache_write_5m, cache_write_1h, output, web_searches, "
    "requests, cost, list_cost, model, provider, workspace, api_key, user, session, tier, speed, geo, context_window, "
    "cost_type, token_type, terminal FROM reported_line l WHERE (key_high = 0 AND key_low = 0) OR NOT EXISTS (SELECT 1 "
    "FROM reported_line n WHERE n.key_high = l.key_high AND n.key_low = l.key_low AND n.import_id > l.import_id) "
    "ORDER BY import_id, position";
inline constexpr char kLinesPerImport[] = "SELECT import_id, count(*) FROM reported_line GROUP BY import_id";
inline constexpr char kLineKeysOf[] = "SELECT key_high FROM reported_line WHERE import_id = ?1";

/// With those that have grown from them since: their receipts and places build on these.
inline constexpr char kForgetFiles[] =
    "UPDATE import_file SET identity = NULL, growth = NULL WHERE import_id = ?1 OR (import_id > ?1 AND origin IN "
    "(SELECT origin FROM import_file WHERE import_id = ?1 AND origin IS NOT NULL))";

inline constexpr char kRemoveColumns[] =
    "DELETE FROM segment_column WHERE segment_id IN (SELECT id FROM segment WHERE import_id = ?1)";
inline constexpr char kRemoveSupersededOf[] =
    "DELETE FROM supersession WHERE segment_id IN (SELECT id FROM segment WHERE import_id = ?1)";
inline constexpr char kRemoveSegments[] = "DELETE FROM segment WHERE import_id = ?1";
inline constexpr char kRemoveFiles[] = "DELETE FROM import_file WHERE import_id = ?1";
inline constexpr char kRemoveRejects[] = "DELETE FROM rejected_record WHERE import_id = ?1";
inline constexpr char kRemoveDuplicates[] = "DELETE FROM duplicate WHERE import_id = ?1";
inline constexpr char kRemoveRollup[] = "DELETE FROM rollup WHERE import_id = ?1";
inline constexpr char kRemoveDaily[] = "DELETE FROM daily WHERE import_id = ?1";
inline constexpr char kRemoveLines[] = "DELETE FROM reported_line WHERE import_id = ?1";
inline constexpr char kRemoveImport[] = "DELETE FROM import WHERE id = ?1";

inline constexpr char kLedgers[] =
    "SELECT l.id, l.location, l.kind, l.table_name, l.mapping, l.checked_at, coalesce((SELECT s.bookmark FROM ledger_sync s "
    "WHERE s.ledger_id = l.id ORDER BY s.import_id DESC LIMIT 1), '') FROM ledger l ORDER BY l.id";
inline constexpr char kAddLedger[] =
    "INSERT INTO ledger (location, kind, table_name, mapping) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (location, kind, table_name) DO UPDATE SET mapping = excluded.mapping";
inline constexpr char kLedgerChecked[] = "UPDATE ledger SET checked_at = ?2 WHERE id = ?1";
inline constexpr char kRemoveLedger[] = "DELETE FROM ledger WHERE id = ?1";
inline constexpr char kRemoveLedgerMarks[] = "DELETE FROM ledger_sync WHERE ledger_id = ?1";
inline constexpr char kSetBookmark[] = "INSERT INTO ledger_sync (import_id, ledger_id, bookmark) VALUES (?1, ?2, ?3)";
/// An undone import, and what its ledger brought after it, will be read again.
inline constexpr char kRemoveSyncsSince[] =
    "DELETE FROM ledger_sync WHERE import_id >= ?1 AND ledger_id = (SELECT ledger_id FROM ledger_sync WHERE import_id = ?1)";

inline constexpr char kAddRollup[] =
    "INSERT INTO rollup (import_id, owner_kind, day, model, platform, endpoint, tier, batch, speed, geo, long_prompt, owner, "
    "calls, input, cache_read, cache_write_5m, cache_write_1h, output, web_searches) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)";
inline constexpr char kAddDaily[] =
    "INSERT INTO daily (import_id, day, model, platform, endpoint, tier, batch, speed, geo, long_prompt, "
    "calls, input, cache_read, cache_write_5m, cache_write_1h, output, web_searches) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)";
inline constexpr char kDaily[] = "SELECT day, model, platform, endpoint, tier, batch, speed, geo, long_prompt, "
                                 "calls, input, cache_read, cache_write_5m, cache_write_1h, output, web_searches FROM daily";
inline constexpr char kRollup[] =
    "SELECT owner_kind, day, model, platform, endpoint, tier, batch, speed, geo, long_prompt, owner, "
    "calls, input, cache_read, cache_write_5m, cache_write_1h, output, web_searches FROM rollup";

inline constexpr char kWorkloads[] =
    "SELECT workload, owner, unit, quality_guard, latency_tolerance_hours FROM workload ORDER BY workload";
inline constexpr char kAddWorkload[] = "INSERT OR REPLACE INTO workload (workload, owner, unit, quality_guard, "
                                       "latency_tolerance_hours) VALUES (?1, ?2, ?3, ?4, ?5)";
inline constexpr char kRemoveWorkloads[] = "DELETE FROM workload";
inline constexpr char kUnits[] = "SELECT workload, day, count, succeeded FROM unit_count ORDER BY workload, day";
inline constexpr char kAddUnit[] =
    "INSERT OR REPLACE INTO unit_count (workload, day, count, succeeded) VALUES (?1, ?2, ?3, ?4)";
inline constexpr char kRemoveUnits[] = "DELETE FROM unit_count";
inline constexpr char kRevenue[] =
    "SELECT dimension, value, month, amount FROM revenue ORDER BY dimension, value, month";
inline constexpr char kAddRevenue[] =
    "INSERT OR REPLACE INTO revenue (dimension, value, month, amount) VALUES (?1, ?2, ?3, ?4)";
inline constexpr char kRemoveRevenue[] = "DELETE FROM revenue";
inline constexpr char kInvoices[] = "SELECT month, amount, note FROM invoice ORDER BY month";
inline constexpr char kAddInvoice[] = "INSERT OR REPLACE INTO invoice (month, amount, note) VALUES (?1, ?2, ?3)";
inline constexpr char kRemoveInvoices[] = "DELETE FROM invoice";

inline constexpr char kDocument[] = "SELECT json FROM document WHERE name = ?1";
inline constexpr char kDocumentNames[] =
    "SELECT name FROM document WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name";
inline constexpr char kSetDocument[] = "INSERT OR REPLACE INTO document (name, json) VALUES (?1, ?2)";
inline constexpr char kRemoveDocument[] = "DELETE FROM document WHERE name = ?1";

} // namespace assay::sql
