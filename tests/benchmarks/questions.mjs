// The nine questions of README.md in SQL. Money is a whole number of nano-dollars, computed at import.

const PRICES = [ // model, then nano-dollars per token: input, output, cache read, 5 minute write, 1 hour write
  ['claude-opus-4-1-20250805', 15000, 75000, 1500, 18750, 30000],
  ['claude-sonnet-4-5-20250929', 3000, 15000, 300, 3750, 6000],
  ['claude-haiku-4-5-20251001', 1000, 5000, 100, 1250, 2000],
  ['claude-opus-4-6', 5000, 25000, 500, 6250, 10000],
  ['claude-sonnet-4-6', 3000, 15000, 300, 3750, 6000],
  ['claude-opus-4-7', 5000, 25000, 500, 6250, 10000],
];
const OLDEST_OPUS = PRICES[0], SONNET = PRICES[1];

/** Columns of a token class each: input, output, cache read, 5 minute write, 1 hour write. */
const TOKENS = ['in_tok', 'out_tok', 'cr', 'c5', 'c1'];

/** Cost of a call; `shorter`: under the rule of Q8, which touches the rate paid for output. */
export function cost(divide, shorter = false) {
  const rate = (column) => {
    const rules = [];
    if (shorter && TOKENS[column - 1] === 'out_tok')
      rules.push(`WHEN model LIKE 'claude-sonnet%' AND out_tok < 300 THEN ${SONNET[column] / 2}`,
                 `WHEN model = '${OLDEST_OPUS[0]}' THEN ${OLDEST_OPUS[column] * 3 / 4}`);
    for (const price of PRICES) rules.push(`WHEN model = '${price[0]}' THEN ${price[column]}`);
    return `(CASE ${rules.join(' ')} ELSE 0 END)`;
  };
  const sum = TOKENS.map((name, i) => `${name} * ${rate(i + 1)}`).join(' + ');
  return divide(`(${sum}) * (CASE WHEN tier = 'batch' THEN 1 ELSE 2 END)`);
}

const DUCKDB = {
  day: 'CAST(ts AS DATE)',
  between: (from, to) => `ts >= TIMESTAMP '${from}' AND ts < TIMESTAMP '${to}'`,
  quantile: (p) => `quantile_disc(cost, ${p})`,
  half: (sum) => `(${sum}) // 2`,
};
const CLICKHOUSE = {
  day: 'toDate(ts)',
  between: (from, to) => `ts >= toDateTime64('${from} 00:00:00', 3, 'UTC') AND ts < toDateTime64('${to} 00:00:00', 3, 'UTC')`,
  quantile: (p) => `quantileExact(${p - 1e-12})(cost)`, // nearest rank: it takes the next value where p n is whole
  half: (sum) => `intDiv(${sum}, 2)`,
};
export const dialects = { duckdb: DUCKDB, clickhouse: CLICKHOUSE };

/** The questions in one dialect; the columns are those of the answers of bench_assay. */
export function questions(dialect) {
  const { day, between, quantile, half } = dialect;
  const sums = 'count(*) n, sum(cost) c';
  const tokens = 'sum(in_tok) i, sum(out_tok) o, sum(cr) r, sum(c5 + c1) w';
  return {
    Q1: `SELECT ${day} d, ${sums}, ${tokens} FROM calls GROUP BY 1 ORDER BY 1`,
    Q2: `SELECT workload, ${sums}, ${tokens}, sum(cr) * 1.0 / nullif(sum(in_tok + cr + c5 + c1), 0) hit FROM calls GROUP BY 1 ORDER BY 3 DESC`,
    Q3: `SELECT team, model, ${sums}, ${tokens} FROM calls WHERE ${between('2026-10-01', '2026-10-31')} GROUP BY 1, 2 ORDER BY 4 DESC`,
    Q4: `SELECT customer, ${sums} FROM calls WHERE workload = 'support-triage' AND model = 'claude-sonnet-4-6' GROUP BY 1 ORDER BY 3 DESC LIMIT 20`,
    Q5: `SELECT model, ${sums}, ${[0.5, 0.95, 0.99].map(quantile).join(', ')} FROM calls GROUP BY 1 ORDER BY 1`,
    Q6: `SELECT workload, ${sums}, ${quantile(0.95)} FROM calls WHERE team = 'support' AND ${between('2026-10-05', '2026-10-12')} GROUP BY 1 ORDER BY 1`,
    Q7: `SELECT ${day} d, model, ${sums} FROM calls WHERE customer = 'cust-0003' GROUP BY 1, 2 ORDER BY 1, 2`,
    Q8: `SELECT workload, sum(cost) a, sum(${cost(half, true)}) b FROM calls GROUP BY 1 ORDER BY 2 DESC`,
    Q9: `SELECT task_id, ${sums} FROM calls GROUP BY 1 ORDER BY 3 DESC LIMIT 20`,
  };
}

/** Q2 ends with a share, which each engine writes its own way; its parts stand beside it. */
export const comparable = (name, row) => (name === 'Q2' ? row.slice(0, 7) : row).map(String);

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
