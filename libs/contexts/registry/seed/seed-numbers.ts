/** Numbers of the organs in the seed; `seedId(district, number)` makes the id. */
export const organs = {
  government: 1,
  bureau: 2,
  brigade: 3,
  waihai: 11,
  lile: 12,
  jiangnan: 13,
  jiaotou: 14,
  jiaobei: 15,
  zhichong: 21,
} as const;

/**
 * The last three digits of the streets' area codes, from one public list that nobody has checked
 * against the official one.
 */
export const streetCodes = {
  jiaotou: '001',
  jiaobei: '002',
  jiangnan: '003',
  waihai: '004',
  lile: '005',
} as const;

/** Numbers of the mandates in the seed. */
export const mandates = { waihai: 301, lile: 302, jiangnan: 303 } as const;

/** Numbers of the enterprises in the seed. */
export const enterprises = {
  hongda: 401,
  fireworks: 402,
  hardware: 403,
  coatings: 404,
  fuel: 405,
  electronics: 406,
} as const;
