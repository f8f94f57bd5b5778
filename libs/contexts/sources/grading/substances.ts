import { fields } from '#domain/kernel';

// Which numbers of the tables a substance is looked up under. The numbers themselves are rows of
// the law (MHS-12, MHS-13, MHS-15, MHS-16).

/** Classes of danger by GB 18218（危险性类别）: J by toxicity, W by physical danger. */
export const dangerClasses = [
  'J1',
  'J2',
  'J3',
  'J4',
  'J5',
  'W1.1',
  'W1.2',
  'W1.3',
  'W2',
  'W3',
  'W4',
  'W5.1',
  'W5.2',
  'W5.3',
  'W5.4',
  'W6.1',
  'W6.2',
  'W7.1',
  'W7.2',
  'W8',
  'W9.1',
  'W9.2',
  'W10',
  'W11',
] as const;
export type DangerClass = (typeof dangerClasses)[number];

/** Names of the tables by CAS number（品名）. */
const byCas: Readonly<Record<string, string | undefined>> = {
  '7664-41-7': 'ammonia',
  '7782-50-5': 'chlorine',
  '68476-85-7': 'liquefiedPetroleumGas',
  '74-82-8': 'methane',
  '1333-74-0': 'hydrogen',
  '74-86-2': 'acetylene',
  '7782-44-7': 'oxygen',
  '86290-81-5': 'petrol',
  '67-56-1': 'methanol',
  '64-17-5': 'ethanol',
  '108-88-3': 'toluene',
  '67-64-1': 'acetone',
  '71-43-2': 'benzene',
  '630-08-0': 'carbonMonoxide',
  '7446-09-5': 'sulphurDioxide',
  '75-21-8': 'ethyleneOxide',
  '7647-01-0': 'hydrogenChloride',
  '74-83-9': 'methylBromide',
  '7783-06-4': 'hydrogenSulphide',
  '7664-39-3': 'hydrogenFluoride',
  '10102-44-0': 'nitrogenDioxide',
  '74-90-8': 'hydrogenCyanide',
  '75-44-5': 'phosgene',
  '7803-51-2': 'phosphine',
  '624-83-9': 'methylIsocyanate',
};

/** The name under which the tables have a substance; nothing where they know it by class alone. */
export const namedIn = ({ cas }: Pick<Substance, 'cas'>): string | undefined =>
  cas === undefined ? undefined : byCas[cas];

/** A class as the tables of the law call it: `W5_1`. */
export const keyOf = (of: DangerClass): string => of.replace('.', '_');

const { optional, oneOf, part, shape, someOf, text, whole } = fields;

/** A CAS number, whose last digit proves the others. */
export const isCas = (text: string): boolean => {
  const match = /^(\d{2,7})-(\d{2})-(\d)$/.exec(text);
  if (!match) return false;
  const digits = `${match[1]}${match[2]}`.split('').toReversed();
  const sum = digits.reduce((so, digit, at) => so + Number(digit) * (at + 1), 0);
  return sum % 10 === Number(match[3]);
};

const cas = fields.checked<string>({
  about: 'CAS number（CAS号）',
  example: '7664-41-7',
  rule: 'isCas',
  schema: { type: 'string', pattern: String.raw`^\d{2,7}-\d{2}-\d$` },
  fits: (value): value is string => typeof value === 'string' && isCas(value),
  otherwise: 'is no CAS number（不是有效的CAS号，请核对校验位）',
});

/** A substance there（危险化学品）: q is what there may be at most, not the stock of a day. */
export const substance = shape('HazardSourceSubstance', {
  name: text({ about: 'Name（品名）', max: 120, example: '液氨' }),
  cas: optional(cas),
  classes: someOf(dangerClasses, {
    about: 'Classes of danger by GB 18218（危险性类别）',
    min: 1,
    max: 6,
  }),
  designKilograms: whole({
    about: 'Design maximum, kg（设计最大量，千克）',
    min: 1,
    max: 10_000_000_000,
    example: 20_000,
  }),
});
export type Substance = fields.Of<typeof substance>;

/** What a grade is computed from. */
export const quantities = shape('HazardSourceQuantities', {
  substances: fields.parts(substance, {
    about: 'Substances and quantities（危险化学品及数量）',
    min: 1,
    max: 200,
  }),
  peopleNearby: whole({
    about: 'People living within 500 m outside the works（厂区边界外500米常住人口）',
    min: 0,
    max: 10_000_000,
  }),
});
export type Quantities = fields.Of<typeof quantities>;

/** The field that asks for them. */
export const quantitiesField = part(quantities, {
  about: 'Substances, quantities and people around（物质、数量与周边人口）',
});

/** What is no source of these rules: another law has it (MHS-17). */
export const scopeField = oneOf(['hazchem', 'town-gas', 'defence', 'port'], {
  about: 'What it is of（所属领域：危化品、城镇燃气、军工、港区）',
});
