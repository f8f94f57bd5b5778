import { type About, evolveOne, type Event, localDate, type Reaction } from '#domain/kernel';
import { decisions } from '#testing';
import { applicationNoun } from '../application/application.noun.js';
import type { ApplicationEvent } from '../application/application.events.js';
import { papers, receive, type Step, steps, tale } from '../application/application.examples.js';
import { barNoun } from '../bar/bar.noun.js';
import { bundleNoun } from '../bundle/bundle.noun.js';
import { acceptedStep, openedStep, tale as bundleTale } from '../bundle/bundle.examples.js';
import { by, reacting } from '../desk.examples.js';
import { licenceNoun } from '../licence/licence.noun.js';
import { aboutLicence, grant, granted } from '../licence/licence.examples.js';
import { closeEntryAfterLicenceEnded } from './close-entry-after-licence-ended.reaction.js';
import { keepLicenceAfterApplication } from './keep-licence-after-application.reaction.js';
import { noteMemberAfterApplication } from './note-member-after-application.reaction.js';
import { openApplicationsAfterBundleOpened } from './open-applications-after-bundle-opened.reaction.js';

const about = (stream: string): About =>
  ({ id: 'event-9', stream: `licensingX-440704.${stream}` }) as About;

/** The commands that the news of a stream makes. */
const sent = <E extends Event>(reaction: Reaction<E>, event: E | undefined, stream: string) =>
  (event && reaction.on[event.type as E['type']]?.(event.data, about(stream))) ?? [];
const asCommand = ({ type, data }: Readonly<{ type: string; data: object }>) =>
  ({ type, data: JSON.parse(JSON.stringify(data)) as object }) as never;

describe('The news of a bundle', () => {
  const commands = sent(openApplicationsAfterBundleOpened, bundleTale(openedStep)[0], 'bundle-1');
  it('opens an application for each member, with its share of the papers and the clerk of the bundle', () => {
    expect(commands.map(({ category, id }) => [category, id])).toEqual([
      ['licensingApplication', 'bundle-1.1'],
      ['licensingApplication', 'bundle-1.2'],
    ]);
    const [first] = decisions(applicationNoun)()
      .when(asCommand(commands[0]!), reacting('2026-09-07'))
      .events();
    expect(first).toMatchObject({
      data: { clerk: 'lin', materials: { length: papers('design-review').length } },
    });
  });
  it('sends a missing paper to whoever asked for it, and nothing happens where nobody did', () => {
    const added = bundleTale(openedStep, [
      { type: 'AddBundleMaterials', data: { materials: papers('standardisation') } },
      by('su', '2026-09-10'),
    ]).at(-1);
    const [command] = sent(openApplicationsAfterBundleOpened, added, 'bundle-1');
    expect(command).toMatchObject({ id: 'bundle-1.2', type: 'FileSupplement' });
    const member = tale(
      [
        receive({ item: 'standardisation' }, papers('standardisation', ['self-rating'])),
        by('lin', '2026-09-07'),
      ],
      [
        { type: 'AskSupplement', data: { lacking: [{ material: 'self-rating', what: '一份' }] } },
        by('lin', '2026-09-08'),
      ],
    );
    const given = decisions(applicationNoun);
    expect(
      given(...member)
        .when(asCommand(command!), reacting('2026-09-10'))
        .events(),
    ).toMatchObject([{ type: 'SupplementFiled', data: { complete: true } }]);
    given(...tale(steps.received))
      .when(asCommand(command!), reacting('2026-09-10'))
      .decidesNothing();
  });
  it('extends with the bundle only those that the joint limit binds (LIC-D3)', () => {
    const extended = bundleTale(
      openedStep,
      acceptedStep(1, '2026-09-09'),
      acceptedStep(2, '2026-09-09'),
      [{ type: 'ExtendBundle', data: { amount: 15, reason: '复杂' } }, by('gao', '2026-09-30')],
    ).at(-1);
    const [command] = sent(openApplicationsAfterBundleOpened, extended, 'bundle-1');
    const bundled = tale(
      [receive({ bundle: 'bundle-1' }), by('lin', '2026-09-07')],
      steps.accepted,
    );
    expect(bundled.at(-1)).toMatchObject({
      data: { clocks: [{}, { clock: 'LIC-D3', set: { dueDate: '2026-11-17' } }] },
    });
    const alone = receive({ bundle: 'bundle-1', sameOrgan: true });
    expect(tale([alone, by('lin', '2026-09-07')], steps.accepted).at(-1)).toMatchObject({
      data: { clocks: [{}, { clock: 'LIC-D2' }] },
    });
    const given = decisions(applicationNoun);
    expect(
      given(...bundled)
        .when(asCommand(command!), reacting('2026-09-30'))
        .events(),
    ).toMatchObject([
      { data: { approver: 'gao', clocks: [{ op: 'move', set: { dueDate: '2026-12-08' } }] } },
    ]);
    given(...tale(steps.received, steps.accepted))
      .when(asCommand(command!), reacting('2026-09-30'))
      .decidesNothing();
    given(...bundled)
      .when(
        { type: 'ExtendDecision', data: { amount: 15, reason: '复杂' } },
        by('he', '2026-09-30'),
      )
      .denies('head-of-government-needed');
  });
});

