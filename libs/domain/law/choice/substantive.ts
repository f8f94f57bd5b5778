import { type Fen, type LocalDate, refuse, showFen } from '#domain/kernel';
import { type Catalogue, standardCatalogue } from '../catalogue/catalogue.js';
import type { Entry, FineRange, Words } from '../catalogue/build/entry.js';
import { theRowOf } from '../money/articles.js';
import { boundsOf, finesFor, type FineTable, type Means } from '../money/fines.js';

export type ActFacts = Readonly<{
  /** Article of the fine table and the step of it: `WSL 114`, `ordinary`. */
  article: string;
  step: string;
  /** Day of the act; for a continuing or continuous act the day it began. */
  actOn: LocalDate;
  /** Day a continuing act ended. */
  endedOn?: LocalDate;
  decidedOn: LocalDate;
  means?: Means;
}>;

/** The fine under one of the two laws. */
export type FineUnder = Readonly<{
  on: LocalDate;
  version: LocalDate;
  cite: string;
  mark: string;
  range: FineRange;
  minFen: Fen;
  maxFen: Fen;
}>;

/** Both results are kept with the choice (E40). */
export type SubstantiveChoice = Readonly<{
  /** Day that names the law of the act, and why that day. */
  keyDate: LocalDate;
  keyGround: Words;
  lawOfTheAct: FineUnder;
  lawOfTheDecision: FineUnder;
  chosen: 'law-of-the-act' | 'law-of-the-decision';
  ground: Words;
  source: string;
  result: FineUnder;
}>;

const rangeOf = (table: FineTable, step: string): FineRange =>
  table.ranges.find((range) => range.step === step) ??
  refuse(
    'no-such-step',
    `${table.cite} has no step ${step}（${table.cite} 没有档次 ${step}）.`,
    table.cite,
  );

const under = (facts: ActFacts, on: LocalDate, catalogue: Catalogue): FineUnder => {
  const table = finesFor(facts.article, on, catalogue);
  const range = rangeOf(table, facts.step);
  const { version, cite, mark } = table;
  return { on, version, cite, mark, range, ...boundsOf(range, facts.means) };
};

/** Lighter is the lower maximum; with equal maxima the lower minimum. */
const isLighter = (a: FineUnder, b: FineUnder): boolean =>
  a.maxFen === b.maxFen ? a.minFen < b.minFen : a.maxFen < b.maxFen;

const grounds = {
  same: {
    zh: '行为时与决定时适用同一版本。',
    en: 'The same version is in force on both days.',
  },
  old: {
    zh: '适用违法行为发生时的规定（从旧）。',
    en: 'The law of the day of the act applies.',
  },
  lighter: {
    zh: '作出决定时规定已修改且新规定处罚较轻，适用新规定（从旧兼从轻）。',
    en: 'The law was changed before the decision and the new rule is lighter: the new rule applies.',
  },
} as const satisfies Readonly<Record<string, Words>>;

const shown = ({ minFen, maxFen, cite }: FineUnder): string =>
  `${cite} ${showFen(minFen)}–${showFen(maxFen)}`;

const withAmounts = (ground: Words, old: FineUnder, now: FineUnder): Words => ({
  zh: `${ground.zh}行为时：${shown(old)}；决定时：${shown(now)}。`,
  en: `${ground.en} On the day of the act: ${shown(old)}; on the day of the decision: ${shown(now)}.`,
});

/**
 * Both versions are in the catalogue, that of the act and that of the decision; refuses what is not
 * known instead of taking it for unchanged (PL 37).
 */
export const bothKnown = (
  article: string,
  { keyDate, decidedOn }: Readonly<{ keyDate: LocalDate; decidedOn: LocalDate }>,
  catalogue: Catalogue = standardCatalogue,
): Readonly<{ old: Entry; now: Entry }> => {
  const row = theRowOf(article, catalogue);
  const versionOn = (on: LocalDate, code: string, zh: string): Entry =>
    catalogue.find(row, on) ??
    refuse(
      code,
      `${zh}（${on}，${article}）未录入目录，无法从旧兼从轻（the version in force on ${on} is not in the catalogue, so the lighter law cannot be told）.`,
      'PL 37',
    );
  return {
    old: versionOn(keyDate, 'law-of-the-act-not-in-catalogue', '行为时的规定'),
    now: versionOn(decidedOn, 'law-of-the-decision-not-in-catalogue', '决定时的规定'),
  };
};

const keyOf = ({ actOn, endedOn }: ActFacts): Readonly<{ keyDate: LocalDate; keyGround: Words }> =>
  endedOn === undefined
    ? { keyDate: actOn, keyGround: { zh: '违法行为发生之日', en: 'day of the act' } }
    : {
        keyDate: endedOn,
        keyGround: {
          zh: '连续或者继续行为终了之日（PL 36）',
          en: 'day the continuing act ended (PL 36)',
        },
      };

const groundOf = (old: FineUnder, now: FineUnder): Words => {
  if (old.version === now.version) return grounds.same;
  return isLighter(now, old) ? grounds.lighter : grounds.old;
};

/**
 * Which fine applies (从旧兼从轻, PL 37): that of the day of the act — for a continuing act, of the
 * day it ended — unless the law in force at the decision is lighter. Refuses when the law of the
 * act is not in the catalogue.
 */
export const chooseSubstantive = (
  facts: ActFacts,
  catalogue: Catalogue = standardCatalogue,
): SubstantiveChoice => {
  const key = keyOf(facts);
  if (key.keyDate < facts.actOn)
    refuse('act-ended-before-it-began', 'The act ended before it began（终了早于行为）.', 'PL 36');
  if (key.keyDate > facts.decidedOn)
    refuse('decision-before-act', 'The decision lies before the act（决定早于行为）.', 'PL 37');
  const { keyDate } = key;
  bothKnown(facts.article, { keyDate, decidedOn: facts.decidedOn }, catalogue);
  const old = under(facts, keyDate, catalogue);
  const now = under(facts, facts.decidedOn, catalogue);
  const lighter = isLighter(now, old);
  return {
    ...key,
    lawOfTheAct: old,
    lawOfTheDecision: now,
    chosen: lighter ? 'law-of-the-decision' : 'law-of-the-act',
    ground: withAmounts(groundOf(old, now), old, now),
    source: 'PL 37',
    result: lighter ? now : old,
  };
};
