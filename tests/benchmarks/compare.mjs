// Measures Assay and its peers in turn on the same generated log, checks that all give the same answers, and prints the
// ratios with their floors and aims. Nothing but ratios of one run means anything on another machine.
//   tests/benchmarks/compare [CALLS] [--runs N] [--cache FOLDER] [--bin FOLDER] [--clickhouse] [--engine-only] [--json FILE]
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { comparable, median } from './questions.mjs';
import { commandLine, here, say } from './settings.mjs';

const { options, count: calls, runs, cache, bin } = commandLine(1_000_000, {
  clickhouse: { type: 'boolean', default: false }, 'engine-only': { type: 'boolean', default: false }, json: { type: 'string' },
});
const log = path.join(cache, `calls-${calls}.jsonl`), oracleFile = `${log}.oracle.json`;

const runJson = (program, args, cwd = cache) =>
  JSON.parse(execFileSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] }));
const assay = (...args) => runJson(path.join(bin, 'bench_assay'), args.map(String));
const inWindow = (...args) => runJson(path.join(bin, 'bench_window'), args.map(String));
const importLog = () => runJson(path.join(bin, 'bench_import'), [store, log]);
const peer = (script, ...args) => runJson(process.execPath, [script, ...args.map(String)]);
const remove = (...files) => files.forEach((file) => fs.rmSync(file, { recursive: true, force: true }));

