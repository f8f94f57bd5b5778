import {
  type Actor,
  localDateOf,
  partsOf,
  type Recorded,
  restedOn,
  type StreamKind,
  type WithClocks,
} from '#domain/kernel';
import type { PerKey } from '#platform/following';
import { ActRow } from './act-row.js';

export const actsName = 'duties.acts';

type Row = Readonly<Record<string, unknown>> | undefined;
type Person = Extract<Actor, { kind: 'person' }>;

const listIn = (row: Row, name: string): readonly string[] =>
  (row?.[name] as readonly string[] | undefined) ?? [];

const together = (...lists: readonly (readonly string[])[]): readonly string[] => [
  ...new Set(lists.flat()),
];

/** The rules of the clocks that an event changes. */
const rulesOf = ({ clocks = [] }: WithClocks): readonly string[] =>
  clocks.flatMap((one) => (one.op === 'stop' ? [] : [one.set.rule]));

const fileOf = (rested: string): string => restedOn(rested).stream;

const byWhom = ({ id, capacity }: Person): object => {
  const { organ, post, roles, certificate, mandate, deputyFor } = capacity;
  const shown = {
    certificate: certificate ?? null,
    mandate: mandate ?? null,
    deputyFor: deputyFor ?? null,
  };
  return {
    person: id,
    hands: [id],
    organ,
    handlingOrgan: null,
    partyId: '',
    post,
    roles,
    ...shown,
  };
};

const begun = ({ stream, revision, envelope }: Recorded): object => {
  const { category = '', district = '', id: subjectId = '' } = partsOf(stream) ?? {};
  const { validAt, recordedAt, law, request } = envelope;
  const where = { actId: `${stream}@${revision}`, district, category, subjectId, revision };
  return {
    ...where,
    command: request?.command ?? null,
    law,
    validAt,
    day: localDateOf(validAt),
    recordedAt,
  };
};

/** What an event adds to the act that it is part of; the first one begins it. */
const actAfter = (event: Recorded, actor: Person, row: Row): object => ({
  ...(row ? {} : { ...begun(event), ...byWhom(actor) }),
  types: [...listIn(row, 'types'), event.type],
  rules: together(listIn(row, 'rules'), rulesOf(event.data)),
  restsOn: together(listIn(row, 'restsOn'), event.envelope.restsOn ?? []),
  files: together(listIn(row, 'files'), (event.envelope.restsOn ?? []).map(fileOf)),
});

/**
 * The register of acts（履职行为登记簿）: one row for each act of a person in any file, made of the
 * envelopes alone. What the system does by itself is nobody's act, and stands in the histories.
 */
export const actsOf = (all: readonly StreamKind[]): PerKey => ({
  name: actsName,
  version: 2,
  table: ActRow,
  kinds: all,
  per: 'key',
  // Every event passes by; no type of any noun is a stranger here.
  knows: () => true,
  changes: (event) => {
    const { actor, commandId } = event.envelope;
    if (actor.kind !== 'person') return [];
    const key = { stream: event.stream, commandId };
    return [{ key, merge: (row) => actAfter(event, actor, row) }];
  },
});
