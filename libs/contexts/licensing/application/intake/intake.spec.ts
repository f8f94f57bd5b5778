import type { Act } from '#domain/kernel';
import { decisions } from '#testing';
import { by, hash, reacting, street } from '../../desk.examples.js';
import { aboutLicence, grantedFor } from '../../licence/licence.examples.js';
import { applicationNoun } from '../application.noun.js';
import {
  accepted,
  asking,
  papers,
  receive,
  received,
  steps,
  tale,
} from '../application.examples.js';

const given = decisions(applicationNoun);
const lacking = [{ material: 'design-chapter', what: '加盖公章的原件' }];
const incomplete = tale([
  receive({}, papers('design-review', ['design-chapter'])),
  steps.received[1],
]);
const asked = tale(
  [receive({}, papers('design-review', ['design-chapter'])), steps.received[1]],
  [{ type: 'AskSupplement', data: { lacking } }, by('lin', '2026-09-08')],
);
const chapter = {
  material: 'design-chapter',
  form: 'original',
  sha256: hash('chapter'),
  file: 'chapter.pdf',
} as const;

describe('Receiving an application (LIC-S1)', () => {
  it('gives a dated receipt and starts the check of completeness', () => {
    const [event] = received;
    expect(event?.data).toMatchObject({
      clerk: 'lin',
      receivedOn: '2026-09-07',
      itemVersion: '2026-05-01',
    });
    expect(event?.data).toMatchObject({
      documents: [{ code: '许收', number: '（江海）应急许收〔2026〕12号', ordinal: 1 }],
      clocks: [{ op: 'start', clock: 'LIC-D1', set: { dueDate: '2026-09-14' } }],
    });
  });
  it('changes nothing when the same papers are sent again', () =>
    given(...received)
      .when(...steps.received)
      .decidesNothing());
  it('refuses another application under the same id', () =>
    given(...received)
      .when(receive({ facts: { cityProject: true } }), steps.received[1])
      .refuses('application-exists'));
  it('takes it online from the applicant, with nobody at the window', () => {
    const [event] = given()
      .when(receive({ channel: 'online' }), by('wang', '2026-09-07'))
      .events();
    expect(event?.data).not.toHaveProperty('clerk');
  });
  it('lets nobody apply online for somebody else', () =>
    given()
      .when(receive({ channel: 'online' }), by('mallory', '2026-09-07'))
      .denies('not-the-applicant'));
  it('is for the clerk at the window', () =>
    given().when(receive(), by('rao', '2026-09-07')).denies('wrong-role'));
  it('names the clerk of the bundle when the bundle sends it', () => {
    const command = receive();
    const [event] = given()
      .when(
        { ...command, data: { ...command.data, clerk: 'lin', window: 'w' } },
        reacting('2026-09-07'),
      )
      .events();
    expect(event?.data).toMatchObject({ clerk: 'lin', window: 'w' });
  });
  it.each([
    ['material-not-in-list', { ...chapter, material: 'passport' }],
    ['material-without-hash', { ...chapter, sha256: 'abc' }],
  ])('refuses papers: %s', (code, paper) =>
    given()
      .when(receive({}, [paper]), steps.received[1])
      .refuses(code),
  );
  it('refuses the same paper twice', () =>
    given()
      .when(receive({}, [chapter, chapter]), steps.received[1])
      .refuses('material-twice'));
  it('refuses one file for two papers, unless it is said on which pages each stands', () => {
    const [first, second, ...others] = papers('design-review');
    const both = (...pages: readonly (string | undefined)[]) => [
      { ...first!, ...(pages[0] !== undefined && { pages: pages[0] }) },
      {
        ...second!,
        sha256: first!.sha256,
        ...(pages[1] !== undefined && { pages: pages[1] }),
      },
      ...others,
    ];
    const asked = (...pages: readonly (string | undefined)[]) =>
      given().when(receive({}, both(...pages)), steps.received[1]);
    asked().refuses('file-of-two-materials');
    asked('1—2').refuses('file-of-two-materials');
    asked('1—2', '1—2').refuses('file-of-two-materials');
    expect(asked('1—2', '3—8').events()).toHaveLength(1);
  });
  it('refuses a file that is on file already as another paper, unless that one is replaced', () => {
    const [first, second] = papers('design-review');
    const copied = { ...second!, sha256: first!.sha256 };
    const corrected = (...materials: readonly object[]) =>
      given(...received).when(
        { type: 'CorrectMaterials', data: { materials } } as never,
        steps.received[1],
      );
    corrected(copied).refuses('file-of-two-materials');
    expect(corrected({ ...copied, pages: '3—8' }).events()).toHaveLength(1);
    expect(corrected(copied, { ...first!, sha256: 'f0'.repeat(32) }).events()).toHaveLength(1);
  });
  it('refuses what another organ examines for', () =>
    given()
      .when(receive({ item: 'special-operation-card' }, []), steps.received[1])
      .refuses('granted-elsewhere'));
  it('goes to a street only where the item itself was transferred to it (LL 24)', () => {
    const to = (item: string) => {
      const command = receive({ item });
      return { ...command, data: { ...command.data, organ: street } };
    };
    const before = by('lin', '2026-09-30');
    const after = by('lin', '2026-10-08');
    given().when(to('fireworks-retail'), before).refuses('street-without-power', 'LL 24');
    given().when(to('hazchem-business'), after).refuses('street-without-power');
    expect(given().when(to('fireworks-retail'), after).events()).toHaveLength(1);
  });
  it('refuses an item that nobody knows, and one that is not in force yet', () => {
    given()
      .when(receive({ item: 'x' }, []), steps.received[1])
      .unknown('no-such-item');
    given().when(receive(), by('lin', '2010-01-04')).refuses('item-not-in-force');
  });
  const design = grantedFor({ item: 'design-review' });
  it.each([
    ['licence-not-named', { purpose: 'renewal' }],
    ['licence-named', { licence: 'licence-1' }],
    ['change-not-stated', { purpose: 'change', licence: 'licence-1' }],
    ['item-not-renewed', { purpose: 'renewal', licence: 'licence-1' }],
    [
      'new-application-needed',
      { purpose: 'change', licence: 'licence-1', changes: ['major-design-change'] },
    ],
  ] as const)('refuses a purpose that does not fit: %s', (code, change) =>
    given()
      .when(receive({ ...change }, []), aboutLicence(by('lin', '2026-09-22'), design))
      .refuses(code),
  );
});

