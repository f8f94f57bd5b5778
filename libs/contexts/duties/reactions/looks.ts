import { type About, type Citation, type Label, label } from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import { ProjectionFreshness } from '#platform/following';
import type { DataSource } from 'typeorm';
import { actsName } from '../projections/act-list.js';
import type { ActRow } from '../projections/act-row.js';

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
export const byFile = (acts: readonly ActRow[]): ReadonlyMap<string, readonly ActRow[]> => {
  const files = new Map<string, ActRow[]>();
  for (const act of acts) files.set(act.stream, [...(files.get(act.stream) ?? []), act]);
  return files;
};

/** A second look at acts of one file, owed by the head of the organ that did them（复核）. */
export const lookOwed = (
  { what, why }: Readonly<{ what: Label; why: readonly Citation[] }>,
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
