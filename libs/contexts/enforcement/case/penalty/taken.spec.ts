import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { before, otherwise, played, story } from '../stories/case.examples.js';
import { clue, party, proposal } from '../stories/matter.examples.js';
import { caseNoun } from '../case.noun.js';
import type { PenaltyItem } from '../shared.events.js';
import type { BanStated, KnownLicence, PartyOnRegister } from './taken.events.js';

const given = decisions(caseNoun);
const [overstock, unlicensed] = proposal.items as readonly [PenaltyItem, PenaltyItem];
const { act: by } = story.decided;
const token = 'ab'.repeat(32);
const known: KnownLicence = {
  licence: 'licence-1',
  number: 'N1',
  item: 'hazchem-business',
  holder: party.id,
  filed: false,
  ended: false,
};
const revoking = {
  kinds: ['fine', 'licence-revoked'],
  licences: [{ licence: 'licence-1' }],
} as const;
const suspending = {
  kinds: ['fine', 'licence-suspended'],
  licences: [{ number: 'N7' }],
  suspendedDays: 30,
} as const;

/** The story once more, its first act punished otherwise; everybody is told so. */
const told = (change: Partial<PenaltyItem>, citizen = false) => {
  const items = [{ ...overstock, ...change }, unlicensed];
  const intended = { ...proposal, items };
  const moments = Object.entries(story).slice(0, -2);
  const who = citizen ? { ...party, kind: 'citizen' as const, identity: 'keyed' as const } : party;
  return played(
    moments.map(([moment, step]) => {
      if (moment === 'clue') {
        const data = { ...story.clue.command.data, clue: { ...clue, party: who } };
        return { ...step, command: { ...step.command, data } } as never;
      }
      if (moment === 'concluded')
        return { ...step, command: otherwise('concluded', { proposal: intended }) };
      return moment === 'notified' ? { ...step, command: otherwise('notified', intended) } : step;
    }),
  );
};
const decide = (change: Partial<PenaltyItem>, register?: PartyOnRegister) =>
  otherwise('decided', { items: [{ ...overstock, ...change }, unlicensed], register });

describe('A penalty that takes a licence (暂扣、吊销; LIC-L5)', () => {
  const intend = (change: Partial<PenaltyItem>) =>
    given(...before('notified')).when(
      otherwise('notified', { items: [{ ...overstock, ...change }, unlicensed] }),
      story.notified.act,
    );
  it('is told to the party with the licence it takes', () => {
    expect(intend(revoking).events()).toHaveLength(1);
    intend({ ...revoking, licences: [] }).refuses('licence-not-named', 'LIC-L5');
    intend({ ...revoking, licences: [{}] }).refuses('licence-not-named');
    intend({ licences: [{ number: 'N7' }] }).refuses('licence-not-taken');
  });
  it('says for how many days it suspends, and only then', () => {
    expect(intend(suspending).events()).toHaveLength(1);
    intend({ ...suspending, suspendedDays: undefined }).refuses('suspension-without-term');
    intend({ ...revoking, suspendedDays: 30 }).refuses('suspension-without-term');
  });
  it('names it in the decision, with its number as the register knows it', () => {
    const [event] = given(...told(revoking))
      .when(decide(revoking, { licences: [known] }), by)
      .events();
    expect(event).toMatchObject({
      type: 'PenaltyDecided',
      data: {
        items: [{ licences: [{ licence: 'licence-1' }] }, {}],
        documents: [
          { content: { licences: [{ number: 'N1', item: 'hazchem-business' }] } },
          { title: '信用修复告知书' },
        ],
      },
    });
  });
  it.each([
    ['licence-not-on-register', []],
    ['licence-of-another', [{ ...known, holder: 'somebody' }]],
    ['filing-is-no-licence', [{ ...known, filed: true }]],
    ['licence-ended-already', [{ ...known, ended: true }]],
  ])('takes only what is the party’s own and still there: %s', (code, licences) => {
    given(...told(revoking))
      .when(decide(revoking, { licences }), by)
      .refuses(code);
  });
  it('finds a wrong number out', () => {
    const wrong = { ...revoking, licences: [{ licence: 'licence-1', number: 'N2' }] };
    given(...told(wrong))
      .when(decide(wrong, { licences: [known] }), by)
      .refuses('licence-number-differs');
  });
  it('takes one that another organ keeps by its number', () =>
    expect(
      given(...told(suspending))
        .when(decide(suspending), by)
        .events(),
    ).toHaveLength(1));
  it('takes no other licence, and no longer, than the party was told (E20)', () => {
    const history = told(suspending);
    for (const more of [{ licences: [{ number: 'N8' }] }, { suspendedDays: 31 }])
      given(...history)
        .when(decide({ ...suspending, ...more }), by)
        .refuses('heavier-than-notified', 'E20');
    expect(
      given(...history)
        .when(decide({ ...suspending, suspendedDays: 15 }), by)
        .events(),
    ).toHaveLength(1);
  });
});

describe('A career ban (限制从业; rules §6.6)', () => {
  const banning = (ban: Partial<BanStated> = {}): Partial<PenaltyItem> => ({
    kinds: ['fine', 'career-ban'],
    ban: { rule: 'ACB-3', lifetime: false, ...ban },
  });
  const register = { licences: [], identityToken: token };
  const bansOf = (ban?: Partial<BanStated>) =>
    given(...told(banning(ban), true))
      .when(decide(banning(ban), register), by)
      .events()[0]?.data;
  it('lasts as long as the law says, on the token of the person (ACB-3)', () =>
    expect(bansOf()).toMatchObject({
      bans: [{ rule: 'ACB-3', identityToken: token, from: '2026-05-12', until: '2031-05-12' }],
    }));
  it('runs from the removal where that is said, and for life in one industry (ACB-1, ACB-2)', () => {
    expect(bansOf({ rule: 'ACB-1', from: localDate('2026-04-01') })).toMatchObject({
      bans: [{ from: '2026-04-01', until: '2031-04-01' }],
    });
    const life = bansOf({ rule: 'ACB-2', lifetime: true, industry: '26' });
    expect(life).toMatchObject({ bans: [{ rule: 'ACB-2', industry: '26' }] });
    expect(life).not.toHaveProperty('bans.0.until', expect.anything());
  });
  it('binds a person and nobody else', () => {
    const intended = otherwise('notified', { items: [{ ...overstock, ...banning() }, unlicensed] });
    given(...before('notified'))
      .when(intended, story.notified.act)
      .refuses('ban-of-a-unit', 'PL 29');
    given(...told(banning(), true))
      .when(decide(banning(), { licences: [] }), by)
      .refuses('person-not-on-register');
  });
  it.each([
    ['ban-length-not-of-law', { rule: 'ACB-1', lifetime: true }],
    ['ban-length-not-of-law', { rule: 'ACB-2', lifetime: false, industry: '26' }],
    ['ban-field-unclear', { rule: 'ACB-3', lifetime: true }],
    ['ban-field-unclear', { rule: 'ACB-3', lifetime: false, industry: '26' }],
    ['ban-field-unclear', { rule: 'ACB-4', lifetime: false }],
  ] as const)('knows the length and field of each rule: %s', (code, ban) => {
    expect(() => told(banning(ban), true)).toThrow(expect.objectContaining({ code }));
  });
});