describe('Saying what the desk does with it', () => {
  it('tells at once that no licence is needed (LIC-S2)', () => {
    const events = given(...received)
      .when(
        { type: 'DeclareNotRequired', data: { reason: '不属许可事项' } },
        by('lin', '2026-09-07'),
      )
      .events();
    expect(events).toMatchObject([
      { type: 'LicenceNotRequired', data: { clocks: [{ op: 'stop', outcome: 'void' }] } },
    ]);
    given(...received, ...events)
      .when(
        { type: 'DeclareNotRequired', data: { reason: '不属许可事项' } },
        by('lin', '2026-09-08'),
      )
      .decidesNothing();
  });

  const decline = (competentOrgan: string, act: Act = by('lin', '2026-09-07')) =>
    [{ type: 'DeclineApplication', data: { reason: '市级项目', competentOrgan } }, act] as const;
  const ofCity = tale([receive({ facts: { cityProject: true } }), steps.received[1]]);

  it('declines what is not within competence and names the right organ (LIC-S3)', () => {
    const events = given(...ofCity)
      .when(...decline('设区的市级应急管理部门'))
      .events();
    expect(events).toMatchObject([
      { data: { competentOrgan: '设区的市级应急管理部门', documents: [{ code: '许不受' }] } },
    ]);
    given(...ofCity, ...events)
      .when(...decline('设区的市级应急管理部门'))
      .decidesNothing();
  });
  it('names no other organ than the law does', () => {
    given(...ofCity)
      .when(...decline('某局'))
      .refuses('wrong-organ-named', 'LIC-S3');
    given(...received)
      .when(...decline(' '))
      .refuses('competent-organ-not-named', 'LIC-S3');
  });
  it('accepts nothing that belongs to another organ', () =>
    given(...ofCity)
      .when(...steps.accepted)
      .refuses('not-competent', 'LIC-S3'));
  it('lets an error be corrected on the spot (LIC-S4)', () => {
    const correct = { type: 'CorrectMaterials', data: { materials: [chapter] } } as const;
    const events = given(...received)
      .when(correct, by('lin', '2026-09-07'))
      .events();
    expect(events).toMatchObject([{ type: 'MaterialsCorrected', data: { materials: [chapter] } }]);
    given(...received, ...events)
      .when(correct, by('lin', '2026-09-07'))
      .decidesNothing();
    given(...accepted)
      .when(correct, by('lin', '2026-09-09'))
      .refuses('wrong-stage');
  });
});

describe('Accepting an application (LIC-S7, LIC-D2)', () => {
  it('starts the time of the decision from that day', () =>
    expect(accepted.at(-1)).toMatchObject({
      type: 'ApplicationAccepted',
      data: {
        acceptedOn: '2026-09-09',
        documents: [
          {
            code: '许受',
            number: '（江海）应急许受〔2026〕12号',
            content: { decideBy: expect.stringMatching(/^2026-\d\d-\d\d$/) as unknown },
          },
        ],
        clocks: [
          { op: 'stop', clock: 'LIC-D1', outcome: 'met' },
          { op: 'start', clock: 'LIC-D2', set: { dueDate: '2026-10-13' } },
        ],
      },
    }));
  it('changes nothing a second time', () =>
    given(...accepted)
      .when(...steps.accepted)
      .decidesNothing());
  it('refuses while papers are missing', () => {
    given(...incomplete)
      .when(...steps.accepted)
      .refuses('materials-lacking');
    given(...asked)
      .when(...steps.accepted)
      .refuses('wrong-stage');
  });
  it('counts a hazchem licence from the day the materials were complete (LIC-D13)', () => {
    const item = 'hazchem-business';
    const history = tale(
      [receive({ item }, papers(item)), by('lin', '2026-09-07')],
      [{ type: 'AcceptApplication', data: {} }, by('lin', '2026-09-09')],
    );
    expect(history.at(-1)).toMatchObject({
      data: { clocks: [{}, { clock: 'LIC-D13', set: { dueDate: '2026-10-10' } }] },
    });
  });
  it('counts a fireworks licence from acceptance (LIC-D14)', () => {
    const item = 'fireworks-retail';
    const history = tale(
      [receive({ item }, papers(item)), by('lin', '2026-09-07')],
      [{ type: 'AcceptApplication', data: {} }, by('lin', '2026-09-09')],
    );
    expect(history.at(-1)).toMatchObject({
      data: { clocks: [{}, { clock: 'LIC-D14', set: { dueDate: '2026-09-29' } }] },
    });
  });
  it('is for those who take in, each in a matter that is in their hand', () => {
    given(...received)
      .when(steps.accepted[0], by('su', '2026-09-09'))
      .denies('not-the-holder');
    given(...received)
      .when(steps.accepted[0], by('rao', '2026-09-09'))
      .denies('wrong-role');
    given()
      .when(...steps.accepted)
      .unknown('no-such-application');
    expect(asking.channel).toBe('window');
  });
});
