import {
  type Act,
  fields,
  filledWith,
  label,
  localDateOf,
  type MessageOf,
  unknown,
} from '#domain/kernel';
import { actingAs, again, owe } from '#domain/procedure';
import { trades } from './assurance.events.js';
import { assuranceCommand, clerks } from './assurance.state.js';

const { id, oneOf } = fields;

/** In these trades a unit is insured, and asked for its policy at once（应当投保）. */
const mustInsure = (act: Act, organ: string) =>
  owe(act, {
    duty: 'insure',
    rule: 'SAF-INSURE',
    what: label('see that the unit is insured', '督促投保安全生产责任保险'),
    by: { kind: 'post', role: 'officer', organ },
    why: ['WSL 51', 'WSL 109'],
  });

/**
 * Opens the record of what a unit has laid by for accidents（建立经济保障台账）. In the trades that
 * the law names it is insured (WSL 51): that is owed from now on.
 */
export const openAssurance = assuranceCommand('OpenAssurance', {
  title: 'Open the record of what a unit has laid by（建立安全生产经济保障台账）',
  at: '',
  by: clerks,
  asks: {
    organ: id({ names: 'organ', about: 'Which organ keeps it（登记机关）' }),
    unit: id({ about: 'Which unit（企业）' }),
    trade: oneOf(trades, { about: 'Trade（行业领域）' }),
  },
  fills: filledWith<{ assuranceId: string }>(),
  who: (_, act, { organ }) => actingAs(act, clerks, [organ], ['WSL 51']),
  repeat: ({ organ, unit, trade }, { opened }) =>
    again(
      opened && { organ: opened.organ, unit: opened.unit.id, trade: opened.trade },
      { organ, unit, trade },
      'assurance-known',
    ),
  rule: ({ assuranceId, organ, unit: of, trade }, _, act, { id: by }) => {
    const { name, creditCode } =
      act.registry.enterprise(of) ??
      unknown('unit-unknown', `登记簿中没有企业 ${of}（the register knows no such unit）.`);
    return [
      {
        type: 'AssuranceOpened',
        data: {
          assuranceId,
          organ,
          unit: { id: of, name, ...(creditCode !== undefined && { creditCode }) },
          trade,
          openedOn: localDateOf(act.now),
          by,
          clocks: trade === 'other' ? [] : [mustInsure(act, organ)],
        },
      },
    ];
  },
});

export type OpenAssurance = MessageOf<typeof openAssurance>;
