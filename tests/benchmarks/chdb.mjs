// ClickHouse's engine in this process, on two threads; prints one JSON document. Runs beside the node_modules that hold it.
//   node chdb.mjs import FOLDER LOG
//   node chdb.mjs questions FOLDER N
import { createRequire } from 'node:module';
import { cost, dialects, questions, median } from './questions.mjs';

const { Session } = createRequire(import.meta.url)('chdb');
const [, , what, folder, last] = process.argv;
const now = () => Number(process.hrtime.bigint()) / 1e6;
const session = new Session(folder);
const ask = (sql, format = 'TabSeparated') => session.query(sql, format);

function importLog(log) {
  ask('CREATE DATABASE IF NOT EXISTS bench ENGINE = Atomic');
  ask(`CREATE TABLE bench.calls (ts DateTime64(3, 'UTC'), request_id String, model LowCardinality(String), in_tok Int64,
    out_tok Int64, cr Int64, c5 Int64, c1 Int64, tier LowCardinality(String), status LowCardinality(String), latency_ms Int32,
    workload LowCardinality(String), team LowCardinality(String), customer LowCardinality(String),
    user LowCardinality(String), task_id String, cost Int64) ENGINE = MergeTree ORDER BY ts`);
  const types = `timestamp DateTime64(3, \\'UTC\\'), request_id String, model String, input_tokens Int64, output_tokens Int64,
    cache_read_input_tokens Int64, cache_creation Tuple(ephemeral_5m_input_tokens Int64, ephemeral_1h_input_tokens Int64),
    service_tier String, status String, latency_ms Int32, workload String, team String, customer String, user String,
    task_id String`.replaceAll('\n', ' ');
  const records = `SELECT timestamp ts, request_id, model, input_tokens in_tok, output_tokens out_tok,
    cache_read_input_tokens cr, tupleElement(cache_creation, 1) c5, tupleElement(cache_creation, 2) c1, service_tier tier,
    status, latency_ms, workload, team, customer, user, task_id FROM file('${log}', 'JSONEachRow', '${types}')`;
  const start = now();
  ask(`INSERT INTO bench.calls SELECT *, ${cost(dialects.clickhouse.half)} cost FROM (${records})
    SETTINGS date_time_input_format = 'best_effort', max_threads = 2`);
  const seconds = (now() - start) / 1e3;
  const calls = Number(ask('SELECT count() FROM bench.calls'));
  return { wall_s: seconds, calls, calls_per_s: calls / seconds };
}

function askAll(repetitions) {
  ask('USE bench');
  const found = {};
  for (const [name, sql] of Object.entries(questions(dialects.clickhouse))) {
    const times = [];
    let text;
    for (let i = 0; i <= repetitions; i++) {
      const start = now();
      text = ask(`${sql} SETTINGS max_threads = 2`);
      times.push(now() - start);
    }
    const answer = text.trimEnd().split('\n').map((line) => line.split('\t'));
    found[name] = { first_ms: times[0], median_ms: median(times.slice(1)), answer };
  }
  return found;
}

const found = what === 'import' ? importLog(last) : askAll(Number(last));
found.peak_mb = process.resourceUsage().maxRSS * 1024 / 1e6;
found.store_bytes = Number(ask("SELECT sum(bytes_on_disk) FROM system.parts WHERE active AND table = 'calls'"));
console.log(JSON.stringify(found));
process.exit(0); // the engine's threads would keep the process alive
