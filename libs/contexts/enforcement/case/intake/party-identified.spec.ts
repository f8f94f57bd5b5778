import type { RegistryView } from '#domain/kernel';
import { decisions } from '#testing';
import { act, registry } from '../stories/people.examples.js';
import { caseId, clue } from '../stories/matter.examples.js';
import { caseNoun } from '../case.noun.js';
import type { Party } from '../shared.events.js';

const given = decisions(caseNoun);
const code = '92440704MA4W0XY21Y';
const unit = {
  id: 'unit-1',
  creditCode: code,
  name: '宏达',
  status: 'active' as const,
  street: '440704003',
  industry: 'F5169',
};
const entered: RegistryView = {
  ...registry,
  enterprise: (id) => (id === 'unit-1' ? unit : undefined),
  enterpriseWith: (district, of) => (district === '440704' && of === code ? 'unit-1' : undefined),
  citizen: (id) => (id === 'citizen-1' ? { id, shownName: '容某' } : undefined),
};

const reported = (party: Party, known: RegistryView = entered) =>
  given().when(
    { type: 'RecordClue', data: { caseId, clue: { ...clue, party } } },
    act('chen', '2026-03-02 16:00', { registry: known }),
  );
const accepted = (party: Party, known?: RegistryView) =>
  expect(reported(party, known).events()).toHaveLength(1);

describe('A unit as the party of a case', () => {
  const name = '宏达';

  it('is the unit of the register, as it is entered there', () => {
    accepted({ kind: 'organisation', id: 'unit-1', name });
    accepted({ kind: 'organisation', id: 'unit-1', name, creditCode: code });
    const other = { id: 'unit-1', name, creditCode: '91440704MA4UT01H5E' };
    reported({ kind: 'organisation', ...other }).refuses('party-not-as-registered', 'E38');
    reported({ kind: 'citizen', id: 'unit-1', name }).refuses('party-not-as-registered', 'E38');
  });

  it('CASE-6 bears the name of the register, however it is spelled, and no other', () => {
    accepted({ kind: 'organisation', id: 'unit-1', name: ' 宏　达 ' });
    reported({ kind: 'organisation', id: 'unit-1', name: '宏大' }).refuses(
      'party-not-as-registered',
      'PL 54',
    );
    reported({ kind: 'organisation', id: code, creditCode: code, name: ' ' }, registry).refuses(
      'name-missing',
    );
  });

  it('goes by its credit code outside the register, and by no other id', () => {
    accepted({ kind: 'organisation', id: code, creditCode: code, name }, registry);
    reported({ kind: 'organisation', id: code, creditCode: code, name }).refuses(
      'party-not-as-registered',
      'E38',
    );
    for (const party of [
      { id: 'invented', creditCode: '91440704MA4UT01H5E' },
      { id: '91440704MA4UT01H5F', creditCode: '91440704MA4UT01H5F' },
      { id: 'invented' },
    ])
      reported({ kind: 'organisation', name, ...party }).refuses(
        'organisation-not-identified',
        'PL 54',
        'E38',
      );
  });
});

describe('A citizen as the party of a case', () => {
  const name = '容某';

  it('is not called an organisation to lift the limits', () =>
    reported({ kind: 'organisation', id: 'citizen-1', name }).refuses(
      'organisation-not-identified',
    ));

  it('is known by the identity number, by the register, or said to be unknown', () => {
    accepted({ kind: 'citizen', id: 'keyed-1', name, identity: 'keyed' });
    accepted({ kind: 'citizen', id: 'citizen-1', name });
    // CASE-6: an identity that the register knows is not given another name.
    reported({ kind: 'citizen', id: 'citizen-1', name: '王小二' }).refuses(
      'party-not-as-registered',
      'E38',
    );
    accepted({ kind: 'citizen', id: 'nobody-1', name: '不详', identityUnknown: '当事人逃离现场' });
    reported({ kind: 'citizen', id: 'invented', name }).refuses(
      'citizen-not-identified',
      'PL 54',
      'E38',
    );
  });
});