/** The peers' packages lie beside copies of their scripts, outside the repository, and are fetched once. */
function preparePeers() {
  fs.mkdirSync(cache, { recursive: true });
  for (const file of ['questions.mjs', 'duckdb.mjs', 'chdb.mjs']) fs.copyFileSync(path.join(here, file), path.join(cache, file));
  for (const name of ['@duckdb/node-api', ...(options.clickhouse ? ['chdb'] : [])]) {
    if (fs.existsSync(path.join(cache, 'node_modules', name))) continue;
    say(`fetching ${name} into ${cache}`);
    execFileSync('npm', ['install', '--no-audit', '--no-fund', name], { cwd: cache, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

function prepareLog() {
  if (fs.existsSync(oracleFile)) return;
  say(`generating ${calls} calls`);
  execFileSync(path.join(bin, 'bench_generate'), [calls, 7, log, oracleFile].map(String));
}

const store = path.join(cache, 'assay.assay'), duckdb = path.join(cache, 'duck.db'), clickhouse = path.join(cache, 'clickhouse');
const found = { calls, runs, machine: { processors: os.cpus().length, model: os.cpus()[0].model } };

function importInTurn() {
  const all = { assay: [], duckdb: [], clickhouse: [] };
  for (let run = 0; run < runs; run++) {
    say(`import ${run + 1} of ${runs}`);
    remove(store, `${store}-wal`, `${store}-shm`, `${store}-journal`, duckdb, `${duckdb}.wal`, clickhouse);
    all.assay.push(importLog());
    all.duckdb.push(peer('duckdb.mjs', 'import', duckdb, log));
    if (options.clickhouse) all.clickhouse.push(peer('chdb.mjs', 'import', clickhouse, log));
  }
  found.import = {};
  for (const [engine, measured] of Object.entries(all)) {
    if (measured.length === 0) continue;
    found.import[engine] = { ...measured.at(-1) };
    for (const figure of ['wall_s', 'cpu_s', 'peak_mb', 'calls_per_s'])
      if (figure in measured[0]) found.import[engine][figure] = median(measured.map((one) => one[figure]));
  }
  found.reimport = importLog();
}

function openInTurn() {
  const own = [], window = [], other = [];
  for (let run = 0; run < runs; run++) {
    own.push(assay('open', store));
    window.push(inWindow('first', store));
    other.push(peer('duckdb.mjs', 'open', duckdb));
  }
  const figures = (measured) => Object.keys(measured[0]).filter((key) => typeof measured[0][key] === 'number');
  const each = (measured) => Object.fromEntries(figures(measured).map((key) => [key, median(measured.map((one) => one[key]))]));
  found.open = { assay: each(own), window: each(window), duckdb: each(other) };
}

/** The first three questions while another process imports the same log into a store of its own. */
function askWhileImporting() {
  say('questions while an import runs');
  const other = path.join(cache, 'other.assay'), all = [other, `${other}-wal`, `${other}-shm`, `${other}-journal`];
  remove(...all);
  const importing = spawn(path.join(bin, 'bench_import'), [other, log], { stdio: 'ignore' });
  found.busy = Object.fromEntries(['Q1', 'Q2', 'Q3'].map((name) => [name, assay('questions', store, runs, name)[name].median_ms]));
  importing.kill();
  remove(...all);
}

/** What a person does in the window, against the engine alone on the same questions. */
function useWindow() {
  say('window');
  found.window = inWindow('all', store, runs);
}

/** All engines must say the same, row for row; rows are compared as a set, since equal sums may stand in any order. */
function checkAnswers(name, answers) {
  const texts = Object.entries(answers).map(([engine, rows]) =>
    [engine, JSON.stringify(rows.map((row) => comparable(name, row)).map((row) => row.join('\t')).sort())]);
  for (const [engine, text] of texts.slice(1))
    if (text !== texts[0][1]) throw new Error(`${name}: ${engine} and ${texts[0][0]} do not agree`);
}

function askInTurn() {
  say('questions');
  const engines = { assay: assay('questions', store, runs), duckdb: peer('duckdb.mjs', 'questions', duckdb, runs) };
  if (options.clickhouse) engines.clickhouse = peer('chdb.mjs', 'questions', clickhouse, runs);
  found.questions = {};
  for (const name of Object.keys(engines.assay).filter((key) => key.startsWith('Q'))) {
    checkAnswers(name, Object.fromEntries(Object.entries(engines).map(([engine, all]) => [engine, all[name].answer])));
    found.questions[name] = Object.fromEntries(Object.entries(engines).map(([engine, all]) => [engine, all[name].median_ms]));
  }
  found.changes = assay('changes', store, runs);
}

function checkOracle() {
  const oracle = JSON.parse(fs.readFileSync(oracleFile, 'utf8'));
  if (found.import.assay.calls !== oracle.calls) throw new Error(`imported ${found.import.assay.calls} of ${oracle.calls} calls`);
  const days = assay('questions', store, 0).Q1.answer;
  const cost = days.reduce((sum, row) => sum + BigInt(row[2]), 0n);
  if (cost !== BigInt(oracle.cost_nano_usd)) throw new Error(`cost is ${cost}, the oracle says ${oracle.cost_nano_usd}`);
}

const geometricMean = (values) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
const bestPeer = ({ assay: own, ...peers }) => Math.min(...Object.values(peers));

/** Rows of the table: what, how many times better than the peer, floor, aim. */
function ratios() {
  const { import: imported, open, questions } = found;
  const speedup = (name) => bestPeer(questions[name]) / questions[name].assay;
  return [
    ['import, wall clock, against DuckDB', imported.duckdb.wall_s / imported.assay.wall_s, 3, 5],
    ...(imported.clickhouse ? [['import, wall clock, against ClickHouse', imported.clickhouse.wall_s / imported.assay.wall_s, 2, 4]] : []),
    ['peak memory of the import against DuckDB', imported.duckdb.peak_mb / imported.assay.peak_mb, 2, 4],
    ['open and first chart against open + Q1 of DuckDB', open.duckdb.first_chart_ms / open.assay.first_chart_ms, 20, 60],
    ['start of the window to its first painted chart, likewise', open.duckdb.first_chart_ms / open.window.first_chart_ms, 1, 2],
    ['Q1 to Q9 against the best peer of each, geometric mean', geometricMean(Object.keys(questions).map(speedup)), 10, 30],
    ['exact percentiles by model (Q5)', speedup('Q5'), 5, 20],
    ['what-if with a rule per call (Q8)', speedup('Q8'), 8, 30],
    ['bytes on disk per call against DuckDB', imported.duckdb.store_bytes / imported.assay.store_bytes, 1, 1 / 0.7],
    ['import of an unchanged file against its first', imported.assay.wall_s / found.reimport.wall_s, 50, 200],
    ['Q1 to Q3 while an import runs, against idle', geometricMean(Object.keys(found.busy).map((name) => questions[name].assay / found.busy[name])), 1 / 3, 1 / 1.5],
  ];
}

function print() {
  const figure = (value, unit) => `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`;
  const { import: imported, open, questions, changes } = found;
  console.log(`${calls} calls, medians of ${runs}, ${found.machine.processors} processors (${found.machine.model.trim()})\n`);
  for (const [engine, one] of Object.entries(imported))
    console.log(`import   ${engine.padEnd(10)} ${figure(one.wall_s, 's')}, ${figure(one.peak_mb, 'MB peak')}, ${figure(one.store_bytes / calls, 'bytes per call')}`);
  console.log(`open     assay      ${figure(open.assay.first_chart_ms, 'ms')} to the first chart, ${figure(open.assay.all_columns_ms, 'ms')} to all calls`);
  console.log(`open     window     ${figure(open.window.first_chart_ms, 'ms')} from its start to the first painted chart`);
  console.log(`open     duckdb     ${figure(open.duckdb.first_chart_ms, 'ms')} to the answer of Q1`);
  for (const [name, times] of Object.entries(questions))
    console.log(`${name.padEnd(8)} ${Object.entries(times).map(([engine, ms]) => `${engine} ${figure(ms, 'ms')}`).join(', ')}`);
  for (const [name, times] of Object.entries(changes)) console.log(`${name.padEnd(12)} ${figure(times.median_ms, 'ms')}`);
  for (const [name, step] of Object.entries(found.window?.steps ?? {}))
    console.log(`window   ${name.padEnd(14)} drawn ${figure(step.drawn_ms, 'ms')}${step.bare_ms ? `, engine alone ${figure(step.bare_ms, 'ms')}` : ''}, ` +
      `longest silence ${figure(step.longest_silence_ms, 'ms')}, ${step.stalls.length} stalls above 50 ms`);
  const row = (...cells) => console.log(`| ${[cells[0].padEnd(60), ...cells.slice(1).map((cell) => cell.padStart(6))].join(' | ')} |`);
  console.log('');
  row('Times better', 'ratio', 'floor', 'aim', 'meets');
  row('---', '---:', '---:', '---:', '---');
  for (const [what, ratio, floor, aim] of ratios())
    row(what, ratio.toFixed(2), floor.toFixed(1), aim.toFixed(1), ratio >= aim ? 'aim' : ratio >= floor ? 'floor' : '-');
}

preparePeers();
prepareLog();
importInTurn();
openInTurn();
askInTurn();
askWhileImporting();
if (!options['engine-only']) useWindow();
checkOracle();
print();
if (options.json) fs.writeFileSync(options.json, `${JSON.stringify({ ...found, ratios: ratios() }, null, 2)}\n`);
