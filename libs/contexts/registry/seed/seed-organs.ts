import { localDate } from '#domain/kernel';
import type { RegisterOrgan } from '../organ/register-organ.js';
import { commandsFor, type SeedCommand, seedId } from './seed-command.js';
import { organs, streetCodes } from './seed-numbers.js';

type Told = Readonly<{ stage: number; number: number }> &
  Pick<RegisterOrgan['data'], 'name' | 'kind' | 'area' | 'documentPrefix'> &
  Readonly<{ actsFor?: number; parent?: number; from?: string }>;

/** The five streets of 2011. */
const streets = [
  { number: organs.waihai, name: '外海街道', code: streetCodes.waihai, short: '外海' },
  { number: organs.lile, name: '礼乐街道', code: streetCodes.lile, short: '礼乐' },
  { number: organs.jiangnan, name: '江南街道', code: streetCodes.jiangnan, short: '江南' },
  { number: organs.jiaotou, name: '滘头街道', code: streetCodes.jiaotou, short: '滘头' },
  { number: organs.jiaobei, name: '滘北街道', code: streetCodes.jiaobei, short: '滘北' },
] as const;

const registrationOf = (
  district: string,
  { number, actsFor, parent, from = '2011-01-01', ...told }: Told,
): RegisterOrgan => {
  const refer = (to?: number) => (to === undefined ? undefined : seedId(district, to));
  const { name, kind, area, documentPrefix } = told;
  const data: RegisterOrgan['data'] = {
    organ: seedId(district, number),
    name,
    kind,
    area,
    documentPrefix,
    actsFor: refer(actsFor),
    parent: refer(parent),
    from: localDate(from),
  };
  return { type: 'RegisterOrgan', data };
};

const registration = (district: string, told: Told): readonly SeedCommand[] =>
  commandsFor(
    'organ',
    { district, stage: told.stage, number: told.number },
    registrationOf(district, told),
  );

const government = (district: string): Told => ({
  stage: 1,
  number: organs.government,
  name: '江门市江海区人民政府',
  kind: 'government',
  area: district,
  documentPrefix: '江海府',
});

/**
 * Before the reform of 2019 the bureau had another name and prefix; its old documents keep them.
 */
const bureau = (district: string): readonly SeedCommand[] => {
  const reform = { from: localDate('2019-03-29'), basis: '江海区机构改革方案' };
  const at = { stage: 2, number: organs.bureau };
  return commandsFor(
    'organ',
    { district, ...at },
    registrationOf(district, {
      ...at,
      name: '江门市江海区安全生产监督管理局',
      kind: 'bureau',
      area: district,
      documentPrefix: '（江海）安监管',
      parent: organs.government,
    }),
    { type: 'RenameOrgan', data: { name: '江门市江海区应急管理局', ...reform } },
    { type: 'ChangeDocumentPrefix', data: { documentPrefix: '（江海）应急', ...reform } },
  );
};

const brigade = (district: string): Told => ({
  stage: 3,
  number: organs.brigade,
  name: '江门市江海区应急管理综合执法大队',
  kind: 'brigade',
  area: district,
  documentPrefix: '（江海）应急',
  actsFor: organs.bureau,
  parent: organs.bureau,
  from: '2019-03-29',
});

const village = (district: string): Told => ({
  stage: 3,
  number: organs.zhichong,
  name: '外海街道直冲村村民委员会',
  kind: 'other',
  area: `${district}${streetCodes.waihai}201`,
  documentPrefix: '直冲村',
  parent: organs.waihai,
});

/** The district–street–village network (三级网络) with the bureau and its brigade. */
export const seedOrgans = (district: string): readonly SeedCommand[] => [
  ...registration(district, government(district)),
  ...bureau(district),
  ...streets.flatMap(({ number, name, code, short }) =>
    registration(district, {
      stage: 2,
      number,
      name: `江门市江海区${name}办事处`,
      kind: 'street',
      area: `${district}${code}`,
      documentPrefix: `（江海${short}）综执`,
      parent: organs.government,
    }),
  ),
  ...registration(district, brigade(district)),
  ...registration(district, village(district)),
];
