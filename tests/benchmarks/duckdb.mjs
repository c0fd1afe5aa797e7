// DuckDB as a user would use it, on two threads; prints one JSON document. Runs beside the node_modules that hold it.
//   node duckdb.mjs import DATABASE LOG
//   node duckdb.mjs open DATABASE          a process that opens its copy and answers Q1
//   node duckdb.mjs questions DATABASE N
import { DuckDBInstance } from '@duckdb/node-api';
import fs from 'node:fs';
import { cost, dialects, median, questions } from './questions.mjs';

const [, , what, database, last] = process.argv;
const now = () => Number(process.hrtime.bigint()) / 1e6;
const started = now();
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
await connection.run('SET threads = 2');

const rowsOf = async (sql) => (await connection.runAndReadAll(sql)).getRows();

async function importLog(log) {
  const types = `{timestamp: 'TIMESTAMP', request_id: 'VARCHAR', model: 'VARCHAR', input_tokens: 'BIGINT', output_tokens: 'BIGINT',
    cache_read_input_tokens: 'BIGINT',
    cache_creation: 'STRUCT(ephemeral_5m_input_tokens BIGINT, ephemeral_1h_input_tokens BIGINT)',
    service_tier: 'VARCHAR', status: 'VARCHAR', latency_ms: 'INTEGER', workload: 'VARCHAR', team: 'VARCHAR',
    customer: 'VARCHAR', "user": 'VARCHAR', task_id: 'VARCHAR'}`;
  const records = `SELECT timestamp ts, request_id, model, input_tokens in_tok, output_tokens out_tok,
    cache_read_input_tokens cr, cache_creation.ephemeral_5m_input_tokens c5, cache_creation.ephemeral_1h_input_tokens c1,
    service_tier tier, status, latency_ms, workload, team, customer, "user", task_id
    FROM read_json('${log}', format = 'newline_delimited', columns = ${types})`;
  const start = now();
  await connection.run(`CREATE TABLE calls AS SELECT *, CAST(${cost(dialects.duckdb.half)} AS BIGINT) AS cost FROM (${records})`);
  await connection.run('CHECKPOINT');
  const seconds = (now() - start) / 1e3;
  const [[calls]] = await rowsOf('SELECT count(*) FROM calls');
  return { wall_s: seconds, calls: Number(calls), calls_per_s: Number(calls) / seconds };
}

async function askAll(repetitions) {
  const found = {};
  for (const [name, sql] of Object.entries(questions(dialects.duckdb))) {
    const times = [];
    let rows;
    for (let i = 0; i <= repetitions; i++) {
      const start = now();
      rows = await rowsOf(sql);
      times.push(now() - start);
    }
    found[name] = { first_ms: times[0], median_ms: median(times.slice(1)), answer: rows.map((row) => row.map(String)) };
  }
  return found;
}

let found;
if (what === 'import') found = await importLog(last);
else if (what === 'open') found = await rowsOf(questions(dialects.duckdb).Q1).then(() => ({ first_chart_ms: now() - started }));
else found = await askAll(Number(last));

connection.closeSync();
instance.closeSync();
const usage = process.resourceUsage();
found.cpu_s = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
found.peak_mb = usage.maxRSS * 1024 / 1e6;
found.store_bytes = fs.statSync(database).size;
console.log(JSON.stringify(found));
