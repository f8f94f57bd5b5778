import 'reflect-metadata';
import { compose } from '#platform/papers';
import type { RegistryView } from '#domain/kernel';
import { everyForm, faceOf, formOf, issuedSeeing, telling, textOf } from './issued.js';

// A decision names the party and its address（PL 59 当事人的姓名或者名称、地址）.

const address = '江门市江海区外海街道沙津横工业区8号';
const sealed = 'sealed:person/someone:particulars';
const party = '江门市江海区宏达化工经营部';
const creditCode = '92440704MA4W0XY21Y';

/** Registers that have the units and people of the stories, with their addresses. */
const knowing = (registry: RegistryView): RegistryView => ({
  ...registry,
  enterprise: (id) =>
    id === creditCode
      ? {
          id,
          creditCode,
          name: party,
          status: 'active',
          street: '440704003',
          address,
          industry: 'F5169',
        }
      : registry.enterprise(id),
  citizen: (id) => ({ ...registry.citizen(id), id, sealed }),
});

const isDecision = ({ title }: Readonly<{ title: string }>): boolean =>
  title.endsWith('处罚决定书');
const decisions = issuedSeeing(knowing).filter(isDecision);

describe('PL 59 ISSUE-12.12 every decision on a penalty', () => {
  it('is tried', () =>
    expect(new Set(decisions.map(({ title }) => title))).toEqual(
      new Set(everyForm.filter(isDecision).map(({ title }) => title)),
    ));

  it('tells the address of the party, of a citizen under the key of that person', () => {
    const told = decisions.map(({ content }) => (content as { address?: unknown }).address);
    expect(
      told.filter((one) => one !== address && JSON.stringify(one) !== JSON.stringify({ sealed })),
    ).toEqual([]);
    expect(told).toContain(address);
  });

  it.each(decisions.map((one) => [one.title, one] as const))(
    'has it below the name: %s',
    (_, document) => {
      const { content, ...face } = faceOf(document);
      const sheet = compose(
        formOf(document),
        { ...face, content: { ...content, address } },
        telling,
      );
      expect(textOf(sheet)).toContain(`当事人：${party}\n地址：${address}\n`);
    },
  );

  it('is set as before where no register has the party', () => {
    for (const document of decisions) {
      const { content, ...face } = faceOf(document);
      const sheet = compose(
        formOf(document),
        { ...face, content: { ...content, address: undefined } },
        telling,
      );
      expect(textOf(sheet)).not.toContain('地址：');
    }
  });
});
