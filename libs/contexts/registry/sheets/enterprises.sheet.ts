import { BadCell, columns, type Seeing, sheet, type Step } from '#platform/sheets';
import { creditCodeNoun } from '../credit-code/credit-code.noun.js';
import { enterpriseNoun } from '../enterprise/enterprise.noun.js';
import type { Enterprise, RegisteredEnterprise } from '../enterprise/enterprise.state.js';
import { same } from '#domain/kernel';

const { area, creditCode, day, text, whole } = columns;

type Told = Readonly<{
  creditCode: string;
  name: string;
  street: string;
  address: string;
  industry: string;
  principal: string;
  workers: number;
  from: string;
}>;

/** What of the unit was never on record is new from today. */
const differences = (
  { name, principal, industry, street, address }: Told,
  unit: RegisteredEnterprise,
  from: string,
): readonly Readonly<{ type: string; data: object }>[] => {
  const was = (all: readonly Readonly<{ value: unknown }>[], value: unknown): boolean =>
    all.some((one) => same(one.value, value));
  return [
    ...(was(unit.names, name) ? [] : [{ type: 'RenameEnterprise', data: { name, from } }]),
    ...(was(unit.principals, principal)
      ? []
      : [{ type: 'ChangePrincipal', data: { principal, from } }]),
    ...(was(unit.industries, industry)
      ? []
      : [{ type: 'ChangeIndustry', data: { industry, from } }]),
    ...(was(unit.places, { street, address })
      ? []
      : [{ type: 'ChangeStreet', data: { street, address, from } }]),
  ];
};

/** The unit that has the code, or the entry that it will have. */
const idOfUnit = (code: string, { registry, district, idOf }: Seeing): string =>
  registry().enterpriseWith(district, code) ?? idOf('enterprises', code);

/** A street whose own row has a fault is the fault of that row. */
const ofNoStreet = ({ street }: Told, { isSaid }: Seeing): readonly Step[] => {
  if (isSaid('organs', 'area', street)) return [];
  throw new BadCell('street', `行政区划 ${street} 不在本区登记的镇街之列`);
};

const steps = async (told: Told, seeing: Seeing): Promise<readonly Step[]> => {
  if (!seeing.registry().isArea(told.street)) return ofNoStreet(told, seeing);
  const id = idOfUnit(told.creditCode, seeing);
  const { state } = await seeing.stateOf<Enterprise>(enterpriseNoun, id);
  if (state.status === 'registered')
    return differences(told, state, seeing.today).map((command) => ({
      noun: enterpriseNoun,
      id,
      command,
    }));
  const { creditCode: code } = told;
  const own = { matter: id, details: { creditCode: code } };
  return [
    { noun: creditCodeNoun, id: code, command: { type: 'ConfirmName', data: own } },
    {
      noun: enterpriseNoun,
      id,
      command: { type: 'RegisterEnterprise', data: { enterprise: id, ...told } },
    },
  ];
};

/** The enterprises under supervision（企业台账）. */
export const enterpriseSheet = sheet({
  name: 'enterprises',
  title: '企业',
  about: '监管范围内的企业、个体工商户，每户一行，以统一社会信用代码区分',
  columns: {
    creditCode: creditCode({ title: '统一社会信用代码' }),
    name: text({ title: '企业名称' }),
    street: area({ title: '所属街道代码' }),
    address: text({ title: '地址', max: 300 }),
    industry: text({ title: '行业代码', about: 'GB/T 4754-2017，如 C2641', max: 5 }),
    principal: text({ title: '主要负责人', max: 100 }),
    workers: whole({ title: '从业人员' }),
    from: day({ title: '登记日期' }),
  },
  key: ['creditCode'],
  onRecord: (id, { registry }) => registry().enterprise(id) !== undefined,
  blames: { 'industry-malformed': 'industry', 'day-not-come': 'from', 'no-such-area': 'street' },
  examples: [
    {
      creditCode: '91440704MA4UT01H5E',
      name: '某市某某化工有限公司',
      street: '440705001',
      address: '某区某街道某路18号',
      industry: 'F5169',
      principal: '梁某某',
      workers: '36',
      from: '2020-03-16',
    },
  ],
  steps,
});
