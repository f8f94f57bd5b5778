import type { Heard } from '../person.js';
import { allPapers } from './papers.js';
import { type Place } from './place.js';
import type { Say } from './play.js';

const done = ({ status, body }: Heard): string => {
  if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return String(body.id);
};

/** The party lost its decision: the same words under the same number, with another code（补发）. */
const reissued = async (place: Place, say: Say): Promise<void> => {
  const papers = await allPapers(place.as('auditor'));
  const decision = papers.find(
    ({ title, state }) => title === '行政处罚决定书' && state === 'rendered',
  );
  if (!decision) throw new Error('No decision is set.');
  const lost = { because: 'lost', reason: '当事人书面声明遗失' };
  done(await place.as('officer1').post(`/papers/${decision.paperId}/reissue`, lost));
  say(`补发 ${decision.number} · issued again: the one before it is withdrawn`);
};

const invitation = (from: string) => ({
  code: '邀',
  title: '专家邀请函',
  from,
  layout: 'letter',
  to: '{expert}',
  body: ['兹邀请{expert}于{on}参加{matter}论证。', '请回复是否参加。', '*'],
  sample: { expert: '市安全生产专家组', on: '2026年12月10日', matter: '重大隐患治理方案' },
  source: '江应急〔2026〕30号',
});

/** The bureau makes a form of its own, and writes a letter by it（本区文书格式、函件）. */
const letter = async (place: Place, matter: string, say: Say): Promise<void> => {
  const today = String((await place.as('auditor').get('/items')).body.on);
  const form = invitation(today);
  const id = done(await place.as('reviewer').post('/paper-forms', form));
  done(await place.as('head').post(`/paper-forms/${id}/confirmation`));
  const asked = { form: id, organ: place.bureau, number: '（江海）应急函〔2026〕12号', matter };
  done(await place.as('head').post('/letters', { ...asked, content: form.sample }));
  say(`制发 ${form.title} ${asked.number} · a letter by a form of the district`);
};

/**
 * What becomes of papers that people hold（文书补发、函件）: one is issued again, and a letter goes
 * out.
 */
export const papersInHand = async (place: Place, matter: string, say: Say): Promise<void> => {
  say('');
  say('━━ 文书补发与函件 · a paper issued again, and a letter');
  await reissued(place, say);
  await letter(place, matter, say);
};
