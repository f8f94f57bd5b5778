import {
  type Act,
  type ClockChange,
  label,
  type LocalDate,
  localDateOf,
  own,
} from '#domain/kernel';
import { type CreditClass, creditClassOf } from '#domain/law';
import { drawUp, type NumberedDocument, owe, type PapersOf } from '#domain/procedure';
import { duties, rules } from '../case.law.js';
import { handlingOf } from '../duties.js';
import type { Case } from '../case.state.js';
import { forms, papersOf } from '../papers.js';
import type { PenaltyItem } from '../shared.events.js';

type Decided = Readonly<{ decision: NumberedDocument; items: readonly PenaltyItem[] }>;

type Noticed = Readonly<{
  of: PapersOf;
  party: object | undefined;
  decisionNumber: string | undefined;
  creditClass: CreditClass;
  decidedOn: LocalDate;
}>;

const noticeOf = ({ of, ...content }: Noticed, act: Act): NumberedDocument =>
  drawUp(of, act, [forms.creditRepair, content])[0];

/** The notice on credit repair that goes with a decision（信用修复告知书，两书同达，CRD-8）. */
export const creditRepairPaper = (
  state: Case,
  act: Act,
  { decision, items }: Decided,
): NumberedDocument =>
  noticeOf(
    {
      of: papersOf(state),
      party: state.filed?.party,
      decisionNumber: decision.number,
      creditClass: creditClassOf(act.law, localDateOf(act.now), {
        kinds: items.flatMap((item) => item.kinds),
        procedure: 'ordinary',
      }),
      decidedOn: localDateOf(act.now),
    },
    act,
  );

/** The same on the spot: what is punished by the summary procedure is light（CRD-1）. */
export const creditRepairOnTheSpot = (
  noticed: Omit<Noticed, 'creditClass'>,
  act: Act,
): NumberedDocument => noticeOf({ ...noticed, creditClass: 'light' }, act);

/** The decision came with its notice on credit repair: whoever serves it serves both. */
const comesWithNotice = ({ papers }: Pick<Case, 'papers'>): boolean =>
  (own(papers, forms.creditRepair.code) ?? 0) > 0;

/** What the receipt of a decision names beside it（两书同达）. */
export const servedTogether = (state: Case, without: boolean | undefined): object =>
  comesWithNotice(state) && !without ? { together: forms.creditRepair.title } : {};

/**
 * The decision was served alone: that stands, and the notice stays owed by whoever has the case in
 * hand, within the days in which a decision is served (CRD-8, E68).
 */
export const noticeStillOwed = (
  state: Case,
  without: boolean | undefined,
  act: Act,
): readonly ClockChange[] => {
  if (!comesWithNotice(state) || !without) return [];
  const { organ } = handlingOf(state);
  const [person] = state.officers;
  return [
    owe(act, {
      duty: duties.repairNotice,
      rule: rules.serveDecision,
      what: label('serve the credit-repair notice', '送达信用修复告知书'),
      by: person ? { kind: 'person', person, organ } : { kind: 'unit', organ },
      why: ['CRD-8', 'E68'],
    }),
  ];
};
