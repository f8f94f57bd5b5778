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
import { DispatchRow, PublicationRow } from './outgoing-rows.js';

// What left the house, over all contexts: made of what their streams say of their own events
// (`publishes`, `dispatches`), and of nothing else.

type Row = Readonly<Record<string, unknown>> | undefined;
type Sent = NonNullable<Outgoing['dispatched']>;
type Published = NonNullable<Outgoing['published']>;

/** What an event tells of what left the house; a corrected day tells it again, and only the day. */
const toldBy = (kind: StreamKind, event: Recorded): Outgoing & Readonly<{ again?: true }> => {
  const told: Told = { type: event.type, data: event.data };
  if (!isOfCorrection(told)) return outgoingOf(kind, event);
  if (told.type !== 'FactCorrected') return {};
  const { of: type, recorded, with: right } = told.data;
  return { ...outgoingOf(kind, { type, data: amended(recorded, right) }), again: true };
};

const handOf = ({ envelope: { actor } }: Recorded, row: Row) =>
  actor.kind === 'person'
    ? { organ: actor.capacity.organ, hands: [actor.id] }
    : { organ: row?.['organ'] ?? '', hands: row?.['hands'] ?? [] };

const common = (event: Recorded, { what, law }: Sent | Published, row: Row) => {
  const { category = '', district = '', id: subjectId = '' } = partsOf(event.stream) ?? {};
  const { revision, envelope } = event;
  const { recordedAt } = envelope;
  const matter = { district, category, subjectId, handlingOrgan: null, partyId: '' };
  return { ...matter, what, law, ...handOf(event, row), revision, recordedAt };
};

const publicAfter = ({ places, on, withdrawn }: Published, row: Row, again: true | undefined) => {
  if (withdrawn)
    return {
      places: row?.['places'] ?? places,
      since: row?.['since'] ?? null,
      until: on,
      state: 'withdrawn',
    };
  const over =
    again && row ? { until: row['until'], state: row['state'] } : { until: null, state: 'public' };
  return { places, since: on, ...over };
};

const known = (row: Row, name: string): unknown => row?.[name] ?? null;

const sentAfter = ({ step, on, to, number }: Sent, row: Row) => {
  const both = { to: to ?? known(row, 'to'), number: number ?? known(row, 'number'), state: step };
  if (step === 'sent') return { ...both, sentOn: on, answeredOn: null };
  return { ...both, sentOn: known(row, 'sentOn'), answeredOn: on };
};

type Change = (kind: StreamKind, event: Recorded) => readonly KeyChange[];

const keyOf = ({ stream }: Recorded, { what }: Sent | Published): object => ({
  outgoingId: `${stream}/${what.en}`,
});

const publications: Change = (kind, event) => {
  const { published, again } = toldBy(kind, event);
  if (!published) return [];
  const merge = (row: Row) => ({
    ...common(event, published, row),
    ...publicAfter(published, row, again),
  });
  return [{ key: keyOf(event, published), merge }];
};

const dispatches: Change = (kind, event) => {
  const { dispatched } = toldBy(kind, event);
  if (!dispatched) return [];
  const merge = (row: Row) => ({
    ...common(event, dispatched, row),
    ...sentAfter(dispatched, row),
  });
  return [{ key: keyOf(event, dispatched), merge }];
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
  version: 1,
  table: PublicationRow,
  ...over(
    all.filter(({ publishes }) => publishes),
    publications,
  ),
});

/** 对外移送清单: what was sent to a body outside, and who has not answered. */
export const dispatchesOf = (all: readonly StreamKind[]): PerKey => ({
  name: dispatchesName,
  version: 1,
  table: DispatchRow,
  ...over(
    all.filter(({ dispatches: some }) => some),
    dispatches,
  ),
});
