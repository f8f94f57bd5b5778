import { label, type Label, refuse, same } from '#domain/kernel';
import { materialsFor } from '../../catalogue/catalogue.js';
import type { Item, Material } from '../../catalogue/item.js';
import { materialNamed } from '../../catalogue/material-names.js';
import type { Filed } from '../application.shape.js';
import type { Asking, FiledMaterial } from './intake.events.js';

const sha256 = /^[0-9a-f]{64}$/;

/**
 * Refuses one file for two papers, where it is not said on which pages each of them stands: what
 * was scanned together is taken（合订件）, what was attached by mistake is not.
 */
export const mustBeFilesOfTheirOwn = (
  materials: readonly FiledMaterial[],
  onFile: readonly FiledMaterial[] = [],
): void => {
  const stays = onFile.filter(
    ({ material }) => !materials.some((one) => one.material === material),
  );
  for (const one of materials) {
    const other = [...stays, ...materials].find(
      ({ material, sha256: hash, pages }) =>
        hash === one.sha256 &&
        material !== one.material &&
        (one.pages === undefined || one.pages === pages),
    );
    if (other)
      refuse(
        'file-of-two-materials',
        `材料 ${one.material} 与 ${other.material} 是同一文件：误传的请重新上传；确为合订件的，请在 pages 中分别写明各材料所在页码（both are one file: say in \`pages\` on which pages each stands, or hand in another）.`,
        'LL 31',
      );
  }
};

/**
 * Refuses papers that the item does not ask for, papers handed in twice, files without a SHA-256,
 * and one file for two papers.
 */
export const mustBelong = (
  item: Item,
  materials: readonly FiledMaterial[],
  onFile: readonly FiledMaterial[] = [],
): void => {
  for (const { material, sha256: hash } of materials) {
    const { en, zh } = materialNamed(material);
    if (!item.materials.some(({ id }) => id === material))
      refuse(
        'material-not-in-list',
        `${en} is not on the list of this item（${zh}不在本事项的材料清单内）.`,
        'LL 30',
      );
    if (!sha256.test(hash))
      refuse(
        'material-without-hash',
        `${en} has no SHA-256 of its file, 64 hex digits（材料“${zh}”缺少文件的 SHA-256 摘要，即 64 位十六进制数）.`,
      );
  }
  if (new Set(materials.map(({ material }) => material)).size !== materials.length)
    refuse(
      'material-twice',
      'The same paper is handed in twice（同一材料重复提交，请只提交一份）.',
    );
  mustBeFilesOfTheirOwn(materials, onFile);
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

type Paper = Pick<FiledMaterial, 'material'>;

/** What is missing of a paper: all of it, or the original of which a copy is there. */
export const whatIsLacking = ({ id, name }: Material, onFile: readonly Paper[]): Label =>
  onFile.some(({ material }) => material === id)
    ? label(`${name.en} (the original; a copy is there)`, `${name.zh}（已有复印件，须交原件）`)
    : name;

/** What is missing, in one breath for both readers. */
export const lackingSaid = (lacking: readonly Material[], onFile: readonly Paper[]): Label => {
  const said = lacking.map((one) => whatIsLacking(one, onFile));
  return label(said.map(({ en }) => en).join(', '), said.map(({ zh }) => zh).join('、'));
};

/** Those of the papers that are not on file yet. */
export const freshOf = (
  { materials: onFile }: Pick<Filed, 'materials'>,
  materials: readonly FiledMaterial[],
): readonly FiledMaterial[] =>
  materials.filter((paper) => !onFile.some((there) => same(there, paper)));