describe('The news of an application', () => {
  const history = tale(...(Object.values(steps) as readonly Step[]));
  it('reaches its bundle, and no bundle when it has none', () => {
    const accepted = history[1];
    const [command] = sent(noteMemberAfterApplication, accepted, 'bundle-1.1');
    expect(command).toMatchObject({
      category: 'licensingBundle',
      id: 'bundle-1',
      type: 'NoteMemberAccepted',
    });
    expect(
      decisions(bundleNoun)(...bundleTale(openedStep))
        .when(asCommand(command!), reacting('2026-09-09'))
        .events(),
    ).toMatchObject([{ type: 'MemberAccepted' }]);
    expect(sent(noteMemberAfterApplication, accepted, 'application-1')).toEqual([]);
  });
  it('begins the licence that was served', () => {
    const [command] = sent(keepLicenceAfterApplication, history.at(-1), 'application-1');
    expect(command).toMatchObject({
      category: 'licensingLicence',
      id: 'licence-1',
      type: 'GrantLicence',
    });
    expect(
      decisions(licenceNoun)().when(asCommand(command!), reacting('2026-09-24')).events(),
    ).toMatchObject([{ type: 'LicenceGranted', data: { grant: { item: 'design-review' } } }]);
  });
  it('enters a filing that silence made, with its periodic review (PLN-2)', () => {
    const filing = tale(
      [receive({ item: 'plan-filing' }), by('lin', '2026-09-07')],
      [
        { type: 'ConfirmFiling', data: { place: '江海', certificateSerial: 1 } },
        by('lin', '2026-09-15'),
      ],
    );
    const [command] = sent(keepLicenceAfterApplication, filing.at(-1), 'application-1');
    expect(
      decisions(licenceNoun)().when(asCommand(command!), reacting('2026-09-15')).events(),
    ).toMatchObject([{ data: { clocks: [{ clock: 'PLN-7', set: { dueDate: '2029-09-07' } }] } }]);
  });
  const item = 'fireworks-retail';
  const renewal = tale([
    receive(
      { item, purpose: 'renewal', licence: 'licence-1' },
      papers(item, [], { purpose: 'renewal' }),
    ),
    aboutLicence(by('lin', '2028-08-01')),
  ]);
  it('keeps a licence alive from the day its renewal was filed, and no longer than it is pending', () => {
    const [file] = sent(keepLicenceAfterApplication, renewal[0], 'application-1');
    const filed = decisions(licenceNoun)(...granted)
      .when(asCommand(file!), reacting('2028-08-01'))
      .events();
    expect(filed).toMatchObject([{ type: 'RenewalFiled', data: { inTime: true } }]);
    const withdrawn = decisions(applicationNoun)(...renewal)
      .when({ type: 'WithdrawApplication', data: { reason: 'r' } }, by('wang', '2028-08-02'))
      .events();
    const [end] = sent(keepLicenceAfterApplication, withdrawn[0], 'application-1');
    const state = decisions(licenceNoun)(
      ...granted,
      ...filed,
      ...decisions(licenceNoun)(...granted, ...filed)
        .when(asCommand(end!), reacting('2028-08-02'))
        .events(),
    ).state();
    expect(state).toMatchObject({ renewals: [{ outcome: 'ended' }] });
  });
  it('renews and changes by what the certificate says', () => {
    const served = (effect: object) =>
      sent(
        keepLicenceAfterApplication,
        {
          type: 'CertificateIssued',
          data: { licence: 'l', number: 'n', effect },
        } as unknown as ApplicationEvent,
        'a',
      )[0];
    expect(served({ kind: 'renewal', validFrom: 'x', validTo: 'y' })).toMatchObject({
      type: 'RenewLicence',
      data: { application: 'a', number: 'n', validFrom: 'x', validTo: 'y' },
    });
    expect(served({ kind: 'change', changes: ['name'] })).toMatchObject({
      type: 'ChangeLicence',
      data: { application: 'a', changes: ['name'] },
    });
  });
  it('bars whoever handed in false material (LIC-B1)', () => {
    const bar = { rule: 'LIC-B1', subject: 'enterprise-1' };
    const refused = {
      type: 'ApplicationRefused',
      data: { bar, decidedOn: '2026-09-22' },
    } as unknown as ApplicationEvent;
    const [command] = sent(keepLicenceAfterApplication, refused, 'a');
    expect(command).toMatchObject({ category: 'licensingBar', id: 'enterprise-1' });
    expect(
      decisions(barNoun)().when(asCommand(command!), reacting('2026-09-22')).events(),
    ).toMatchObject([{ data: { bar: { barId: 'event-9', until: '2027-09-22' } } }]);
  });
});

