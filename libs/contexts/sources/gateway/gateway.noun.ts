import { type CommandOf, noun, type Whose, overWhen } from '#domain/kernel';
import { workingOrgans } from '#domain/procedure';
import { evolveGateway, type Gateway, gatewayStream, noGateway } from './gateway.state.js';
import { registerGateway, retireGateway } from './register-gateway.js';

const whoseGateway = ({ registered }: Gateway): Whose | undefined =>
  registered && {
    organs: workingOrgans(registered),
    hands: [registered.by],
    parties: [registered.unit.id],
  };

/** A program that sends readings（监测网关）, under an account of its own. */
export const gatewayNoun = noun({
  stream: gatewayStream,
  title: 'Gateway（监测网关）',
  path: 'gateways',
  whoseActs: ['WSL 40', 'HSL 13'],
  whose: whoseGateway,
  over: ({ retired }) => overWhen(retired !== undefined),
  initial: noGateway,
  evolve: evolveGateway,
  chapters: [{ title: 'sources: gateways 监测网关', commands: [registerGateway, retireGateway] }],
  begins: ['RegisterGateway'],
  unknown: ['no-such-gateway', 'There is no such gateway（无此监测网关）.'],
});

export type GatewayCommand = CommandOf<typeof gatewayNoun>;
