import { randomUUID } from 'node:crypto';
import { checkCharacterOf } from '#domain/kernel';
import type { Heard, Saying } from '../../apps/standalone/src/person.js';
import type { Place } from '../../apps/standalone/src/demo/place.js';

/**
 * Sends the same request, with the same key, until it is answered: what a careful client does while
 * processes die.
 */
export const insist = async (
  send: (saying: Saying) => Promise<Heard>,
  saying: Saying = {},
  triesMax = 400,
): Promise<Heard> => {
  const key = saying.key ?? randomUUID();
  for (let tries = 1; ; tries += 1) {
    const heard = await send({ ...saying, key }).catch(() => undefined);
    if (heard && isAnswer(heard)) return heard;
    if (tries >= triesMax) throw new Error(`Not answered: ${JSON.stringify(heard?.body)}`);
    await new Promise((resolve) => setTimeout(resolve, 25 + Math.random() * 100));
  }
};

const isAnswer = ({ status, body }: Heard): boolean => status < 500 && body.code !== 'contended';

const dayMs = 24 * 3_600_000;

/** A unit outside the register, known by its credit code. */
export const unit = (n: number) => {
  const first17 = `91440704${String(n).padStart(9, '0')}`;
  const creditCode = `${first17}${checkCharacterOf(first17)}`;
  return { kind: 'organisation', id: creditCode, creditCode, name: `测试单位${n}` };
};

/**
 * A small fine on the spot so many days ago, unpaid: its time to pay has run out when more than
 * fifteen have passed.
 */
export const spotFine = async (place: Place, index: number, daysAgo: number): Promise<Heard> => {
  const at = new Date(Date.now() - daysAgo * dayMs);
  const day = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const body = {
    party: unit(index),
    act: {
      actId: `act-${index}`,
      facts: '未设置明显的安全警示标志',
      item: 'AQ-99',
      violates: 'WSL 35',
      punishes: 'WSL 99',
      endedOn: day,
      harmed: false,
      foundOn: day,
      area: '440704003001',
    },
    organ: place.bureau,
    handlingOrgan: place.brigade,
    present: [place.shown('officer1'), place.shown('officer2')],
    facts: '未设置明显的安全警示标志',
    place: '车间',
    defence: '无异议',
    kinds: ['fine'],
    fineFen: 50_000 + index,
    receiver: '负责人',
    signed: true,
    remedies: { reviewBody: '江海区人民政府', court: '江门市江海区人民法院' },
    reviewFirstTold: true,
    ...(daysAgo > 4 ? { lateFor: '离线执法终端补录' } : {}),
  };
  const officer = place.as(index % 2 === 0 ? 'officer1' : 'officer2');
  return insist((saying) => officer.post('/summary-cases', body, saying), {
    validAt: at.toISOString(),
  });
};

/** A clue about something found today: the first act of an ordinary case. */
export const clueOf = (place: Place, index: number) => {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return {
    party: unit(index % 17),
    acts: [
      {
        actId: `ordinary-${index}`,
        facts: '事故隐患未消除',
        item: 'AQ-102',
        violates: 'WSL 41',
        punishes: 'WSL 102',
        endedOn: today,
        harmed: false,
        foundOn: today,
        area: '440704003001',
      },
    ],
    source: 'inspection',
    organ: place.bureau,
    handlingOrgan: place.brigade,
  };
};

/**
 * An ordinary case taken as far as its filing: clue, application, approval under the next number.
 */
export const fileOne = async (place: Place, index: number): Promise<Heard> => {
  const officer = place.as('officer1');
  const clue = clueOf(place, index);
  const recorded = await insist((saying) => officer.post('/enforcement-cases', clue, saying));
  const id = String(recorded.body.id);
  const officers = [place.account('officer1').person, place.account('officer2').person];
  const application = { officers, grounds: '有证据证明存在违法事实' };
  const path = `/enforcement-cases/${id}`;
  await insist((saying) => officer.post(`${path}/filing-application`, application, saying));
  return insist((saying) => place.as('head').post(`${path}/filing`, {}, saying));
};