describe('The end of a licence', () => {
  it('closes its entry, and bars its holder after fraud (X15, LIC-B2)', () => {
    const annulled = decisions(licenceNoun)(...granted)
      .when(
        { type: 'AnnulLicence', data: { ground: 'fraud-or-bribe', facts: 'f', publicHarm: false } },
        by('he', '2026-11-02'),
      )
      .events();
    const commands = sent(closeEntryAfterLicenceEnded, annulled[0], 'licence-1');
    expect(commands).toMatchObject([
      { type: 'CancelLicence', data: { cause: 'annulled' } },
      { type: 'RecordBar', data: { rule: 'LIC-B2', from: localDate('2026-11-02') } },
    ]);
    expect(
      decisions(licenceNoun)(...granted, ...annulled)
        .when(asCommand(commands[0]!), reacting('2026-11-02'))
        .events(),
    ).toMatchObject([{ type: 'LicenceCancelled' }]);
  });
  it('leaves a revoked licence open until somebody closes it, because the penalty may fall', () => {
    expect(closeEntryAfterLicenceEnded.on.LicenceRevoked).toBeUndefined();
    expect(evolveOne(licenceNoun.evolve, licenceNoun.initial, granted[0]!)).toMatchObject({
      status: 'valid',
      grant: { licence: grant.licence },
    });
  });
});

describe('A renewal by silence', () => {
  it('DESK-20 ends its application', () => {
    const item = 'fireworks-retail';
    const asked = tale([
      receive(
        { item, purpose: 'renewal', licence: 'licence-1' },
        papers(item, [], { purpose: 'renewal' }),
      ),
      aboutLicence(by('lin', '2028-08-01')),
    ]);
    const deemed = {
      type: 'LicenceDeemedRenewed',
      data: {
        application: 'application-1',
        rule: 'LIC-D12',
        validFrom: localDate('2028-09-22'),
        validTo: localDate('2030-09-21'),
        liability: true,
        documents: [],
      },
    } as const;
    const [command] = sent(closeEntryAfterLicenceEnded, deemed, 'licence-1');
    expect(command).toMatchObject({ category: 'licensingApplication', id: 'application-1' });
    const [ended] = decisions(applicationNoun)(...asked)
      .when(asCommand(command!), reacting('2028-09-22'))
      .events();
    expect(ended).toMatchObject({
      type: 'RenewalDeemed',
      data: { licence: 'licence-1', deemedOn: '2028-09-22' },
    });
    expect(decisions(applicationNoun)(...asked, ended!).state()).toMatchObject({
      status: 'renewed',
      clocks: {},
    });
  });
});
