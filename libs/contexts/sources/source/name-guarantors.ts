import { asSearched, fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
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
  stage: (source, _, asked) => {
    onRegister(source);
    apartByName(asked);
  },
  rule: (asked, _, act, { id: by }) => [
    { type: 'GuarantorsNamed', data: { ...asked, namedOn: localDateOf(act.now), by } },
  ],
});

/** Three posts are three people（不得一人兼任）; who shares a name bears his post behind it. */
const apartByName = (asked: Readonly<Record<string, string>>): void => {
  const names = Object.values(asked).map(asSearched);
  if (new Set(names).size < names.length)
    refuse(
      'guarantors-not-apart',
      '主要负责人、技术负责人、操作负责人应当分别由不同人员担任；同名的请注明职务 (three posts, three people; say the post of those who share a name).',
      'MHS-11',
    );
};

export type NameGuarantors = MessageOf<typeof nameGuarantors>;
