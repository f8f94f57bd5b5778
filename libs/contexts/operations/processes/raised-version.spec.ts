import { docket, docketThat } from '../../../platform/following/trials/docket.examples.js';
import { until } from '../../../platform/following/trials/harness.examples.js';
import { projectionsOf, type ProjectionView } from '../http/projections.table.js';
import { Teller } from './teller.js';
import { Workshop } from './workshop.examples.js';

const reason = 'a new version';
const rollback = (more: object = {}) => ({
  type: 'AskForRollback' as const,
  data: { reason, ...more },
});

let shop: Workshop;
let teller: Teller | undefined;
beforeEach(async () => {
  shop = await Workshop.open();
});
afterEach(async () => {
  await teller?.stop();
  teller = undefined;
  await shop.close();
});

let fickle = 0;
const differing = { Noted: () => ({ party: `${(fickle += 1)}` }) };

/** The worker ends and the one of the next version begins. */
const deploy = async (next: typeof docket): Promise<void> => {
  await teller?.stop();
  await shop.runner.stop();
  shop.runner = shop.newRunner();
  await shop.runner.run(next);
  teller = new Teller({
    readModels: shop.database,
    projections: shop.runner,
    reactions: { health: () => [] },
    dispatcher: { send: async () => undefined },
    district: '440704',
    worker: `worker of ${next.version}`,
    everyMs: 20,
  });
  teller.start();
};
const view = async (): Promise<ProjectionView> => (await projectionsOf(shop.database, '9/9'))[0]!;
const outcome = async (order: ReturnType<typeof rollback>) =>
  (await shop.answered(await shop.order(order))).outcome;

describe('Operators of a raised version', () => {
  it('see why it is not shown and since when, while readers keep the table; a retry or giving up ends it', async () => {
    await shop.begin(3);
    await deploy(docketThat(differing, 2));
    await until(async () => (await view()).builds[0]?.status === 'failed');
    await until(async () => (await view()).version === 2);
    const { red, lastError, builds } = await view();
    expect({ red, lastError }).toEqual({
      red: true,
      lastError: expect.stringMatching(/parts of example.docket differ from its control fold/),
    });
    expect(builds).toMatchObject([
      { build: 2, cause: 'differs', lastError, failingSince: expect.stringMatching(/Z$/) },
      { build: 1, status: 'live', lastError: null },
    ]);
    expect(await shop.rows()).toHaveLength(3);

    // Retried with the same fold it fails again, in a table of its own; then it is given up.
    shop.foreman();
    const retry = { type: 'AskForRebuild' as const, data: { reason } };
    const failed = (await shop.answered(await shop.order(retry))).outcome;
    expect(failed).toMatchObject({ what: 'ProjectionRebuildFailed', data: { cause: 'differs' } });
    expect(await shop.builds()).toBe('1 live, 3 building');
    await shop.answered(await shop.order({ type: 'AskForDrop', data: { reason, build: 3 } }));
    expect((await view()).builds).toMatchObject([{ status: 'abandoned' }, { status: 'live' }]);
    expect((await view()).lastError).toBeNull();

    await deploy({ ...docket, version: 3 });
    await until(async () => /3 abandoned, 4 live|1 old, 4 live/.test(await shop.builds()));
  });

  it('are refused a rollback to a table that nobody feeds, with the reason, unless they insist', async () => {
    await shop.begin(3);
    await deploy({ ...docket, version: 2 });
    await until(async () => (await shop.builds()) === '1 old, 2 live');
    await shop.file('later');
    await shop.seen();
    shop.foreman();
    expect(await outcome(rollback())).toMatchObject({
      what: 'ProjectionOrderFailed',
      data: {
        code: 'behind',
        why: expect.stringMatching(
          /Build 1 stands at \d.*version 1, which this worker does not fold/,
        ),
      },
    });
    expect(await shop.builds()).toBe('1 old, 2 live');
    // What it has not seen says nothing to it: then it is level.
    await shop.database.query(
      `UPDATE platform.checkpoint AS one SET commit = two.commit, prepare = two.prepare
        FROM platform.checkpoint AS two WHERE one.build = 1 AND two.build = 2`,
    );
    await shop.unrelated(1);
    const head = (await shop.store.log.head())!;
    await shop.database.query(
      `UPDATE platform.checkpoint SET commit = $1, prepare = $2 WHERE build = 2`,
      [head.commit, head.prepare],
    );
    expect((await outcome(rollback()))?.what).toBe('ProjectionOrderCarriedOut');
    expect(await shop.builds()).toBe('1 live, 2 old');
    expect((await outcome(rollback()))?.what).toBe('ProjectionOrderCarriedOut');
    await shop.file('later still');
    await shop.seen();
    expect((await outcome(rollback({ evenIfBehind: true })))?.what).toBe(
      'ProjectionOrderCarriedOut',
    );
    expect(await shop.builds()).toBe('1 live, 2 old');
    // The fourth file was never folded by the old version here; only its mark was moved, by this
    // spec.
    expect(await shop.rows()).toHaveLength(3);
  });

  it('go back at once when a worker of the old version still feeds it, and see how long it is kept', async () => {
    await shop.begin(3);
    const old = shop.runner;
    shop.runner = shop.newRunner();
    try {
      await shop.runner.run({ ...docket, version: 2 });
      await until(async () => (await shop.builds()) === '1 old, 2 live');
      await shop.file('later');
      await shop.seen();
      const kept = (await view()).builds.find(({ status }) => status === 'old')!.keptUntil!;
      expect((Date.parse(kept) - Date.now()) / 86_400_000).toBeCloseTo(7, 1);
      shop.foreman();
      expect((await outcome(rollback()))?.what).toBe('ProjectionOrderCarriedOut');
      expect(await shop.rows()).toHaveLength(4);
    } finally {
      await old.stop();
    }
  });
});
