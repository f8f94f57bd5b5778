/** The rows of a sheet, by the headings of its columns. */
export type Rows = readonly Readonly<Record<string, string>>[];

/** A district that nobody has: another code, other prefixes, nine streets（虚构的区）. */
export const madeUp = '440799';

/** Its streets, in the order of their codes. */
export const streets = ['东湖', '西岭', '南埠', '北沙', '中和', '长桥', '新圩', '石步', '龙田'];
/** Area code of the street of that number. */
export const streetCode = (at: number): string => `${madeUp}${String(at + 1).padStart(3, '0')}`;
/** So many numbers, from nought. */
export const range = (length: number): readonly number[] => Array.from({ length }, (_, at) => at);
