import type {
  Entry,
  FineRange,
  Operation,
  Table,
  TableForm,
  TableOf,
  Term,
  Tier,
  Unit,
} from '#domain/law';

// How a version of a row is written down a second time, beside rules.md, on one line of
// `second-writing.txt`. Read it there; nothing is computed from it but that both say the same.

const short: Readonly<Record<Unit, string>> = {
  'working-day': 'wd',
  day: 'd',
  hour: 'h',
  month: 'm',
  year: 'y',
};

/** 元, or 万元 where it is whole. */
const yuan = (fen: number): string => {
  if (fen !== 0 && fen % 1_000_000 === 0) return `${fen / 1_000_000}万`;
  return `${fen / 100}元`;
};

const still = ({ rolls, direction, unit }: Term): string =>
  rolls || direction === 'backward' || unit === 'working-day' || unit === 'hour' ? '' : '!';

const termOf = (term: Term | undefined): string => {
  if (!term) return '';
  const { amount, unit, direction, clear, start } = term;
  const back = direction === 'backward' ? '-' : '';
  return `${back}${amount}${short[unit]}${still(term)}${clear ? ' clear' : ''} ${start.zh}`;
};

const operation = (one: Operation): string => {
  if (one.op !== 'EXTEND') return one.op;
  return `EXTEND +${one.cap} ×${one.times} ${one.approvers.join(' ')}`;
};

const pair = (min: number | undefined, max: number | undefined, show: (n: number) => string) =>
  min === undefined ? '' : `${show(min)}–${show(max ?? min)}`;

const gain = ({ gainFromFen, gainBelowFen }: FineRange): string => {
  if (gainFromFen !== undefined) return ` from ${yuan(gainFromFen)}`;
  return gainBelowFen === undefined ? '' : ` below ${yuan(gainBelowFen)}`;
};

const range = (one: FineRange): string => {
  const { step, on, named, minFen, maxFen, minTimes, maxTimes } = one;
  const income = pair(one.minIncomeBasisPoints, one.maxIncomeBasisPoints, (n) => `${n / 100}%`);
  const times = pair(minTimes, maxTimes, (n) => `×${n}`);
  const sum = `${pair(minFen, maxFen, yuan)}${income}${times}`;
  return `${step}/${on}${named ? '/named' : ''} ${sum === '' ? '–' : sum}${gain(one)}`;
};

const tier = (one: Tier): string => {
  const { tier: name, deathsMin, seriousInjuriesMin, lossMinFen, minFen, maxFen } = one;
  const fine = minFen === undefined ? '' : ` = ${pair(minFen, maxFen, yuan)}`;
  return `${name} ${deathsMin}/${seriousInjuriesMin}/${yuan(lossMinFen)}${fine}`;
};

const amounts = (all: Entry['amounts'] = {}): string =>
  Object.entries(all)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');

const wordsOf = <T extends object>(rows: readonly T[] | undefined, show: (row: T) => string) =>
  (rows ?? []).map(show).join(', ');

const tables: { readonly [F in TableForm]: (table: TableOf<F>) => string } = {
  checklist: ({ title, industry, items }) => `${title} ${industry ?? '–'}: ${items.join(' / ')}`,
  scoring: ({ factors, grades, vetoes }) =>
    [
      ...factors.map(
        ({ factor, title, source, choices }) =>
          `${factor} ${title}${source === undefined ? '' : ` (${source})`}: ${wordsOf(choices, (one) => `${one.choice} ${one.title} ${one.points}`)}`,
      ),
      `grades: ${wordsOf(grades, ({ grade, fromPoints }) => `${grade} from ${fromPoints}`)}`,
      `vetoes: ${wordsOf(vetoes, (one) => `${one.veto} ${one.title} = ${one.grade}`)}`,
    ].join('; '),
  ladder: ({ steps }) => wordsOf(steps, ({ after, unit, to }) => `${after}${short[unit]} ${to}`),
  classes: ({ classes, usual }) =>
    [
      ...classes.map((one) => `${one.class} ${one.title}: ${one.of.join(' ')}`),
      `usual ${usual}`,
    ].join('; '),
  audit: ({ rules }) =>
    wordsOf(rules, ({ code, title, category, act, needs, other, days }) =>
      [code, title, category ?? '–', act ?? '–', needs, other ?? '–', days ?? '–'].join(' '),
    ),
  'days-off': ({ days }) => wordsOf(days, ({ date, festival }) => `${date} ${festival}`) || '–',
};

const tableOf = (table: Table | undefined): string =>
  table ? (tables[table.form] as (of: Table) => string)(table) : '';

/** The line of one version: what it says, and when, by which article, how sure we are. */
export const lineOf = (entry: Entry): string => {
  const { id, from, to, cite, mark, keyedBy, expiry, unless, defaults } = entry;
  const parts = [
    id,
    `${from} – ${to ?? ''}`.trim(),
    cite,
    mark,
    keyedBy,
    [termOf(entry.term), expiry?.effect].filter(Boolean).join(' '),
    entry.operations.map(operation).join(', '),
    amounts(entry.amounts),
    tableOf(entry.table),
    (entry.fines ?? []).map(range).join('; '),
    (entry.tiers ?? []).map(tier).join('; '),
    [unless && `unless ${unless}`, defaults && `as ${defaults}`].filter(Boolean).join(' '),
  ];
  return parts.filter((part) => part !== '').join(' | ');
};
