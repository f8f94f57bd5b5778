import type { Label, Recorded } from '#domain/kernel';
import type { ApplicationEvent } from '../../application/application.events.js';
import type { FiledMaterial } from '../../application/intake/intake.events.js';
import { lackingOf, whatIsLacking } from '../../application/intake/materials.js';
import { itemOn } from '../../catalogue/catalogue.js';

/** A paper as it was handed in, and whether it is the one that counts now（现行版本）. */
type HandedIn = FiledMaterial & Readonly<{ filedAt: string; present: boolean }>;

/** What is asked for and not there, or there as a copy only. */
type Missing = Readonly<{ material: string; what: Label }>;

/**
 * Every paper handed in, the newest of each kind last and marked as the present one; and what is
 * missing of the list（材料版本、尚缺材料）.
 */
export const papersHandedIn = (
  history: readonly Recorded<ApplicationEvent>[],
): Readonly<{ materials: readonly HandedIn[]; missing: readonly Missing[] }> => {
  const all = history.flatMap(({ type, data, envelope: { validAt: filedAt } }) =>
    type === 'ApplicationReceived' || type === 'SupplementFiled' || type === 'MaterialsCorrected'
      ? data.materials.map((paper) => ({ ...paper, filedAt }))
      : [],
  );
  const last = new Map(all.map(({ material }, at) => [material, at]));
  const materials = all.map((paper, at) => ({
    ...paper,
    present: last.get(paper.material) === at,
  }));
  const [first] = history;
  if (first?.type !== 'ApplicationReceived') return { materials, missing: [] };
  const { asking, itemVersion } = first.data;
  const there = materials.filter(({ present }) => present);
  const lacking = lackingOf(itemOn(asking.item, itemVersion), asking, there);
  return {
    materials,
    missing: lacking.map((one) => ({ material: one.id, what: whatIsLacking(one, there) })),
  };
};
