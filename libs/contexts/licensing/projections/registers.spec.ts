import { localDate } from '#domain/kernel';
import { rowAfter } from '#testing';
import {
  approved,
  received,
  receive,
  reviewed,
  type Step,
  steps,
  tale,
  underReview,
} from '../application/application.examples.js';
import { acceptedStep, openedStep, tale as bundleTale } from '../bundle/bundle.examples.js';
import { bureau, by, reacting, ringing } from '../desk.examples.js';
import {
  granted,
  grantedStep,
  type Step as LicenceStep,
  tale as licenceTale,
} from '../licence/licence.examples.js';
import { applicationRegister } from './application-register.js';
import { bundleRegister } from './bundle-register.js';
import { licenceRegister } from './licence-register.js';
import { figures } from './milestones.js';

const row = (...events: Parameters<typeof rowAfter>[1][]) =>
  rowAfter(applicationRegister, ...(events as never[]));
const all = tale(...(Object.values(steps) as readonly Step[]));

describe('The register of applications', () => {
  it('tells what came in, by which number, and who has it', () =>
    expect(row(...received)).toMatchObject({
      applicationId: '1',
      district: '440704',
      number: '（江海）应急许收〔2026〕12号',
      item: 'design-review',
      stage: 'received',
      clerk: 'lin',
      waitsFor: ['person:lin'],
      nextRule: 'LIC-D1',
    }));
  it('marks dates that wait for the holiday notice of their year', () => {
    const late = tale([receive(), by('lin', '2026-12-29')]);
    expect([row(...late).provisional, row(...received).provisional]).toEqual([true, false]);
  });
  it('waits for one hand after the other', () => {
    const waits = (...events: readonly object[]) => row(...(events as never[])).waitsFor;
    expect(waits(...tale(steps.received, steps.accepted))).toEqual([
      `licence-approver@${bureau}`,
      `head-of-organ@${bureau}`,
      `principal-head@${bureau}`,
    ]);
    expect(waits(...underReview)).toEqual(['person:rao']);
    expect(waits(...reviewed)).toEqual([`licence-approver@${bureau}`]);
    expect(waits(...approved)).toEqual([`certificate-clerk@${bureau}`]);
  });
  it('waits for the applicant while papers are missing, and binds nobody in the office', () => {
    const materials = receive().data.materials.slice(1);
    const lacking = [{ material: 'design-application', what: '补交' }];
    const asked = tale(
      [receive({}, materials), by('lin', '2026-09-07')],
      [{ type: 'AskSupplement', data: { lacking } }, by('lin', '2026-09-08')],
    );
    expect(row(...asked)).toMatchObject({
      stage: 'supplement-asked',
      waitsFor: ['applicant@enterprise-1', 'person:enterprise-1'],
      dutyDueAt: null,
    });
  });
  it('waits for the head where a step or a recusal was asked for', () => {
    const propose: Step = [
      { type: 'ProposeExclusion', data: { step: 'test', reason: 'r', needed: '五日' } },
      by('rao', '2026-09-16'),
    ];
    const recuse: Step = [
      { type: 'AskRecusal', data: { person: 'rao', ground: 'g' } },
      by('wang', '2026-09-16'),
    ];
    const decide: Step = [
      { type: 'DecideRecusal', data: { person: 'rao', granted: true } },
      by('he', '2026-09-17'),
    ];
    const story = [steps.received, steps.accepted, steps.assigned] as const;
    expect(row(...tale(...story, propose)).waitsFor).toContain(`head-of-organ@${bureau}`);
    expect(row(...tale(...story, recuse)).waitsFor).toContain(`head-of-organ@${bureau}`);
    expect(row(...tale(...story, recuse, decide))).toMatchObject({
      reviewer: null,
      recusalsAsked: [],
      recused: ['rao'],
      waitsFor: [
        `licence-approver@${bureau}`,
        `head-of-organ@${bureau}`,
        `principal-head@${bureau}`,
      ],
    });
  });
  it('ends with certificate and publication, and proves each figure by its event', () => {
    const end = row(...all);
    expect(end).toMatchObject({ stage: 'issued', licence: 'licence-1', endedOn: '2026-09-24' });
    expect(end.milestones).toEqual([
      { figure: 'received', on: '2026-09-07', event: 'event-0' },
      { figure: 'accepted', on: '2026-09-09', event: 'event-1' },
      { figure: 'reviewed', on: '2026-09-21', event: 'event-3' },
      { figure: 'approved', on: '2026-09-22', event: 'event-4' },
      { figure: 'issued', on: '2026-09-24', event: 'event-5' },
    ]);
    for (const { figure } of end.milestones) expect(figures).toContain(figure);
  });
  it('never searches by a sealed name', () => {
    const applicant = { kind: 'citizen', id: 'c1', name: 'sealed:abc' } as const;
    const citizen = tale([receive({ applicant }), by('lin', '2026-09-07')]);
    expect(row(...citizen).words).not.toContain('sealed');
  });
});

