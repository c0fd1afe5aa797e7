// What the comparisons share: their command lines, and how they speak.
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

export const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);

/** What was asked for: [COUNT] --runs N --cache FOLDER --bin FOLDER, and the options that one of them has beside these. */
export function commandLine(defaultCount, ownOptions) {
  const { values: options, positionals } = parsed({
    runs: { type: 'string', default: '5' },
    cache: { type: 'string', default: path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'assay-benchmarks') },
    bin: { type: 'string', default: path.join(here, '../../build/release/bin') },
    ...ownOptions,
  });
  return {
    options, count: Number(positionals[0] ?? defaultCount), runs: Number(options.runs),
    cache: path.resolve(options.cache), bin: path.resolve(options.bin),
  };
}

function parsed(options) {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    say(`${error.message}\nThe options are ${Object.keys(options).map((name) => `--${name}`).join(' ')}; see ${path.join(here, 'README.md')}`);
    process.exit(2);
  }
}

export const say = (text) => process.stderr.write(`${text}\n`);
