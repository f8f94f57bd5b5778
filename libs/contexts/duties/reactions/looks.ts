import { type About, type Citation, type Label, label } from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import { ProjectionFreshness } from '#platform/following';
import type { DataSource } from 'typeorm';
import { actsName } from '../projections/act-list.js';
import type { ActRow } from '../projections/act-row.js';
import { standingOn } from '../projections/standing-on.js';

/** The look-up cannot be made yet; the reaction comes back. */
class NotYet extends Error {
  override readonly name = 'NotYet';
}

/** Waits until the register of acts knows all that came before an event. */
export const actsKnownAt = async (
  readModels: DataSource,
  { position }: Pick<About, 'position'>,
): Promise<void> => {
  const seen = await new ProjectionFreshness(readModels).waitFor(actsName, position);
  if (seen === 'stale') throw new NotYet('The register of acts is behind the log.');
};

/** Acts by the files they are part of, each file's in order（按案卷归集）. */
const byFile = (acts: readonly ActRow[]): ReadonlyMap<string, readonly ActRow[]> => {
  const files = new Map<string, ActRow[]>();
  for (const act of acts) files.set(act.stream, [...(files.get(act.stream) ?? []), act]);
  return files;
};

/** Why acts are looked at again: what fell, and what says so. */
type Why = Readonly<{ what: Label; why: readonly Citation[] }>;

const byWay = ({ what, why }: Why): Why => ({
  what: label(
    `an act it rested on is itself looked at again (${what.en})`,
    `所依据的在先行为已被提请复核（${what.zh}）`,
  ),
  why,
});

/**
 * The second look at acts that are in question, file by file, and at every act of other files that
 * rested on them, however many steps away（依据链）: who relied on an act relied on what it stood
 * on. Only what was on record before it became known is in question.
 */
export const looksOwed = async (
  readModels: DataSource,
  about: Pick<About, 'id' | 'stream' | 'envelope'>,
  [why, acts]: readonly [Why, readonly ActRow[]],
) => {
  const own = byFile(acts);
  const beyond = await standingOn(readModels, acts, about.envelope.recordedAt);
  const known = new Set(acts.map(({ actId }) => actId));
  const others = beyond.filter(
    ({ actId, stream }) => !known.has(actId) && !own.has(stream) && stream !== about.stream,
  );
  return [
    ...[...own].map((file) => lookOwed(why, about, file)),
    ...[...byFile(others)].map((file) => lookOwed(byWay(why), about, file)),
  ];
};

/** A second look at acts of one file, owed by the head of the organ that did them（复核）. */
const lookOwed = (
  { what, why }: Why,
  { id: event }: Pick<About, 'id'>,
  [about, acts]: readonly [string, readonly ActRow[]],
) => {
  const organ = acts[0]?.organ ?? '';
  const places = acts.map(({ revision }) => revision).join('、');
  const data: OweDuty['data'] = {
    what: label(
      `look again at entries ${places}: ${what.en}`,
      `复核第 ${places} 版登记所载行为：${what.zh}`,
    ),
    by: { kind: 'post', role: 'head-of-organ', organ },
    why: [...why],
    rule: 'DTY-SETTLE',
    about,
    event,
  };
  const id = `${event}.${about.slice(about.indexOf('.') + 1)}`.slice(0, 80);
  const wanted = { category: dutyCategory, id, type: 'OweDuty', data, key: about };
  return { ...wanted, happened: 'when-done' as const };
};
