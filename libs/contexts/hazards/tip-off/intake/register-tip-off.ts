import {
  type Act,
  type Asks,
  deny,
  fields,
  localDateOf,
  type MessageOf,
  refuse,
  sentInstead,
  unknown,
} from '#domain/kernel';
import { again, drawUp, kindOfOrgan } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { forms, papersOf } from '../papers.js';
import { channels, type Told } from '../../tip-off-kept/tip-off.events.js';
import { tipOffCommand } from '../../tip-off-kept/tip-off.state.js';
import { counter } from '../../tip-off-kept/who-may.js';

const { area, flag, id, identityNumber, oneOf, optional, part, parts, shape, text } = fields;

/** Who told it. It goes into the vault, sealed, and no further（举报人信息）. */
const reporter = shape('Reporter', {
  name: text({ about: 'Name; kept sealed（姓名）', max: 100, example: '某举报人' }),
  telephone: optional(text({ about: 'Telephone; kept sealed（联系电话）', max: 40 })),
  identityNumber: optional(identityNumber({ about: 'Identity number; kept sealed（身份证号）' })),
  address: optional(text({ about: 'Address; kept sealed（住址）', max: 200 })),
});

const asks = {
  channel: oneOf(channels, { about: 'How it came（举报渠道）' }),
  content: text({ about: 'What was told, without who told it（举报内容）' }),
  address: text({ about: 'Where（举报地点）', max: 300 }),
  area: area({ about: 'Area code of the place（所在地代码）', example: '440704004' }),
  unit: optional(id({ about: 'Unit it is about（被举报单位）' })),
  urgent: flag({ about: 'It cannot wait（是否紧急）' }),
  deaths: flag({ about: 'People died（是否涉及人员死亡）' }),
  organ: id({ about: 'Organ that takes it in（受理机关）' }),
};

type Filled = Readonly<{
  tipOffId: string;
  realName: boolean;
  signers?: number;
  codeMark: string;
  serial: number;
  year: number;
}>;
type Asked = Asks<typeof asks> & Filled;

/**
 * Takes a tip-off in by whatever channel (WHI-1; anyone may tell of hazards: HSL-21). Who told it
 * is sealed before anything is written, and no event, row or paper of the tip-off knows it; an
 * anonymous one is taken in all the same (WHI-15, WHI-19, PRV-1). Of a joint report it is known how
 * many signed (WHI-18).
 */
export const registerTipOff = tipOffCommand('RegisterTipOff', {
  title: 'Register a tip-off（举报登记）',
  at: '',
  by: counter,
  asks: {
    ...asks,
    reporter: optional(part(reporter, { about: 'Who told it, if said（举报人）' })),
    others: optional(
      parts(reporter, {
        about: 'Who signed after the first（联名举报其他署名人）',
        min: 1,
        max: 50,
      }),
    ),
  },
  fills: sentInstead<Asked>(),
  who: ({ registered }, act, asked) => {
    if (!registered) mayTakeIn(asked.organ, act);
  },
  repeat: (asked, { registered }) =>
    again(
      registered && {
        ...registered.told,
        tipOffId: registered.tipOffId,
        serial: registered.serial,
        year: registered.year,
        signers: registered.signers,
      },
      {
        ...toldIn(asked),
        tipOffId: asked.tipOffId,
        serial: asked.serial,
        year: asked.year,
        signers: asked.signers,
      },
      'tip-off-id-taken',
    ),
  rule: (asked, tipOff, act) => {
    mustBeComplete(asked, act);
    const { tipOffId, realName, signers, codeMark, serial, year } = asked;
    const told = toldIn(asked);
    const registeredOn = localDateOf(act.now);
    const by = act.actor.kind === 'person' ? act.actor.id : act.actor.name;
    const joint = signers !== undefined && { signers };
    const numbered = { codeMark, serial, year, registeredOn, by };
    const registered = { tipOffId, told, realName, ...joint, ...numbered };
    return [
      {
        type: 'TipOffRegistered',
        data: {
          ...registered,
          documents: drawUp(papersOf({ ...tipOff, registered }), act, [
            forms.register,
            { ...told, registeredOn },
          ]),
          clocks: [oweStep(act, { ...tipOff, registered }, 'tip-off-decision')],
        },
      },
    ];
  },
});

/** The unit is on record, and a joint report has a first signer. */
const mustBeComplete = ({ unit, signers, realName }: Asked, { registry }: Act): void => {
  if (unit !== undefined && !registry.enterprise(unit))
    unknown('unit-unknown', `The register knows no unit ${unit}（登记簿中没有单位 ${unit}）.`);
  if (signers !== undefined && !realName)
    refuse(
      'no-first-signer',
      'A joint report names its first signer（联名举报须写明第一署名人）.',
      'WHI-18',
    );
};

export type RegisterTipOff = MessageOf<typeof registerTipOff>;

const toldIn = ({ channel, content, address, area, unit, urgent, deaths, organ }: Asked): Told => ({
  channel,
  content,
  address,
  area,
  ...(unit !== undefined && { unit }),
  urgent,
  deaths,
  organ,
});

/** The bureau, a street or those who act in their name take tip-offs in, each for itself. */
const mayTakeIn = (organ: string, act: Act): void => {
  const { actor } = act;
  const own = actor.kind === 'person' ? actor.capacity.organ : organ;
  const isOwn = own === organ || act.registry.organ(own)?.actsFor === organ;
  if (!isOwn || !['bureau', 'street'].includes(kindOfOrgan(organ, act)))
    deny('other-organ', 'It is taken in for the own organ（只能由本机关登记受理）.', 'WSL 73');
};
