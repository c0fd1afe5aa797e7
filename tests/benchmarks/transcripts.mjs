// Measures Assay against ccusage on the same invented coding-agent transcripts, in turn: from the files to the cost of every
// day. Assay's cost must equal the generator's own count to the last digit.
//   tests/benchmarks/compare --transcripts [LINES] [--runs N] [--cache FOLDER] [--bin FOLDER] [--tree FOLDER --oracle FILE]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median } from './questions.mjs';
import { commandLine, say } from './settings.mjs';

const { options, count: lines, runs, cache, bin } = commandLine(500_000, { tree: { type: 'string' }, oracle: { type: 'string' } });
const tree = path.resolve(options.tree ?? path.join(cache, `transcripts-${lines}`)), oracleFile = path.resolve(options.oracle ?? `${tree}.oracle.json`);
const store = path.join(cache, 'transcripts.assay');
const kVersion = '20.0.24'; // from 20 on it is a native program, in a package of its own for each system

const run = (program, args, env = {}) =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, TZ: 'UTC', ...env } });
const timed = (work) => {
  const start = process.hrtime.bigint(), answer = work();
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, answer };
};

function prepare() {
  fs.mkdirSync(cache, { recursive: true });
  if (!fs.existsSync(path.join(cache, 'node_modules/ccusage'))) {
    say(`fetching ccusage into ${cache}`);
    const packages = [`ccusage@${kVersion}`, `@ccusage/ccusage-${process.platform}-${process.arch}@${kVersion}`];
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: cache, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  if (fs.existsSync(oracleFile)) return;
  say(`generating ${lines} lines`);
  run(path.join(bin, 'bench_transcripts'), [lines, 11, tree, oracleFile].map(String));
}

function forgetStore() {
  for (const suffix of ['', '-wal', '-shm', '-journal']) fs.rmSync(store + suffix, { force: true });
}

function askAssay() {
  const assay = path.join(bin, 'assay');
  run(assay, ['import', tree, '--store', store]);
  return run(assay, ['query', '--by', 'day', '--store', store, '--json']);
}

const askPeer = () => run(process.execPath, [path.join(cache, 'node_modules/ccusage/src/cli.js'), 'daily', '--json', '--offline', '--mode', 'calculate', '-z', 'UTC'],
  { CLAUDE_CONFIG_DIR: tree, HOME: cache });

/** Whole nano-dollars of a decimal text. */
const nano = (dollars) => {
  const [whole, fraction = ''] = dollars.split('.');
  return BigInt(whole) * 1_000_000_000n + BigInt(fraction.padEnd(9, '0').slice(0, 9));
};

prepare();
const oracle = JSON.parse(fs.readFileSync(oracleFile, 'utf8')), expected = oracle.total ?? oracle;
const own = [], other = [];
let cost, peerCost;
for (let i = 0; i < runs; i++) {
  say(`run ${i + 1} of ${runs}`);
  forgetStore();
  const mine = timed(askAssay), theirs = timed(askPeer);
  own.push(mine.seconds);
  other.push(theirs.seconds);
  cost = nano(JSON.parse(mine.answer).total.cost);
  peerCost = JSON.parse(theirs.answer).totals.totalCost;
}
if (cost !== BigInt(expected.cost_nano_usd)) throw new Error(`cost is ${cost}, the oracle says ${expected.cost_nano_usd}`);
const again = timed(() => run(path.join(bin, 'assay'), ['import', tree, '--store', store]));
const ratio = median(other) / median(own), floor = 4, aim = 10;
console.log(`${oracle.lines} lines, ${expected.calls} calls, medians of ${runs}, ${os.cpus().length} processors (${os.cpus()[0].model.trim()})`);
console.log(`assay    ${median(own).toFixed(2)} s from the files to the cost of every day; cost ${Number(cost) / 1e9} as the oracle says`);
console.log(`ccusage  ${median(other).toFixed(2)} s for the same; cost ${peerCost}`);
console.log(`assay    ${again.seconds.toFixed(2)} s to import the same folder again`);
console.log(`times better than ccusage ${kVersion}: ${ratio.toFixed(2)} (floor ${floor}, aim ${aim}: ${ratio >= aim ? 'aim' : ratio >= floor ? 'floor' : 'BELOW'})`);
