import { type Law, type LocalDate, refuse } from '#domain/kernel';
import {
  afterOrder,
  bothKnown,
  catalogueOfLaw,
  type Entry,
  type FineRange,
  orderMissing,
  rangesWith,
  rowsCited,
} from '#domain/law';
import type { AllegedAct, Party, PenaltyItem, PenaltyKind } from '../shared.events.js';

/** One act and its penalty, on whom, on which day it is decided, by which law. */
export type PunishedAct = Readonly<{
  item: PenaltyItem;
  act: AllegedAct;
  party: Party;
  on: LocalDate;
  law: Law;
  /** It was decided before orders had to be named: nobody is asked for one now. */
  before?: boolean;
}>;

/**
 * The last day of the act; one that still continues is judged on the day of the decision (PL 36).
 */
export const keyDateOf = ({ act, on }: PunishedAct): LocalDate => act.endedOn ?? on;

/** The order to correct is named, and its last day is over before what follows it (PL 28). */
export const orderRanOut = ({ item, on, before }: PunishedAct, cite: string): void => {
  if (before) return;
  const { order } = item;
  if (order === undefined) return orderMissing(cite);
  if (order.dueOn >= on)
    refuse(
      'corrective-order-running',
      `责令改正的期限至 ${order.dueOn}，尚未届满，不得按逾期未改正处罚（the order to correct runs until ${order.dueOn}）.`,
      cite,
      'PL 28',
    );
};

const stepsInWords = (ranges: readonly FineRange[]): string =>
  ranges.map(({ step, when }) => `${step}（${when.zh}）`).join('、');

/** Kinds that no article need give: the general law does, or rules of their own hold them. */
const notByArticle: readonly string[] = ['fine', 'confiscation', 'warning', 'criticism'];
/** What only the law of a step of the article gives; the laws on licences give the others too. */
const onlyByArticle: readonly string[] = ['production-stopped'];

/**
 * Each kind of penalty stands under a step of the article that gives it, by the law of the act and
 * by that of the decision, after the order to correct that the step asks for (PL 4, 16, 28, 37).
 */
export const lawfulKinds = (punished: PunishedAct): void => {
  const { item, act, on, law } = punished;
  const kinds = item.kinds.filter((kind) => !notByArticle.includes(kind));
  if (rowsCited(act.punishes, catalogueOfLaw(law)).length === 0) return givenByOthers(kinds, act);
  if (kinds.length === 0) return;
  const days = { keyDate: keyDateOf(punished), decidedOn: on };
  const { old, now } = bothKnown(act.punishes, days, catalogueOfLaw(law));
  for (const kind of kinds) for (const entry of [old, now]) underStep(kind, entry, punished);
};

const notGiven = (kind: PenaltyKind, cite: string): never =>
  refuse(
    'kind-not-in-article',
    `${cite} 未规定该处罚种类（${kind}）（the article knows no such penalty）.`,
    cite,
    'PL 4',
    'PL 16',
  );

/** An article that is not in the table of penalties. */
const givenByOthers = (kinds: readonly PenaltyKind[], { punishes }: AllegedAct): void => {
  const kind = kinds.find((one) => onlyByArticle.includes(one));
  if (kind !== undefined) notGiven(kind, punishes);
};

const underStep = (kind: PenaltyKind, entry: Entry, punished: PunishedAct): void => {
  const { item } = punished;
  const ranges = rangesWith(kind, entry);
  if (ranges.length === 0 && onlyByArticle.includes(kind)) notGiven(kind, entry.cite);
  if (ranges.length === 0) return;
  const range = ranges.find(({ step }) => step === item.step);
  if (!range)
    return refuse(
      'kind-needs-its-step',
      `${entry.cite} 仅在下列档次规定该处罚种类（${kind}），须写明处罚档次：${stepsInWords(ranges)}（name the step that gives it）.`,
      entry.cite,
      'PL 16',
    );
  if (afterOrder(range)) orderRanOut(punished, entry.cite);
};
