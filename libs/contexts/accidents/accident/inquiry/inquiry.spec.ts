import { decisions, type Step } from '#testing';
import { by } from '../../people.examples.js';
import { more, reported, tale } from '../accident.examples.js';
import { type AccidentCommand, accidentNoun } from '../accident.noun.js';
import { approved } from '../orders/orders.examples.js';
import * as story from './inquiry.examples.js';

const given = decisions(accidentNoun);
const { teamFormed, upToReport, upToTeam } = story;
const history = tale(...upToTeam);
const dueOf = (clock: string, ...steps: readonly Step<AccidentCommand>[]) =>
  given(...tale(...steps)).state().clocks[clock]?.set;

describe('FormTeam', () => {
  const form = (change: object) =>
    given(...tale(reported)).when(
      { type: 'FormTeam', data: { ...story.teamData, ...change } },
      teamFormed[1],
    );

  it('ACC-D6 E31 is owed a report within sixty days of the accident, whenever it is formed', () => {
    expect(dueOf('ACC-D6', ...upToTeam)).toMatchObject({ dueDate: '2026-08-17' });
    expect(given(...history).state().clocks['ACC-D6']?.owed?.by).toEqual({
      kind: 'person',
      person: 'ou',
      organ: 'bureau',
      as: 'officer',
    });
    given(...history)
      .when(...teamFormed)
      .decidesNothing();
  });

  it('R493 22 has a member of each organ that the law names, one of whom leads', () => {
    const [, ...others] = story.teamData.members;
    form({ members: others }).refuses('organ-missing', 'R493 22');
    form({ leader: 'm9' }).refuses('leader-unknown', 'R493 24');
  });

  it('R493 23 has nobody with an interest, and nobody of the unit', () => {
    const [first, ...others] = story.teamData.members;
    form({ members: [{ ...first, interested: true }, ...others] }).refuses('interested-member');
    form({ members: [{ ...first, person: 'agent' }, ...others] }).refuses('interested-member');
  });

  it('R493 19 is a head’s, of what the district investigates', () => {
    given(...tale(reported))
      .when(teamFormed[0], by('duty', '2026-06-22 10:00'))
      .denies('wrong-role');
    given(...tale(reported, more('2026-06-20 10:00', 3)))
      .when(...teamFormed)
      .refuses('above-the-district', 'R493 19');
  });
});

describe('A team', () => {
  const [first, ...others] = story.teamData.members;
  const form = (members: object) =>
    given(...tale(reported)).when(
      { type: 'FormTeam', data: { ...story.teamData, members } } as never,
      teamFormed[1],
    );

  it('has nobody whom the register does not know, and nobody twice', () => {
    form([{ ...first, person: 'nobody' }, ...others]).refuses('person-unknown');
    form([first, ...others, { ...first, member: 'm9' }]).refuses('member-twice');
    form([first, ...others, { ...others[0], member: 'm9' }]).refuses('member-twice');
  });

  it('changes while it works: the report is owed by whoever leads now', () => {
    const after = tale(...upToTeam, story.teamChanged);
    const { clocks, team } = given(...after).state();
    expect(team?.members).toHaveLength(5);
    expect(clocks['ACC-D6']).toMatchObject({
      owed: { by: { person: 'zheng' } },
      set: { dueDate: '2026-08-17' },
    });
    given(...after)
      .when(...story.teamChanged)
      .decidesNothing();
    given(...history)
      .when({ type: 'ChangeTeam', data: { ...story.changeData, members: [first] } }, teamFormed[1])
      .refuses('organ-missing');
    given(...tale(reported))
      .when(...story.teamChanged)
      .refuses('no-team');
    given(...tale(...upToReport))
      .when(...story.teamChanged)
      .refuses('report-submitted');
  });

  it('R493 26 ACC-S12 hands a suspected crime over while it works', () => {
    const after = tale(...upToTeam, story.crimeTransferred);
    expect(after.at(-1)).toMatchObject({
      type: 'CrimeTransferred',
      data: { number: story.crimeData.number },
    });
    given(...after)
      .when(...story.crimeTransferred)
      .decidesNothing();
    given(...after)
      .when(
        { type: 'TransferCrime', data: { ...story.crimeData, suspicion: '别罪' } },
        story.crimeTransferred[1],
      )
      .refuses('number-used', 'R493 26');
    given(...tale(...upToReport))
      .when(...story.crimeTransferred)
      .refuses('report-submitted');
  });

  it('R493 27 has the opinion of an appraisal on file', () =>
    given(...tale(...upToTeam, story.appraising))
      .when({ type: 'EndAppraisal', data: { ...story.endData, evidence: [] } }, story.appraised[1])
      .refuses('not-proven'));
});

