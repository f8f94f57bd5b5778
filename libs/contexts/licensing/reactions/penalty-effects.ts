import type { NamedLicence, PenaltyKind } from '#contexts/enforcement/contract';
import { type LocalDate, plusDays } from '#domain/kernel';
import type { Wanted } from '#platform/following';
import { barStream } from '../bar/bar.stream.js';
import { licenceStream } from '../licence/licence.stream.js';
import type { OnesLicence, PenaltyThen } from './whose-licences.js';

/** A command with what tells it apart from the others of its event. */
export type Sent = Wanted & Readonly<{ key: string }>;
type Item = PenaltyThen['items'][number];
type Effect = Readonly<{ type: string; data: object }>;

const to = (licence: string, { type, data }: Effect): Sent => {
  const { category } = licenceStream;
  return { key: `${type}:${licence}`, category, id: licence, type, data };
};

/** Which licence a decision means: the entry it names, or the party's own of that number. */
const meant = ({ licence, number }: NamedLicence, held: readonly OnesLicence[]) =>
  licence === undefined
    ? held.filter((one) => one.number === number).map((one) => one.licence)
    : [licence];

/** Decisions from before licences had to be named meant every licence of the party. */
const licencesOf = ({ licences }: Item, held: readonly OnesLicence[]): readonly string[] =>
  licences
    ? licences.flatMap((one) => meant(one, held))
    : held.filter(({ isLicence }) => isLicence).map(({ licence }) => licence);

type Served = Readonly<{ servedOn: LocalDate; source: string }>;

const effectOf = (
  { kinds, suspendedDays }: Item,
  { decisionNumber, lifted }: PenaltyThen,
  { servedOn: from, source }: Served,
): Effect | undefined => {
  const stands = (kind: PenaltyKind): boolean => kinds.includes(kind) && !lifted.includes(kind);
  if (stands('licence-revoked'))
    return { type: 'RevokeLicenceAfterPenalty', data: { source, decisionNumber } };
  if (!stands('licence-suspended')) return undefined;
  const until = suspendedDays === undefined ? undefined : plusDays(from, suspendedDays);
  return { type: 'SuspendLicence', data: { source, cause: decisionNumber, from, until } };
};

/** What a penalty does to licences from the day it was served. */
export const onLicences = (
  penalty: PenaltyThen,
  held: readonly OnesLicence[],
  served: Served,
): readonly Sent[] =>
  penalty.items.flatMap((item) => {
    const effect = effectOf(item, penalty, served);
    return effect ? licencesOf(item, held).map((licence) => to(licence, effect)) : [];
  });

/**
 * A ban sits on the person, by the token of the identity number: a change of company does not shake
 * it off.
 */
export const onPersons = ({ bans, lifted }: PenaltyThen, source: string): readonly Sent[] =>
  (lifted.includes('career-ban') ? [] : bans).map(({ identityToken: subject, ...ban }, index) => {
    const barId = `${source}:${index}`;
    const data = { barId, kind: 'principal-ban', subject, source, ...ban };
    return { key: barId, category: barStream.category, id: subject, type: 'RecordBar', data };
  });

/** What is undone of a penalty, and why: all of it, or kind by kind. */
export type Undoing = Readonly<{
  kinds: readonly PenaltyKind[] | 'all';
  source: string;
  because: string;
}>;

const parts = ({ kinds }: Undoing): readonly ('suspension' | 'revocation' | undefined)[] => {
  if (kinds === 'all') return [undefined];
  return kinds.flatMap((kind) => {
    if (kind === 'licence-suspended') return 'suspension';
    return kind === 'licence-revoked' ? 'revocation' : [];
  });
};

/** Gives back what a penalty took, to every licence of the party that it reached. */
export const licencesBack = (held: readonly OnesLicence[], undoing: Undoing): readonly Sent[] => {
  const { source, because } = undoing;
  return parts(undoing).flatMap((only) =>
    held.map(({ licence }) => ({
      ...to(licence, { type: 'UndoPenaltyEffect', data: { source, because, only } }),
      key: `Undo:${only ?? 'all'}:${licence}`,
    })),
  );
};

/** Lifts the bans that followed from a penalty. */
export const personsFreed = ({ bans }: PenaltyThen, undoing: Undoing): readonly Sent[] => {
  const { kinds, source, because } = undoing;
  if (kinds !== 'all' && !kinds.includes('career-ban')) return [];
  return [...new Set(bans.map(({ identityToken }) => identityToken))].map((id) => ({
    key: `LiftBar:${id}`,
    category: barStream.category,
    id,
    type: 'LiftBar',
    data: { source, because },
  }));
};
