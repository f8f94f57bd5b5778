import {
  type Act,
  type Asks,
  fields,
  localDateOf,
  type MessageOf,
  refuse,
  unknown,
} from '#domain/kernel';
import { actingAs, again, handledInName, workingOrgans } from '#domain/procedure';
import { officers } from '../source/who-may.js';
import { gatewayCommand, knownGatewayCommand } from './gateway.state.js';

const { id, text } = fields;

const asks = {
  account: id({ about: 'Account of its program（网关账号）', example: 'gateway1' }),
  name: text({ about: 'What it is called（网关名称）', max: 100 }),
  unitId: id({ about: 'Who runs it（运营单位）' }),
  organ: id({ names: 'organ', about: 'In whose name it is kept（主管机关）' }),
  handlingOrgan: id({ names: 'organ', about: 'Who keeps it（承办机构）' }),
};

const said = ({ unitId, ...told }: Asks<typeof asks>, { registry }: Act) => {
  const unit =
    registry.enterprise(unitId) ??
    unknown('unit-unknown', `The register knows no unit ${unitId}（登记簿中没有单位 ${unitId}）.`);
  return { ...told, unit: { id: unitId, name: unit.name } };
};

/**
 * Registers the program that sends readings（监测网关）: who runs it, under which account. A unit
 * does not register its own: whoever could name any account would send under another’s.
 */
export const registerGateway = gatewayCommand('RegisterGateway', {
  title: 'Register a gateway（登记监测网关）',
  at: '',
  by: officers,
  asks,
  who: (_, act, asked) => actingAs(act, officers, workingOrgans(asked), ['WSL 40', 'HSL 13']),
  repeat: (asked, { registered }, act) => {
    if (!registered) return false;
    const { registeredOn: _on, by: _by, ...was } = registered;
    return again(was, said(asked, act), 'gateway-registered');
  },
  stage: (_, act, asked) => handledInName(asked, act, ['WSL 40', 'HSL 13']),
  rule: (asked, _, act, { id: by }) => {
    const { account, name, unit, organ, handlingOrgan } = said(asked, act);
    const registeredOn = localDateOf(act.validAt);
    return [
      {
        type: 'GatewayRegistered',
        data: { account, name, unit, organ, handlingOrgan, registeredOn, by },
      },
    ];
  },
});

export type RegisterGateway = MessageOf<typeof registerGateway>;

/** From now on nothing is taken from it, whatever points still name it（停用）. */
export const retireGateway = knownGatewayCommand('RetireGateway', {
  title: 'Retire a gateway（停用监测网关）',
  at: 'retirement',
  by: officers,
  asks: { reason: text({ about: 'Why（停用原因）', max: 300 }) },
  who: ({ registered }, act) =>
    actingAs(act, officers, workingOrgans(registered), ['WSL 40', 'HSL 13']),
  repeat: ({ reason }, { retired }) => retired?.reason === reason,
  stage: ({ retired }) => {
    if (retired) refuse('gateway-retired', 'It was retired（该网关已停用）.');
  },
  rule: ({ reason }, _, act, { id: by }) => [
    { type: 'GatewayRetired', data: { reason, retiredOn: localDateOf(act.validAt), by } },
  ],
});

export type RetireGateway = MessageOf<typeof retireGateway>;