describe('An inquiry', () => {
  it('has the answer of the procuratorate on file, and goes on', () => {
    const after = tale(...upToTeam, story.invited);
    given(...after)
      .when(...story.invited)
      .decidesNothing();
    given(...tale(reported))
      .when(...story.invited)
      .refuses('no-team');
  });

  it('R493 27 leaves out the time of an appraisal and nothing else', () => {
    expect(dueOf('ACC-D6', ...upToTeam, story.appraising)).toMatchObject({ standing: true });
    expect(dueOf('ACC-D6', ...upToTeam, story.appraising, story.appraised)).toMatchObject({
      standing: false,
      dueDate: '2026-08-27',
    });
    given(...tale(...upToTeam, story.appraising))
      .when(...story.submitted)
      .refuses('appraisal-open');
    given(...tale(...upToTeam))
      .when(...story.appraised)
      .refuses('appraisal-not-open');
    given(...tale(...upToTeam, story.appraising))
      .when(
        { type: 'StartAppraisal', data: { ...story.startData, appraisal: 'a2' } },
        story.appraising[1],
      )
      .refuses('appraisal-open');
    given(...tale(...upToTeam, story.appraising, story.appraised))
      .when(...story.appraised)
      .decidesNothing();
  });

  it('R493 29 is extended by the government once, within the cap, before it is over', () => {
    const until = tale(...upToTeam, story.appraising, story.appraised);
    const extend = (days: number, when = '2026-08-20 10:00') =>
      given(...until).when(
        { type: 'ExtendInquiry', data: { ...story.extendData, days } },
        by('xian', when),
      );
    expect(extend(30).events()).toMatchObject([
      { data: { clocks: [{ clock: 'ACC-D6', set: { dueDate: '2026-09-28' } }] } },
    ]);
    extend(61).refuses('extension-beyond-cap');
    extend(30, '2026-08-28 10:00').refuses('extension-after-expiry');
    given(...until)
      .when(story.extended[0], by('ou', '2026-08-20 10:00'))
      .denies('other-organ');
  });

  it('R493 30 ends with a report that all have signed, with what they do not agree in', () => {
    const after = tale(...upToReport);
    expect(after.at(-1)).toMatchObject({
      type: 'ReportSubmitted',
      data: { signatures: [{}, { dissent: '对监管责任的认定不同意' }, {}, {}] },
    });
    expect(dueOf('ACC-D7', ...upToReport)).toMatchObject({ dueDate: '2026-09-28' });
    const submit = (change: object) =>
      given(...history).when(
        { type: 'SubmitReport', data: { ...story.submitData, ...change } },
        story.submitted[1],
      );
    const { signatures } = story.submitData;
    submit({ signatures: signatures.slice(1) }).refuses('not-all-signed', 'ACL-3');
    submit({ signatures: [...signatures, { member: 'm9' }] }).refuses('not-a-member');
    submit({ evidence: [] }).refuses('no-evidence', 'R493 30');
    const { report } = story.submitData;
    for (const figures of [{ deaths: 30 }, { deaths: 0 }, { seriousInjuries: 10 }])
      submit({ report: { ...report, ...figures } }).refuses('another-figure', 'R493 13');
    given(...after)
      .when(...story.submitted)
      .decidesNothing();
    given(...after)
      .when(
        { type: 'StartAppraisal', data: { ...story.startData, appraisal: 'a2' } },
        story.appraising[1],
      )
      .refuses('report-submitted', 'ACL-4');
  });

  it('R493 34 is published once it is approved', () => {
    const publish = [
      { type: 'PublishReport', data: { places: ['区政府网站'] } },
      by('ou', '2026-09-25 10:00'),
    ] as const;
    given(...tale(...upToReport))
      .when(...publish)
      .refuses('not-approved');
    const after = tale(...upToReport, approved, publish);
    expect(after.at(-1)).toMatchObject({
      data: { clocks: [{ clock: 'ACC-D16-PUBLISH', outcome: 'met' }] },
    });
  });
});
