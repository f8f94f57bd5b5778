import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#domain/kernel';
import { auditLicence } from '../../apps/standalone/src/demo/licensing.replay.js';
import { licensing } from '../../apps/standalone/src/demo/licensing.story.js';
import { type Place, placeOf } from '../../apps/standalone/src/demo/place.js';
import { play } from '../../apps/standalone/src/demo/play.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';

// The story of `npm run demo -- licensing`, over HTTP on the whole stack.

describe('The licensing desk', () => {
  const dir = mkdtempSync(join(tmpdir(), 'desk-'));
  const told: string[] = [];
  let stack: Stack;
  let place: Place;

  beforeAll(async () => {
    stack = await startStack({
      dir,
      portBase: 4900,
      simulatedNow: instant('2026-09-07T08:00:00+08:00'),
    });
    place = await placeOf(stack);
  }, 180_000);

  afterAll(async () => {
    await stack.stop();
    stack.removeData();
  }, 60_000);

  it('takes three matters at once, grants by the third hand, renews by silence and revokes after a penalty', async () => {
    const bundle = await play(stack, place, await licensing(place), (line) => told.push(line));
    await auditLicence(place, bundle, (line) => told.push(line));
    const story = told.join('\n');
    for (const said of [
      '视为准予延续',
      '吊销',
      '注销',
      'wrong-check-digit',
      'none changed',
      '✗ 409',
      '✗ 403',
    ])
      expect(story).toContain(said);
  }, 240_000);

  it('tells anybody the state of a licence, and nothing of a person', async () => {
    const answer = await fetch(`${stack.queryUrl}/items`);
    expect(answer.status).toBe(200);
    const { items } = (await answer.json()) as { items: readonly unknown[] };
    expect(items.length).toBeGreaterThanOrEqual(8);
  });

  it('shows an applicant its own matters and no other’s', async () => {
    const own = await place.as('applicant').get('/tracking');
    const other = await place.as('applicant2').get('/tracking');
    expect([own.status, other.status]).toEqual([200, 200]);
    expect((own.body.applications as readonly unknown[]).length).toBeGreaterThanOrEqual(3);
    expect(other.body).toMatchObject({ applications: [], bundles: [], licences: [] });
  });

  it('names licensing clocks on the deadline board, with number and holder', async () => {
    const { status, body } = await place
      .as('auditor')
      .get('/deadlines?category=licensingLicence&limit=50');
    expect(status).toBe(200);
    const named = (body.items as readonly Record<string, unknown>[]).find(
      ({ rule }) => rule === 'LIC-D12',
    );
    expect(named).toMatchObject({
      name: { zh: '有效期届满' },
      number: expect.stringMatching(/危化经字|〔/),
      party: expect.stringContaining('宏达化工'),
    });
  });

  it('tells what stands in the way of an applicant: nothing', async () => {
    const { body } = await place.as('auditor').get('/licence-applications?limit=1');
    const [one] = body.items as readonly Record<string, unknown>[];
    const standing = await place
      .as('approver')
      .get(`/licence-applications/${String(one!.applicationId)}/standing`);
    expect(standing).toMatchObject({ status: 200, body: { verdict: 'clear' } });
  });
});
