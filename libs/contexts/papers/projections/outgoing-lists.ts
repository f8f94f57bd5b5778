import {
  amended,
  isOfCorrection,
  type Outgoing,
  outgoingOf,
  partsOf,
  type Recorded,
  type StreamKind,
  type Told,
} from '#domain/kernel';
import type { KeyChange, PerKey } from '#platform/following';
import { dispatchAnswered, dispatchSent } from './dispatch-row.js';
import { DispatchRow, PublicationRow } from './outgoing-rows.js';
import { acknowledgedAt, publicationMade, takenOff } from './publication-row.js';

// What left the house, over all contexts: made of what their streams say of their own events
// (`publishes`, `dispatches`) and of the answers that any stream may have, and of nothing else.
// Each entry that sent or published is a row of its own; an answer that does not say which one it
// answers is to the latest of its thread.

type Telling = Readonly<{ outgoing: Outgoing; entry: number; again: boolean }>;

/** What an event tells of what left the house; a corrected one tells it again, as its entry. */
const toldBy = (kind: StreamKind, event: Recorded): Telling => {
  const told: Told = { type: event.type, data: event.data };
  const { revision: entry } = event;
  if (!isOfCorrection(told)) return { outgoing: outgoingOf(kind, event), entry, again: false };
  if (told.type !== 'FactCorrected') return { outgoing: {}, entry, again: true };
  const { of: type, recorded, with: right, event: corrected } = told.data;
  const outgoing = outgoingOf(kind, { type, data: amended(recorded, right) });
  return { outgoing, entry: corrected, again: true };
};

type Change = (kind: StreamKind, event: Recorded) => readonly KeyChange[];

const publications: Change = (kind, event) => {
  const { outgoing, entry, again } = toldBy(kind, event);
  const { published, acknowledged } = outgoing;
  if (acknowledged) return [acknowledgedAt(event, acknowledged)];
  if (!published) return [];
  return published.withdrawn
    ? [takenOff(event, published, { entry, again })]
    : publicationMade(event, published, { entry, again });
};

const dispatches: Change = (kind, event) => {
  const { outgoing, entry, again } = toldBy(kind, event);
  const { dispatched } = outgoing;
  if (!dispatched) return [];
  return dispatched.step === 'sent'
    ? dispatchSent(event, dispatched, { entry, again })
    : [dispatchAnswered(event, dispatched, { entry, again })];
};

const over = (
  kinds: readonly StreamKind[],
  change: Change,
): Pick<PerKey, 'kinds' | 'per' | 'knows' | 'changes'> => {
  const byCategory = new Map(kinds.map((kind) => [kind.category, kind]));
  return {
    kinds,
    per: 'key',
    // Every event of these streams passes by; those that say nothing of it change nothing.
    knows: () => true,
    changes: (event) => {
      const kind = byCategory.get(partsOf(event.stream)?.category ?? '');
      return kind ? change(kind, event) : [];
    },
  };
};

export const publicationsName = 'papers.publications';
export const dispatchesName = 'papers.dispatches';

/** 公开清单: what is or was public of any matter, where, since when and until when. */
export const publicationsOf = (all: readonly StreamKind[]): PerKey => ({
  name: publicationsName,
  version: 5,
  table: PublicationRow,
  ...over(
    all.filter(({ publishes }) => publishes),
    publications,
  ),
});

/** 对外移送清单: what was sent to a body outside, and who has not answered. */
export const dispatchesOf = (all: readonly StreamKind[]): PerKey => ({
  name: dispatchesName,
  version: 5,
  table: DispatchRow,
  ...over(
    all.filter(({ dispatches: some }) => some),
    dispatches,
  ),
});
