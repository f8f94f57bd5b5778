// Rows of rules.md that are words and not numbers: who may, what must be there, what follows. What
// holds such a row are the guards that name it, in a refusal or in the docstring of its rule, and
// the specs of those. `npm run law -- mutate hazards` turns each of them round.

const upTo = (form: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, at) => `${form}${at + 1}`);
const each = (form: string, numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `${form}${number}`);

/** Which rows each part of the bureau's work answers for. */
export const rowsOfWork: Readonly<Record<string, readonly string[]>> = {
  hazards: [
    ...upTo('INS-', 9),
    ...upTo('HAZ-S', 20),
    ...upTo('HAZ-D', 17),
    ...upTo('HZL-', 14),
    ...upTo('WHI-', 19),
    ...upTo('MHS-', 18),
    ...upTo('ENT-', 10),
    ...upTo('CRI-', 11),
    ...each('HSL-', [11, 12, 13, 15, 16, 21, 22, 23]),
    'PRV-1',
    ...each('X', [1, 3, 4, 17, 18, 20, 27, 33]),
    ...each('E', [39, 47, 48, 49, 73, 74, 75, 81]),
  ],
  accidents: [
    ...upTo('ACC-S', 14),
    ...upTo('ACC-D', 19),
    ...upTo('ACL-', 31),
    ...upTo('ACX-', 3),
    ...upTo('ACB-', 5),
    ...upTo('EVA-', 6),
    ...upTo('DPG-', 7),
    ...each('X', [6, 7, 8, 9, 19, 22, 23, 31]),
    ...each('E', [29, 30, 31, 60, 61, 62, 71, 72, 76]),
  ],
  blacklist: [
    ...upTo('BLK-S', 15),
    ...upTo('BLK-D', 16),
    ...upTo('CRD-', 12),
    ...each('X', [11, 12, 13, 14, 34]),
    ...each('E', [27, 45, 46, 63, 64, 66, 67, 68]),
  ],
};

/** Rows that neither a number nor a guard holds, and what does. */
export const heldOtherwise: Readonly<Record<string, string>> = {
  'HZL-7': 'liability of staff（问责）: duties and acts tell who did not handle what he found',
  'HZL-8': 'it says what is no basis: nothing cites it',
  'ENT-4': 'a material of an item of the licensing catalogue, held by its spec',
};
