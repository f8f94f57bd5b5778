import { Rebuild } from '#platform/following';
import { anyEnvelope } from '#testing';
import { docket, docketThat } from '../../../platform/following/trials/docket.examples.js';
import { until } from '../../../platform/following/trials/harness.examples.js';
import { poisonOf, projectionsOf } from '../http/projections.table.js';
import { Workshop } from './workshop.examples.js';

const reason = 'a column was filled wrongly';
const rebuild = (more: object = {}) => ({
  type: 'AskForRebuild' as const,
  data: { reason, eventsPerSecond: 100_000, ...more },
});
const rollback = { type: 'AskForRollback' as const, data: { reason } };

let shop: Workshop;
beforeEach(async () => {
  shop = await Workshop.open();
});
afterEach(() => shop.close());

const damage = () => shop.database.query(`UPDATE read.example_docket__v1 SET party = 'damaged'`);
const parties = async () => [...new Set((await shop.rows()).map(({ party }) => party))];

describe('The worker', () => {
  it('rebuilds, shows, goes back and drops as ordered, and says what came of it', async () => {
    await shop.begin(30);
    await damage();
    shop.foreman();
    const { outcome, by } = await shop.answered(await shop.order(rebuild()));
    expect(by).toBe('du');
    expect(outcome).toMatchObject({
      what: 'ProjectionRebuilt',
      data: {
        build: 2,
        rows: 30,
        events: 90,
        shown: true,
        digest: expect.stringMatching(/^\w{64}$/),
      },
    });
    expect(await parties()).toEqual(['江海厂']);
    const [view] = await projectionsOf(shop.database, null);
    expect(view!.builds).toMatchObject([
      { build: 2, status: 'live', rebuild: { events: 90, share: 1 } },
      { build: 1, status: 'old', rebuild: null },
    ]);
    await shop.answered(await shop.order(rollback));
    expect([await parties(), await shop.builds()]).toEqual([['damaged'], '1 live, 2 old']);
    const drop = { type: 'AskForDrop' as const, data: { reason, build: 2 } };
    expect((await shop.answered(await shop.order(drop))).outcome).toMatchObject({
      what: 'ProjectionOrderCarriedOut',
      data: { build: 2 },
    });
    expect(await shop.builds()).toBe('1 live');
  });

  it('holds rows against the log as ordered, and names those that a rebuild mends', async () => {
    await shop.begin(5);
    shop.foreman();
    const check = { type: 'AskForCheck' as const, data: { reason } };
    expect((await shop.answered(await shop.order(check))).outcome).toMatchObject({
      what: 'ProjectionChecked',
      data: { rows: 5, differing: 0, found: [] },
    });
    await shop.database.query(
      `UPDATE read.example_docket__v1 SET party = 'damaged' WHERE "caseId" = 'f3'`,
    );
    const found = [{ stream: 'exampleFile-440704.f3', what: 'changed', columns: ['party'] }];
    expect((await shop.answered(await shop.order(check))).outcome).toMatchObject({
      what: 'ProjectionChecked',
      data: { rows: 5, differing: 1, found },
    });
    expect((await shop.answered(await shop.order(rebuild()))).outcome).toMatchObject({
      what: 'ProjectionRebuilt',
      data: { build: 2, differed: 1, found },
    });
    expect((await shop.answered(await shop.order(check))).outcome?.data).toMatchObject({
      differing: 0,
    });
  });

  it('keeps a proved table aside until it is told to switch, and folds what came meanwhile', async () => {
    await shop.begin(5);
    await damage();
    shop.foreman();
    await shop.answered(await shop.order(rebuild({ show: false })));
    expect([await parties(), await shop.builds()]).toEqual([['damaged'], '1 live, 2 building']);
    await shop.file('later');
    await shop.seen();
    const order = await shop.order({ type: 'AskForSwitch', data: { reason } });
    expect((await shop.answered(order)).outcome?.what).toBe('ProjectionOrderCarriedOut');
    expect((await shop.rows()).map(({ party }) => party)).toEqual(Array(6).fill('江海厂'));
  });

  it.each([
    ['altered', `UPDATE read.example_docket__v2 SET party = 'x' WHERE "caseId" = 'f3'`],
    ['missing', `DELETE FROM read.example_docket__v2 WHERE "caseId" = 'f3'`],
    [
      'too many',
      `INSERT INTO read.example_docket__v2 SELECT 'f9', party, status, "filedAt", notes, "fineFen", "finedOn",
        trail, labels, _stream || '9', _revision, _commit, _prepare FROM read.example_docket__v2 WHERE "caseId" = 'f3'`,
    ],
  ])('never shows a table kept aside in which one row is %s', async (_, harm) => {
    await shop.begin(5);
    shop.foreman();
    await shop.answered(await shop.order(rebuild({ show: false })));
    await shop.database.query(harm);
    const order = await shop.order({ type: 'AskForSwitch', data: { reason } });
    expect((await shop.answered(order)).outcome).toMatchObject({
      what: 'ProjectionOrderFailed',
      data: { code: 'differs' },
    });
    // It proves nothing any more: to order the switch again would show what nobody compared.
    await expect(shop.order({ type: 'AskForSwitch', data: { reason } })).rejects.toMatchObject({
      code: 'nothing-proved',
    });
    expect(await shop.builds()).toBe('1 live, 2 building');
    await shop.answered(await shop.order(rebuild()));
    expect((await shop.rows()).map(({ caseId }) => caseId)).toEqual(['f0', 'f1', 'f2', 'f3', 'f4']);
  });

  it('stops when it is told to, and goes on from there at the next order', async () => {
    await shop.begin(40);
    shop.foreman();
    const order = await shop.order(rebuild({ eventsPerSecond: 20 }));
    await until(async () => (await shop.builds()) === '1 live, 2 building');
    await shop.order({ type: 'StopRebuild', data: { reason } });
    expect((await shop.answered(order)).outcome?.what).toBe('ProjectionRebuildStopped');
    await shop.answered(await shop.order(rebuild()));
    expect(await shop.builds()).toBe('1 old, 2 live');
  });
});

