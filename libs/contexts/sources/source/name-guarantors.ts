import { fields, localDateOf, type MessageOf, same } from '#domain/kernel';
import { knownCommand, onRegister } from './source.state.js';
import { forItsUnit, unitOrOfficer } from './who-may.js';

const { personal, text } = fields;
const name = (about: string) => personal(text({ about, max: 60 }));

/** Who answers for it by name（包保责任人）: principal, technical, operation (MHS-11). */
export const nameGuarantors = knownCommand('NameGuarantors', {
  title: 'Name the guarantee persons（明确包保责任人）',
  at: 'guarantors',
  by: unitOrOfficer,
  asks: {
    principal: name('Principal（主要负责人）'),
    technical: name('Technical（技术负责人）'),
    operation: name('Operation（操作负责人）'),
  },
  who: forItsUnit,
  repeat: (asked, { guarantors }) => {
    if (!guarantors) return false;
    const { principal, technical, operation } = guarantors;
    return same({ principal, technical, operation }, asked);
  },
  stage: onRegister,
  rule: (asked, _, act, { id: by }) => [
    { type: 'GuarantorsNamed', data: { ...asked, namedOn: localDateOf(act.now), by } },
  ],
});

export type NameGuarantors = MessageOf<typeof nameGuarantors>;
