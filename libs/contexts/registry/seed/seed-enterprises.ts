import { localDate, checkCharacterOf } from '#domain/kernel';
import type { FirstEntry } from '../enterprise/enterprise.events.js';
import { commandsFor, type SeedCommand, seedId } from './seed-command.js';
import { enterprises, streetCodes } from './seed-numbers.js';

type Told = Omit<FirstEntry, 'enterprise' | 'creditCode' | 'from' | 'street'> &
  Readonly<{ number: number; organisation: string; street: string; from: string }>;

/** Invented units. `organisation` is an organisation code with a valid check digit (GB 11714). */
const told: readonly Told[] = [
  {
    number: enterprises.hongda,
    organisation: 'MA4UT01H5',
    name: '江门市江海区宏达化工有限公司',
    street: streetCodes.waihai,
    address: '江门市江海区外海街道东升路18号',
    industry: 'F5169',
    principal: '梁宏达',
    workers: 36,
    from: '2020-03-16',
  },
  {
    number: enterprises.fireworks,
    organisation: 'MA51K2QA9',
    name: '江门市江海区喜洋洋烟花爆竹零售店',
    street: streetCodes.lile,
    address: '江门市江海区礼乐街道文昌路66号',
    industry: 'F5299',
    principal: '区喜兰',
    workers: 4,
    from: '2020-11-02',
  },
  {
    number: enterprises.hardware,
    organisation: 'MA53RB778',
    name: '江门市江海区金锐五金制品厂',
    street: streetCodes.jiangnan,
    address: '江门市江海区江南街道南山路209号',
    industry: 'C3389',
    principal: '莫金锐',
    workers: 142,
    from: '2020-06-08',
  },
  {
    number: enterprises.coatings,
    organisation: '7254981L0',
    name: '江门市彩盛涂料有限公司',
    street: streetCodes.jiaotou,
    address: '江门市江海区滘头街道高新西路5号',
    industry: 'C2641',
    principal: '容彩盛',
    workers: 88,
    from: '2020-01-10',
  },
  {
    number: enterprises.fuel,
    organisation: 'MA4X9D0P3',
    name: '江门市江海区滘北加油站有限公司',
    street: streetCodes.jiaobei,
    address: '江门市江海区滘北街道江睦路1号',
    industry: 'F5265',
    principal: '阮志豪',
    workers: 12,
    from: '2021-04-20',
  },
  {
    number: enterprises.electronics,
    organisation: 'MA52C8EF7',
    name: '江门市明裕电子科技有限公司',
    street: streetCodes.waihai,
    address: '江门市江海区外海街道云沁路72号',
    industry: 'C3982',
    principal: '谢明裕',
    workers: 415,
    from: '2020-09-01',
  },
];

/** Limited companies have `91` before the area code (登记管理部门代码、机构类别代码). */
const codeOf = (district: string, organisation: string): string => {
  const first17 = `91${district}${organisation}`;
  return `${first17}${checkCharacterOf(first17)}`;
};

const entryOf = (
  district: string,
  { number, organisation, street, from, ...rest }: Told,
): FirstEntry => ({
  enterprise: seedId(district, number),
  creditCode: codeOf(district, organisation),
  ...rest,
  street: `${district}${street}`,
  from: localDate(from),
});

/**
 * Units of the kinds a bureau meets most: chemicals, fireworks, metal, coatings, fuel, electronics.
 */
export const seedEnterprises = (district: string): readonly SeedCommand[] =>
  told.flatMap((unit) => {
    const entry = entryOf(district, unit);
    const { creditCode, enterprise } = entry;
    const at = { district, number: unit.number };
    return [
      ...commandsFor(
        'creditCode',
        { ...at, stage: 1, id: creditCode },
        { type: 'ConfirmName', data: { matter: enterprise, details: { creditCode } } },
      ),
      ...commandsFor(
        'enterprise',
        { ...at, stage: 2 },
        { type: 'RegisterEnterprise', data: entry },
      ),
    ];
  });

/** A natural person as a party; token and seal are invented and open nothing. */
export const seedCitizens = (district: string): readonly SeedCommand[] =>
  commandsFor(
    'citizen',
    { district, stage: 2, number: 501 },
    {
      type: 'RegisterCitizen',
      data: {
        citizen: seedId(district, 501),
        shownName: '黄某某',
        identityToken: '5eed'.repeat(16),
        sealed: `vault:${seedId(district, 501)}`,
      },
    },
  );