describe('The register of licences', () => {
  const licence = (...steps: readonly LicenceStep[]) =>
    rowAfter(licenceRegister, ...licenceTale(grantedStep, ...steps));
  const source = 'case-1';
  const suspend: LicenceStep = [
    { type: 'SuspendLicence', data: { source, cause: 'c', from: localDate('2026-11-02') } },
    reacting('2026-11-02'),
  ];
  const revoke: LicenceStep = [
    { type: 'RevokeLicenceAfterPenalty', data: { source, decisionNumber: 'n' } },
    reacting('2026-11-02'),
  ];
  const undo: LicenceStep = [
    { type: 'UndoPenaltyEffect', data: { source, because: '撤销' } },
    reacting('2026-12-02'),
  ];
  it('finds licences by their holder', () =>
    expect(rowAfter(licenceRegister, ...granted)).toMatchObject({
      partyId: 'enterprise-1',
      stage: 'valid',
      validTo: '2028-09-21',
      number: '（粤）LS〔2026〕000003-1',
    }));
  it('is valid and suspended at once, until the source is undone', () => {
    expect(licence(suspend)).toMatchObject({ stage: 'valid', suspendedBy: [source] });
    expect(licence(suspend, undo)).toMatchObject({ suspendedBy: [] });
  });
  it('follows a revocation and its fall', () => {
    expect(licence(revoke)).toMatchObject({ stage: 'revoked', endedOn: '2026-11-02' });
    expect(licence(revoke, undo)).toMatchObject({ stage: 'valid', endedOn: null });
  });
  it('is renewed by silence', () => {
    const file: LicenceStep = [
      { type: 'FileRenewal', data: { application: 'a2', filedAt: by('lin', '2028-08-01').now } },
      reacting('2028-08-01'),
    ];
    const due = rowAfter(licenceRegister, ...granted).clocks.find(
      ({ clock }) => clock === 'LIC-D12',
    )!.due;
    const ring: LicenceStep = [
      { type: 'RingClock', data: { clock: 'LIC-D12', due, kind: 'expiry', step: 1 } },
      ringing('2028-09-22'),
    ];
    expect(licence(file, ring)).toMatchObject({
      stage: 'valid',
      renewalOutcome: 'deemed',
      validTo: '2030-09-21',
    });
  });
});

describe('The register of bundles', () => {
  it('tells how far each part has come', () => {
    const events = bundleTale(openedStep, acceptedStep(1, '2026-09-09'));
    expect(rowAfter(bundleRegister, ...events)).toMatchObject({
      stage: 'open',
      number: '（江海）应急许收〔2026〕30号',
      parts: [
        { application: 'bundle-1.1', item: 'design-review', acceptedOn: '2026-09-09' },
        { application: 'bundle-1.2', item: 'standardisation' },
      ],
    });
  });
});
