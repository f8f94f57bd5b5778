import { decisions } from '#testing';
import { act, id } from '../shared/registry.examples.js';
import { creditCodeNoun } from './credit-code.noun.js';

const given = decisions(creditCodeNoun);
const system = act({ actor: { kind: 'system', by: 'installation', name: 'reservations' } });
const details = { creditCode: '91440704590123448K' };
const enterprise = id(490);
const hold = (matter = enterprise) =>
  ({ type: 'HoldName', data: { matter, attempt: 'a1', details } }) as const;
const confirm = { type: 'ConfirmName', data: { matter: enterprise, details } } as const;
const data = { ...details, enterprise };
const codeHeld = {
  type: 'CreditCodeHeld',
  data: { ...data, attempt: 'a1', at: system.now },
} as const;
const reserved = { type: 'CreditCodeReserved', data } as const;

describe('A credit code', () => {
  it('is held for one enterprise, and its own when that is entered', () => {
    given().when(hold(), system).decides(codeHeld);
    given(codeHeld).when(confirm, system).decides(reserved);
    // The installation enters units that are known to be right.
    given().when(confirm, system).decides(reserved);
  });

  it.each([[codeHeld], [reserved]])('is refused to another enterprise: %j', (event) =>
    given(event)
      .when(hold(id(491)), system)
      .refuses('credit-code-taken'),
  );

  it('is free again when its entry was refused', () => {
    const reason = 'refused: enterprise-known';
    given(codeHeld)
      .when({ type: 'GiveUpName', data: { matter: enterprise, attempt: 'a1', reason } }, system)
      .decides({ type: 'CreditCodeReleased', data: { enterprise, reason } });
  });
});
