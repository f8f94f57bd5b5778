import { columns, BadCell, type Seeing, sheet, type Step } from '#platform/sheets';
import { type OrganKind, organKindNames, organKinds } from '../organ/organ.events.js';
import { organNoun } from '../organ/organ.noun.js';
import type { Organ, RegisteredOrgan } from '../organ/organ.state.js';

const { area, code, day, named, oneOf, optional, text } = columns;

/** What a row of an organ says, with what it names as ids. */
type Told = Readonly<{
  organ: string;
  name: string;
  kind: OrganKind;
  area: string;
  documentPrefix: string;
  actsFor?: string;
  parent?: string;
  from: string;
}>;

const kinds = Object.fromEntries(
  organKinds.map((kind) => [organKindNames[kind].zh, kind]),
) as Readonly<Record<string, OrganKind>>;

export const isOrgan = (id: string, { registry }: Seeing): boolean =>
  registry().organ(id) !== undefined;

const fixed = ['kind', 'area', 'actsFor', 'parent', 'from'] as const;

/** A name or prefix that was never on record is new from today; no sheet changes the rest. */
const differences = (told: Told, organ: RegisteredOrgan, { today }: Seeing): readonly Step[] => {
  for (const column of fixed)
    if (organ[column] !== told[column])
      throw new BadCell(
        column,
        `已登记为“${organ[column] ?? '空'}”，本表不能改；请在系统中办理更正`,
      );
  const { organ: id, name, documentPrefix } = told;
  const basis = `区级初始化表（${today}）`;
  const was = (all: readonly Readonly<{ value: string }>[], value: string): boolean =>
    all.some((one) => one.value === value);
  return [
    ...(was(organ.names, name)
      ? []
      : [{ type: 'RenameOrgan', data: { name, from: today, basis } }]),
    ...(was(organ.documentPrefixes, documentPrefix)
      ? []
      : [{ type: 'ChangeDocumentPrefix', data: { documentPrefix, from: today, basis } }]),
  ].map((command) => ({ noun: organNoun, id, command }));
};

/** What a row asks: the organ, or what of it is otherwise now. */
const organSteps = async (told: Told, seeing: Seeing): Promise<readonly Step[]> => {
  const { state } = await seeing.stateOf<Organ>(organNoun, told.organ);
  if (state.status === 'registered') return differences(told, state, seeing);
  return [{ noun: organNoun, id: told.organ, command: { type: 'RegisterOrgan', data: told } }];
};

/** Organs of the district（机关）, each below the ones it names. */
export const organSheet = sheet({
  name: 'organs',
  title: '机关',
  about: '区政府、应急管理局、执法大队、镇街。上级机关写在下级之前或者之后均可',
  columns: {
    code: code({ title: '机关代码' }),
    name: text({ title: '名称' }),
    kind: oneOf(kinds, { title: '机关类别' }),
    area: area({ title: '辖区代码' }),
    documentPrefix: text({ title: '文号机关代字', about: '如（江海）应急', max: 40 }),
    parent: optional(named('organs', { title: '上级机关' })),
    actsFor: optional(named('organs', { title: '所属机关', about: '执法大队以其名义执法的机关' })),
    from: day({ title: '成立日期' }),
  },
  key: ['code'],
  after: 'parent',
  onRecord: isOrgan,
  blames: {
    'brigade-acts-for-nobody': 'actsFor',
    'organ-refers-to-itself': 'parent',
    'day-not-come': 'from',
    'no-such-area': 'area',
  },
  examples: [
    {
      code: 'ZF',
      name: '某市某区人民政府',
      kind: organKindNames.government.zh,
      area: '440705',
      documentPrefix: '某府',
      parent: '',
      actsFor: '',
      from: '2002-01-01',
    },
    {
      code: 'YJ',
      name: '某市某区应急管理局',
      kind: organKindNames.bureau.zh,
      area: '440705',
      documentPrefix: '（某区）应急',
      parent: 'ZF',
      actsFor: '',
      from: '2019-03-29',
    },
  ],
  steps: ({ code: _, parent, actsFor, ...said }, seeing) =>
    organSteps(
      {
        ...said,
        organ: seeing.idOf('organs', _),
        ...(parent !== undefined && { parent: seeing.idOf('organs', parent) }),
        ...(actsFor !== undefined && { actsFor: seeing.idOf('organs', actsFor) }),
      },
      seeing,
    ),
});

/** Villages and communities（村、社区）: the third tier of the network, below their street. */
export const villageSheet = sheet({
  name: 'villages',
  as: 'organs',
  title: '村社区',
  about: '村民委员会、居民委员会；三级网络的第三级',
  columns: {
    code: code({ title: '村社区代码' }),
    name: text({ title: '名称' }),
    area: area({ title: '区划代码' }),
    street: named('organs', { title: '所属镇街' }),
    from: day({ title: '成立日期' }),
  },
  key: ['code'],
  onRecord: isOrgan,
  blames: { 'day-not-come': 'from', 'no-such-area': 'area' },
  examples: [
    {
      code: 'C01',
      name: '某街道某村村民委员会',
      area: '440705001201',
      street: 'JD1',
      from: '2002-01-01',
    },
  ],
  steps: ({ code: village, name, area: at, street, from }, seeing) =>
    organSteps(
      {
        organ: seeing.idOf('villages', village),
        name,
        kind: 'other',
        area: at,
        documentPrefix: name.slice(0, 40),
        parent: seeing.idOf('organs', street),
        from,
      },
      seeing,
    ),
});
