import { once } from 'node:events';
import {
  database,
  databaseUrl,
  file,
  forked,
  otherSide,
  behave,
  until,
  started,
  states,
  allTaken,
  heardOf,
  heard,
  eachOnItsOwn,
} from './trial.examples.js';
import { happened, logWith, told, program as worker } from './outbox.examples.js';
import { cameIn, copyOf } from './receiving.examples.js';

const within = 120_000;

eachOnItsOwn();

describe('ISSUE-17 The outbox', () => {
  it(
    'hands over what concerns a receiver, each thing once, in the order of the log',
    async () => {
      const { url } = await otherSide();
      const log = logWith(url);
      started({ log, database });
      // One after the other: what is taken off before it was taken is never shown.
      for (const [at, type] of [
        'Published',
        'Sent',
        'SentElsewhere',
        'Accepted',
        'Withdrawn',
      ].entries()) {
        log.append('matter-440704.0', told(type));
        await until(() => cameIn(file).length === [1, 2, 2, 3, 4][at]);
      }
      expect(heard()).toEqual(heardOf(1));
      expect(cameIn(file).filter(({ again }) => again)).toEqual([]);
      await until(() => allTaken(4));
    },
    within,
  );

  it(
    'PRV-8 shows nobody what was taken off before he took it',
    async () => {
      const log = logWith('http://127.0.0.1:9/in');
      const outbox = started({ log, database, pausesMs: Array.from({ length: 1_000 }, () => 20) });
      log.append('matter-440704.0', told('Published'));
      await until(async () => (await states())['waiting'] === 1);
      log.append('matter-440704.0', told('Withdrawn'));
      await until(async () => (await states())['overtaken'] === 1);
      const rows: { body: string | null }[] = await database.query(
        `SELECT body FROM outbox.tidings ORDER BY number`,
      );
      expect(rows.map(({ body }) => body === null)).toEqual([true, false]);
      expect(rows[1]!.body).not.toContain('名单信息');
      await outbox.stop();
    },
    within,
  );

  it(
    'loses nothing and doubles nothing to a receiver that is slow, refuses, dies, is replaced',
    async () => {
      const first = await otherSide();
      const log = logWith(first.url);
      started({ log, database, pausesMs: Array.from({ length: 1_000 }, () => 20) });
      const matters = 4;
      await behave(first.child, 'slow');
      happened(log, matters);
      await until(() => cameIn(file).length >= 2);
      await behave(first.child, 'refuses');
      await until(async () => {
        const [row] = await database.query(
          `SELECT max(attempts) AS most FROM outbox.delivery WHERE error LIKE '%503%'`,
        );
        return Number(row.most) > 1;
      });
      await behave(first.child, 'dies');
      await once(first.child, 'exit');
      const second = await otherSide(first.port);
      await behave(second.child, 'takes');
      await until(async () => !('waiting' in (await states())));
      const copy = copyOf(file);
      for (let at = 0; at < matters; at += 1) {
        expect(copy.get(`matter-440704.${at}@0`)).toBe('publication.withdrawn');
        expect(copy.get(`matter-440704.${at}@1`)).toBe('dispatch.accepted');
      }
      // It took one and died before it said so: that one came again under its id, and was known.
      expect(cameIn(file).filter(({ again }) => again)).toHaveLength(1);
      expect(new Set(heard()).size).toBe(heard().length);
    },
    within,
  );

  it(
    'goes on after a worker that is killed in the middle, as if it had not been',
    async () => {
      const { url, child } = await otherSide();
      await behave(child, 'slow');
      const matters = 6;
      const { length } = heardOf(matters);
      for (const upTo of [3, 9, 14]) {
        const one = forked(worker, databaseUrl, url, String(matters));
        await until(() => heard().length >= upTo || one.exitCode !== null);
        one.kill('SIGKILL');
        await once(one, 'exit');
      }
      forked(worker, databaseUrl, url, String(matters));
      await until(async () => {
        const now = await states();
        return !('waiting' in now) && Object.keys(now).length > 0;
      });
      // In the order of the log; what was withdrawn before it was taken is left out.
      const expected = heardOf(matters);
      const got = heard();
      expect(got).toEqual(expected.filter((one) => got.includes(one)));
      const left = expected.filter((one) => !got.includes(one));
      expect(left.every((one) => one.endsWith('publication.public'))).toBe(true);
      expect(got.length + left.length).toBe(length);
      for (const [, last] of copyOf(file))
        expect(['publication.withdrawn', 'dispatch.accepted']).toContain(last);
    },
    within,
  );
});
