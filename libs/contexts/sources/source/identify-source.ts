import {
  type Act,
  type Asks,
  fields,
  filledWith,
  label,
  type MessageOf,
  refuse,
  unknown,
} from '#domain/kernel';
import {
  again,
  despiteLeavingField,
  from,
  handledInName,
  owe,
  stillThere,
  withinArea,
} from '#domain/procedure';
import { gradingOf, shortIndexOf } from '../grading/grading.js';
import { quantitiesField, scopeField } from '../grading/substances.js';
import { assessmentDuty, sourceCommand } from './source.state.js';
import type { Source } from './source.events.js';
import { forTheUnit, unitOrOfficer } from './who-may.js';

const { area, day, id, oneOf, text } = fields;

const asks = {
  name: text({ about: 'Name of the unit of production or storage（单元名称）', max: 120 }),
  kind: oneOf(['production', 'storage'], { about: 'Production or storage（生产或储存单元）' }),
  scope: scopeField,
  unitId: id({ about: 'Whose it is（单位）' }),
  address: text({ about: 'Where it is（地址）', max: 300 }),
  area: area({ about: 'Area code of the place（所在地代码）', example: '440704004' }),
  quantities: quantitiesField,
  identifiedOn: day({ about: 'Identified on（辨识日期）', past: true }),
  organ: id({ names: 'organ', about: 'In whose name it is kept（主管机关）' }),
  handlingOrgan: id({ names: 'organ', about: 'Who keeps it（承办机构）' }),
  despiteLeaving: despiteLeavingField,
};

type Asked = Asks<typeof asks> & Readonly<{ sourceId: string }>;

/**
 * A unit is identified as a major hazard source and graded（辨识、分级）, by the tables of that day
 * (MHS-1, MHS-2): S and R follow from what is said to be there, nobody types them in.
 */
export const identifySource = sourceCommand('IdentifySource', {
  title: 'Identify a major hazard source（重大危险源辨识分级）',
  at: '',
  by: unitOrOfficer,
  asks,
  fills: filledWith<{ sourceId: string }>(),
  who: (_, act, { unitId, organ, handlingOrgan }) =>
    forTheUnit({ unit: { id: unitId }, organ, handlingOrgan }, act),
  repeat: (asked, { identified }, act) =>
    again(
      identified && {
        sourceId: identified.sourceId,
        source: identified.source,
        quantities: identified.quantities,
        identifiedOn: identified.identifiedOn,
      },
      {
        sourceId: asked.sourceId,
        source: sourceOf(asked, act),
        quantities: asked.quantities,
        identifiedOn: asked.identifiedOn,
      },
      'source-id-taken',
    ),
  stage: (_, act, { scope, unitId, despiteLeaving, organ, handlingOrgan, area: where }) => {
    stillThere(unitOf(unitId, act), despiteLeaving);
    handledInName({ organ, handlingOrgan }, act, ['WSL 40', 'HSL 13']);
    withinArea(organ, [{ area: where }], act);
    if (scope !== 'hazchem')
      refuse(
        'another-law',
        'Town gas, defence production and ports are under other rules（城镇燃气、军工、港区的重大危险源不适用本规定）.',
        'MHS-17',
        'O40 2',
      );
  },
  rule: (asked, _, act, { id: by }) => {
    const { sourceId, quantities, identifiedOn } = asked;
    const grading = gradingOf(quantities, act.law, identifiedOn);
    if (!grading.isMajor) notMajor(shortIndexOf(quantities, act.law, identifiedOn));
    const source = sourceOf(asked, act);
    return [
      {
        type: 'SourceIdentified',
        data: {
          sourceId,
          source,
          quantities,
          grading,
          identifiedOn,
          by,
          clocks: [
            owe(act, {
              duty: assessmentDuty,
              rule: assessmentDuty,
              facts: from(identifiedOn),
              what: label('have it assessed and filed', '督促开展安全评估并备案'),
              by: { kind: 'post', role: 'officer', organ: source.handlingOrgan },
              why: ['MHS-4', 'MHS-5', 'WSL 40'],
            }),
          ],
        },
      },
    ];
  },
});

export type IdentifySource = MessageOf<typeof identifySource>;

const notMajor = (s: string): never =>
  refuse(
    'no-major-source',
    `S = ${s}，未达到重大危险源标准 (S is ${s}: it is no major hazard source).`,
    'MHS-1',
  );

const unitOf = (id: string, { registry }: Act) =>
  registry.enterprise(id) ??
  unknown('unit-unknown', `The register knows no unit ${id}（登记簿中没有单位 ${id}）.`);

const sourceOf = (asked: Asked, act: Act): Source => {
  const { name, kind, unitId, address, area, organ, handlingOrgan, despiteLeaving } = asked;
  const found = unitOf(unitId, act);
  const unit = { id: unitId, name: found.name, creditCode: found.creditCode };
  const street = act.registry.organOver?.(area, 'street');
  return {
    name,
    kind,
    unit,
    address,
    area,
    organ,
    handlingOrgan,
    ...(street !== undefined && { street }),
    ...(despiteLeaving !== undefined && { despiteLeaving }),
  };
};
