import { refuse, same } from '#domain/kernel';
import { materialsFor } from '../../catalogue/catalogue.js';
import type { Item, Material } from '../../catalogue/item.js';
import type { Filed } from '../application.shape.js';
import type { Asking, FiledMaterial } from './intake.events.js';

const sha256 = /^[0-9a-f]{64}$/;

/**
 * Refuses papers that the item does not ask for, papers handed in twice, and files without a
 * SHA-256.
 */
export const mustBelong = (item: Item, materials: readonly FiledMaterial[]): void => {
  for (const { material, sha256: hash } of materials) {
    if (!item.materials.some(({ id }) => id === material))
      refuse(
        'material-not-in-list',
        `${material} is not on the list（材料清单） of this item.`,
        'LL 30',
      );
    if (!sha256.test(hash))
      refuse(
        'material-without-hash',
        `${material} has no SHA-256 of its file, 64 hex digits（材料缺少文件摘要）.`,
      );
  }
  if (new Set(materials.map(({ material }) => material)).size !== materials.length)
    refuse('material-twice', 'The same paper（材料） is handed in twice.');
};

/** The papers of the list that are not there, or only as a copy where the original is asked for. */
export const lackingOf = (
  item: Item,
  asking: Asking,
  materials: readonly FiledMaterial[],
): readonly Material[] =>
  materialsFor(item, asking.purpose, asking.facts).filter(
    ({ id, form }) =>
      !materials.some(
        (paper) => paper.material === id && (form === 'copy' || paper.form === 'original'),
      ),
  );

/** Those of the papers that are not on file yet. */
export const freshOf = (
  { materials: onFile }: Pick<Filed, 'materials'>,
  materials: readonly FiledMaterial[],
): readonly FiledMaterial[] =>
  materials.filter((paper) => !onFile.some((there) => same(there, paper)));