describe('A worker that is killed', () => {
  /** Dies at the given step and does nothing from then on; answers how many steps there were. */
  const untilStep = (last: number) => {
    const seen: string[] = [];
    let foreman = { stop: async (): Promise<void> => undefined };
    foreman = shop.foreman((step) => {
      seen.push(step);
      if (seen.length >= last) throw new Error('killed');
    });
    return { seen, died: () => foreman.stop() };
  };

  it('at any step of fold, checkpoint and switch is taken over, and the table is right', async () => {
    await shop.begin(12);
    const whole = untilStep(Infinity);
    await shop.answered(await shop.order(rebuild()));
    await whole.died();
    expect(whole.seen.slice(-2)).toEqual(['moved', 'committed']);
    for (let kill = 1; kill <= whole.seen.length; kill += 1) {
      const before = await shop.builds();
      const dying = untilStep(kill);
      const order = await shop.order(rebuild());
      await until(() => dying.seen.length >= kill);
      await dying.died();
      await shop.leasesRunOut();
      const next = shop.foreman();
      const { outcome } = await shop.answered(order);
      await next.stop();
      const made = (await shop.builds()).split(', ').length - before.split(', ').length;
      expect({ kill, what: outcome?.what, made }).toEqual({
        kill,
        what: 'ProjectionRebuilt',
        made: 1,
      });
      expect(await shop.builds()).toMatch(/ live$/);
      expect(await shop.rows()).toHaveLength(12);
      expect((await shop.rows()).every(({ notes }) => notes === 2)).toBe(true);
    }
  });

  it('just after going back does not go forth again', async () => {
    await shop.begin(3);
    const first = shop.foreman();
    await shop.answered(await shop.order(rebuild()));
    await first.stop();
    for (const [kill, live] of [
      [1, '1 live, 2 old'],
      [2, '1 old, 2 live'],
    ] as const) {
      const dying = untilStep(kill);
      const order = await shop.order(rollback);
      await until(() => dying.seen.length >= kill);
      await dying.died();
      await shop.leasesRunOut();
      const next = shop.foreman();
      await shop.answered(order);
      await next.stop();
      expect({ kill, builds: await shop.builds() }).toEqual({ kill, builds: live });
    }
  });
});

