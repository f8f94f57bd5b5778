import { localDate, roles } from '#domain/kernel';
import { decisions } from '#testing';
import { bureau, by } from '../desk.examples.js';
import type { OnFile, OpenParticulars } from './open-particulars.js';
import type { ParticularsOpened } from './opening.events.js';
import { openingNoun } from './opening.noun.js';

const given = decisions(openingNoun);
const file = { kind: 'application', id: 'a-1' } as const;
const entry = { opening: 'o-1', file, scope: 'name', reason: '核对身份' } as const;
const onFile: OnFile = { subject: 'c-1', organ: bureau };
const open = (change: Partial<OpenParticulars['data']> = {}): OpenParticulars => ({
  type: 'OpenParticulars',
  data: { ...entry, onFile, ...change },
});
const rao = by('rao', '2026-09-07');
const opened = (change: Partial<ParticularsOpened['data']> = {}): ParticularsOpened => ({
  type: 'ParticularsOpened',
  data: { ...entry, subject: 'c-1', by: 'rao', openedOn: localDate('2026-09-07'), ...change },
});

describe('Opening sealed particulars', () => {
  it('is entered with who, why and when', () => given().when(open(), rao).decides(opened()));

  it('is entered once, and no other under its id', () => {
    given(opened()).when(open(), rao).decidesNothing();
    const after = given(opened());
    after.when(open({ reason: '其他' }), rao).refuses('opening-entered');
    after.when(open(), by('pan', '2026-09-07')).refuses('opening-entered');
    after.when(open({ opening: 'o-2' }), rao).decides(opened({ opening: 'o-2' }));
  });

  it('is for those who print the name or decide about it, and for nobody else', () => {
    const may = roles.filter((role) => {
      const { actor } = rao;
      const somebody = { organ: bureau, post: 'post', roles: [role] };
      if (actor.kind !== 'person') return false;
      try {
        given()
          .when(open(), { ...rao, actor: { ...actor, capacity: somebody } })
          .events();
        return true;
      } catch {
        return false;
      }
    });
    expect(may.toSorted()).toEqual([
      'certificate-clerk',
      'head-of-organ',
      'licence-approver',
      'licence-reviewer',
      'officer',
      'principal-head',
    ]);
  });

  it('wants a reason, a file, and a person in it', () => {
    given()
      .when(open({ reason: ' ' }), rao)
      .refuses('reason-missing', 'PRV-2');
    given()
      .when(open({ onFile: undefined }), rao)
      .unknown('no-such-file');
    given()
      .when(open({ onFile: { organ: bureau } }), rao)
      .refuses('nothing-sealed');
  });

  it('is for the organ that handles the matter, and there for who has it in hand', () => {
    given().when(open(), by('hao', '2026-09-07')).denies('wrong-organ', 'PRV-2');
    const whose = { organs: [bureau], hands: ['rao'], parties: ['c-1'] };
    const openedBy = (who: string) => given().when(open({ whose }), by(who, '2026-09-07'));
    for (const who of ['rao', 'he', 'cai']) expect(openedBy(who).events()).toHaveLength(1);
    for (const who of ['ren', 'pan', 'officer1']) openedBy(who).denies('not-in-hand', 'PIPL 6');
  });

  it('SEC-5 wants an own matter of the person where the register of parties is opened', () => {
    const inRegister = (more: Partial<OpenParticulars['data']>) =>
      given().when(open({ onFile: { subject: 'c-1' }, ...more }), rao);
    inRegister({}).denies('not-your-matter', 'PIPL 6');
    const whose = { organs: [bureau], hands: ['rao'], parties: ['c-1'] };
    expect(inRegister({ whose }).events()).toHaveLength(1);
    inRegister({ whose: { ...whose, hands: ['ren'] } }).denies('not-your-matter');
    inRegister({ whose: { ...whose, parties: ['c-2'] } }).denies('not-your-matter');
    inRegister({ whose: { ...whose, organs: ['elsewhere'] } }).denies('not-your-matter');
  });
});
