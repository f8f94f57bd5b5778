import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSigned, type Signed } from '#platform/webhooks';
import { deliveryPage } from '../../http/deliveries/delivery-page.js';
import {
  database,
  file,
  otherSide,
  behave,
  until,
  started,
  states,
  heard,
  eachOnItsOwn,
} from './trial.examples.js';
import { Asked, logWith, OneKey, receiver, told } from './outbox.examples.js';
import { cameIn } from './receiving.examples.js';
import { secretsOf } from './receiver-secrets.js';
import { delivery, givenUp } from '../../receiver/receiver.examples.js';

const within = 120_000;

eachOnItsOwn();

describe('ISSUE-17 What the outbox does with a receiver', () => {
  it(
    'gives up after its pauses, tells the deciders, and holds back what is of the same',
    async () => {
      const { url, child } = await otherSide();
      await behave(child, 'refuses');
      const log = logWith(url);
      const dispatcher = new Asked();
      started({ log, database, dispatcher, pausesMs: [10, 10] });
      log.append('matter-440704.7', told('Sent'));
      await until(async () => (await states())['given-up'] === 1);
      const event = 'matter-440704.7@0#0';
      expect(dispatcher.sent).toMatchObject([
        {
          category: 'papersReceiver',
          id: 'r-1',
          type: 'GiveUpDelivery',
          data: { delivery: event, attempts: 3, error: 'answered 503（应答 503）' },
        },
      ]);
      await behave(child, 'takes');
      log.append('matter-440704.7', told('Accepted'));
      log.append('matter-440704.8', told('Sent'));
      await until(() => heard().length === 1);
      expect(heard()).toEqual(['matter-440704.8@0#0 dispatch.sent']);
      const board = await deliveryPage(database, '440704', { waits: 'true' });
      expect(
        board.items.map(({ event: id, state, attempts, error }) => [id, state, attempts, error]),
      ).toEqual([
        ['matter-440704.8@0#0', 'delivered', 1, null],
        ['matter-440704.7@0#1', 'waiting', 0, null],
        [event, 'given-up', 3, 'answered 503（应答 503）'],
      ]);
      const resent = { delivery: event, time: 1, reason: '对方已恢复', by: 'somebody' };
      log.append(
        receiver,
        told(givenUp.type, { ...givenUp.data, delivery: event }),
        told('DeliveryResent', resent),
      );
      await until(() => heard().length === 3);
      expect(heard().slice(1)).toEqual([
        `${event} dispatch.sent`,
        'matter-440704.7@0#1 dispatch.accepted',
      ]);
      expect(delivery).not.toBe(event);
    },
    within,
  );

  it(
    'keeps what comes while a receiver is suspended, and nothing once it has ended',
    async () => {
      const { url } = await otherSide();
      const log = logWith(url);
      started({ log, database });
      log.append(receiver, told('ReceiverSuspended', { reason: '升级', by: 'somebody' }));
      log.append('matter-440704.1', told('Sent'));
      await until(async () => (await states())['waiting'] === 1);
      expect(heard()).toEqual([]);
      log.append(receiver, told('ReceiverResumed', { reason: '完成', by: 'somebody' }));
      await until(() => heard().length === 1);
      log.append(receiver, told('ReceiverEnded', { reason: '到期', by: 'somebody' }));
      log.append('matter-440704.2', told('Sent'));
      await until(
        async () =>
          Number((await database.query(`SELECT count(*) FROM outbox.tidings`))[0].count) === 2,
      );
      expect(await states()).toEqual({ delivered: 1 });
    },
    within,
  );

  it(
    'tells all again that stands to who lost his copy',
    async () => {
      const { url } = await otherSide();
      const log = logWith(url);
      started({ log, database });
      log.append('matter-440704.1', told('Published'), told('Sent'));
      await until(() => heard().length === 2);
      log.append(
        receiver,
        told('DeliveriesRepeated', { given: [], reason: '对方重装', by: 'somebody' }),
      );
      await until(() => cameIn(file).length === 4);
      expect(
        cameIn(file)
          .slice(2)
          .map(({ again }) => again),
      ).toEqual([true, true]);
    },
    within,
  );

  it(
    'signs with both secrets after a change',
    async () => {
      const { url } = await otherSide();
      const log = logWith(url);
      started({ log, database });
      log.append(
        receiver,
        told('ReceiverSecretRenewed', { secret: 2, reason: '定期更换', by: 'somebody' }),
      );
      log.append('matter-440704.1', told('Sent'));
      // The other side still checks by the secret of before.
      await until(() => heard().length === 1);
    },
    within,
  );

  it(
    'lays the same events into a folder, signed, and takes out what was taken off',
    async () => {
      const log = logWith('https://credit.example.gov.cn/');
      const dir = mkdtempSync(join(tmpdir(), 'outbox-'));
      await database.query(`SELECT 1`);
      const folder = 'papersReceiver-440704.r-2';
      const data = {
        name: '公示屏',
        means: 'folder',
        bodies: [],
        places: ['信用中国'],
        source: '—',
        organ: 'bureau',
        by: 'somebody',
      };
      log.append(folder, told('ReceiverRegistered', data), told('ReceiverConfirmed', { by: 'ou' }));
      log.append(receiver, told('ReceiverSuspended', { reason: '不用', by: 'somebody' }));
      started({ log, database, dir });
      log.append('matter-440704.1', told('Published'));
      const files = (): readonly string[] => {
        try {
          // What is not laid down as a whole yet has another ending.
          return readdirSync(join(dir, 'r-2'))
            .filter((one) => !one.endsWith('.part'))
            .toSorted();
        } catch {
          return [];
        }
      };
      await until(() => files().length === 2);
      const [event = '', proof = ''] = files();
      const body = readFileSync(join(dir, 'r-2', event), 'utf8');
      const headers = JSON.parse(readFileSync(join(dir, 'r-2', proof), 'utf8')) as Signed;
      const [key] = await secretsOf(new OneKey(), { id: 'r-2', secret: 1 });
      expect(isSigned(headers, body, [key], Math.floor(Date.now() / 1_000))).toBe(true);
      expect(JSON.parse(body)).toMatchObject({
        specversion: '1.0',
        id: 'matter-440704.1@0#0',
        type: 'publication.public',
        data: { matterNumber: '（江海）应急罚〔2026〕7号', places: ['信用中国'] },
      });
      log.append('matter-440704.1', told('Withdrawn'));
      await until(() => files().length === 2 && files()[0] !== event);
      expect(readFileSync(join(dir, 'r-2', files()[0]!), 'utf8')).not.toContain('名单信息');
    },
    within,
  );

  it(
    'calls nobody inside whose network is not named',
    async () => {
      const { url } = await otherSide();
      const log = logWith(url.replace('127.0.0.1', '10.0.0.1'));
      started({ log, database });
      log.append('matter-440704.1', told('Sent'));
      await until(async () => {
        const { items } = await deliveryPage(database, '440704', {});
        return items[0]?.error?.includes('内网地址未放行') ?? false;
      });
    },
    within,
  );
});
