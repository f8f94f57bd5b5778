import { instant } from '#domain/kernel';
import { hash } from '../desk.examples.js';
import {
  bureau,
  hongda,
  elsewhere,
  ofTheCounty,
  openWindow,
  papersFor,
  type Window,
} from './window.examples.js';

const items = ['hazchem-business', 'fireworks-retail', 'plan-filing'];
const shared = items
  .flatMap((item) => papersFor(item))
  .filter((paper, at, all) => all.findIndex(({ material }) => material === paper.material) === at);
const bundle = (change: object = {}) => ({
  applicant: hongda,
  leadOrgan: bureau,
  members: items.map((item) => ({
    ...elsewhere(),
    item,
    purpose: 'new',
    organ: bureau,
    facts: ofTheCounty[item],
  })),
  materials: shared,
  ...change,
});

type Found = Readonly<{
  stream: string;
  type: string;
  data: Record<string, unknown>;
  metadata: object;
}>;

describe('One-stop handling over HTTP', () => {
  let window: Window;
  beforeAll(async () => (window = await openWindow()));
  afterAll(() => window.app.close());
  const stored = async (...categories: readonly string[]) => {
    const found: Found[] = [];
    const prefixes = categories.map((category) => `${category}-`);
    for await (const { stream, type, data, metadata } of window.log.readAll({ prefixes }))
      found.push({ stream, type, metadata, data: data as Record<string, unknown> });
    return found;
  };

  it('makes an application of each part, each under its own number, once', async () => {
    const body = bundle();
    const opened = await window.post('applicant', '/bundles', body, 'key-of-the-bundle');
    expect(opened).toMatchObject({ status: 201, body: { events: ['BundleOpened'] } });
    await window.settle();
    const parts = (await stored('licensingApplication')).filter(
      ({ type }) => type === 'ApplicationReceived',
    );
    expect(parts.map(({ stream }) => stream.split('.').at(-1))).toEqual(['1', '2', '3']);
    expect(parts.map(({ data }) => data.serial)).toEqual([2, 3, 4]);
    const again = await window.post('applicant', '/bundles', body, 'key-of-the-bundle');
    expect(again.body).toEqual({ ...opened.body, repeated: true });
  });

  it('takes no number when one part could not come in', async () => {
    const before = (await stored('documentNumber')).length;
    const [first, second] = bundle().members;
    const members = [first, { ...second, purpose: 'renewal' }];
    const refused = await window.post('applicant', '/bundles', bundle({ members, materials: [] }));
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'licence-not-named', law: ['LL 49'] },
    });
    expect(await stored('documentNumber')).toHaveLength(before);
  });

  it('is opened for oneself, or by the window', async () => {
    expect(await window.post('applicant2', '/bundles', bundle())).toMatchObject({
      status: 403,
      body: { code: 'not-the-applicant' },
    });
    expect(await window.post('examiner', '/bundles', bundle())).toMatchObject({ status: 403 });
  });

  it('hands a missing paper to every part that asked for it', async () => {
    const materials = shared.filter(({ material }) => material !== 'premises-proof');
    const opened = await window.post('intake', '/bundles', bundle({ materials }));
    const id = opened.body.id as string;
    await window.settle();
    const lacking = [{ material: 'premises-proof', what: '租赁合同' }];
    for (const part of [1, 2])
      expect(
        await window.post('intake', `/licence-applications/${id}.${part}/supplement-notice`, {
          lacking,
        }),
      ).toMatchObject({ status: 201 });
    const brought = { materials: papersFor('hazchem-business').slice(3, 4) };
    expect(brought.materials[0]).toMatchObject({ material: 'premises-proof' });
    const at = `/bundles/${id}/materials`;
    expect(await window.post('intake', at, brought)).toMatchObject({ status: 201 });
    await window.settle();
    const supplements = (await stored('licensingApplication')).filter(
      ({ type, stream }) => type === 'SupplementFiled' && stream.includes(id),
    );
    expect(supplements).toMatchObject([
      { data: { complete: true, materials: [{ sha256: hash('premises-proof') }] } },
      { data: { complete: true } },
    ]);
  });

  it('DESK-38 is supplied by its applicant online, whichever way it came in', async () => {
    const materials = shared.filter(({ material }) => material !== 'premises-proof');
    const opened = await window.post('intake', '/bundles', bundle({ materials }));
    await window.settle();
    const brought = { materials: papersFor('hazchem-business').slice(3, 4) };
    const at = `/bundles/${String(opened.body.id)}/materials`;
    expect(await window.post('applicant2', at, brought)).toMatchObject({
      status: 403,
      body: { code: 'not-the-applicant' },
    });
    expect(await window.post('applicant', at, brought)).toMatchObject({ status: 201 });
  });

  it('was received on the day it came, though the worker was away for a week', async () => {
    const opened = await window.post('intake', '/bundles', bundle());
    window.moveTo('2026-09-16T09:00:00+08:00');
    await window.settle();
    const id = opened.body.id as string;
    const received = (await stored('licensingApplication')).filter(
      ({ type, stream }) => type === 'ApplicationReceived' && stream.includes(id),
    );
    const came = instant('2026-09-07T09:00:00+08:00');
    const recorded = instant('2026-09-16T09:00:00+08:00');
    expect(received).toHaveLength(items.length);
    for (const { data, metadata } of received) {
      expect(metadata).toMatchObject({ validAt: came, recordedAt: recorded });
      expect(data).toMatchObject({
        receivedAt: came,
        receivedOn: '2026-09-07',
        clocks: [{ set: { facts: { start: came } } }],
      });
    }
  });
});