describe('Wrong ways', () => {
  it('a table that differs from its control fold is not shown, and the next order drops it', async () => {
    let fickle = 0;
    const says = { Noted: () => ({ notes: 2, party: `${(fickle += 1)}` }) };
    await shop.begin(2, docketThat(says));
    shop.foreman();
    const first = await shop.answered(await shop.order(rebuild()));
    expect(first.outcome).toMatchObject({
      what: 'ProjectionRebuildFailed',
      data: { build: 2, cause: 'differs' },
    });
    expect(await shop.builds()).toBe('1 live, 2 building');
    await shop.answered(await shop.order(rebuild()));
    expect(await shop.builds()).toBe('1 live, 2 building');
  });

  it('SEC-23 nothing to go back to, nothing to drop, no such event: each is answered with why', async () => {
    await shop.begin(1);
    shop.foreman();
    const orders = [
      [rollback, 'nothing-before'],
      [{ type: 'AskForDrop' as const, data: { reason, build: 9 } }, 'not-to-drop'],
      [{ type: 'SkipEvent' as const, data: { reason, eventId: 'none' } }, 'no-such-poison'],
    ] as const;
    for (const [command, code] of orders)
      expect((await shop.answered(await shop.order(command))).outcome).toMatchObject({
        what: 'ProjectionOrderFailed',
        data: { code },
      });
    expect(await shop.builds()).toBe('1 live');
  });

  it('an event that cannot be folded sets its case aside until it is skipped, and a rebuild skips it too', async () => {
    await shop.begin(1);
    shop.foreman();
    const stream = 'exampleFile-440704.f0';
    const strange = { id: 'a3f0f3f6-6a5e-4a60-8f0e-7d6f3c0c8f11', type: 'Strange', data: {} };
    await shop.store.store.append(stream, [{ ...strange, metadata: anyEnvelope() }], 2);
    await until(async () => (await poisonOf(shop.database, docket.name)).length === 1);
    const [held] = await poisonOf(shop.database, docket.name);
    expect(held).toMatchObject({ status: 'parked', type: 'Strange', eventId: strange.id });
    const skip = { type: 'SkipEvent' as const, data: { reason, eventId: strange.id } };
    expect((await shop.answered(await shop.order(skip))).outcome?.what).toBe(
      'ProjectionOrderCarriedOut',
    );
    await shop.file('after');
    await shop.seen();
    expect(await poisonOf(shop.database, docket.name)).toMatchObject([
      { status: 'skipped', byWhom: 'du', why: reason },
    ]);
    const { outcome } = await shop.answered(await shop.order(rebuild()));
    expect(outcome?.what).toBe('ProjectionRebuilt');
  });

  it('a rebuild that meets an event set aside says what to do, and goes on by itself once that is done', async () => {
    await shop.begin(2);
    shop.foreman();
    const strange = { id: 'a3f0f3f6-6a5e-4a60-8f0e-7d6f3c0c8f12', type: 'Strange', data: {} };
    await shop.store.store.append(
      'exampleFile-440704.f0',
      [{ ...strange, metadata: anyEnvelope() }],
      2,
    );
    await until(async () => (await poisonOf(shop.database, docket.name)).length === 1);
    const order = await shop.order(rebuild());
    const trouble = async () =>
      (await shop.orders()).find((one) => one.order === order)?.trouble ?? '';
    await until(async () => (await trouble()) !== '');
    expect(await trouble()).toContain(`/projections/example.docket/poison/${strange.id}/skip`);
    expect(await trouble()).toContain('goes on by itself');
    const [view] = await projectionsOf(shop.database, null);
    expect(view!.builds[0]).toMatchObject({
      status: 'failed',
      cause: 'poison',
      lastError: expect.stringContaining(`poison/${strange.id}/skip`),
    });
    // One decision is enough for the table shown and for the one being built.
    await shop.order({ type: 'SkipEvent', data: { reason, eventId: strange.id } });
    const { outcome } = await shop.answered(order);
    expect(outcome).toMatchObject({ what: 'ProjectionRebuilt', data: { build: 2, shown: true } });
    const [after] = await projectionsOf(shop.database, null);
    expect(after).toMatchObject({ openPoison: 0, attention: false });
  });

  it('a table that a worker builds already is not built by an order as well, which says who does', async () => {
    await shop.begin(1);
    const by = { readModels: shop.database, log: shop.store.log, owner: 'worker-7' };
    const own = await Rebuild.begin({ ...by, followed: docket });
    shop.foreman();
    await own.alone(async () => {
      const order = await shop.order(rebuild());
      const trouble = async () =>
        (await shop.orders()).find((one) => one.order === order)?.trouble ?? '';
      await until(async () => (await trouble()).includes('worker-7 has rebuild'));
      expect(await shop.builds()).toBe('1 live, 2 building');
    });
    const { order } = (await shop.orders())[0]!;
    expect((await shop.answered(order)).outcome?.what).toBe('ProjectionRebuilt');
    expect(await shop.builds()).toBe('1 old, 2 live');
  });

  it('another worker that has the order in hand is waited for', async () => {
    await shop.begin(1);
    const order = await shop.order(rebuild());
    const lease = shop.lease(order, 'other');
    await lease.take();
    shop.foreman();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await shop.orders())[0]).toMatchObject({ order, outcome: null });
    await lease.release();
    expect((await shop.answered(order)).outcome?.what).toBe('ProjectionRebuilt');
  });
});
