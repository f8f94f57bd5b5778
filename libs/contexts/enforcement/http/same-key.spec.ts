import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Nouns } from '#platform/acts';
import { DirectoryRegistry } from '#contexts/registry/registry.lookup';
import { account, commandApi, type CommandApi } from './command-api.examples.js';
import { caseNoun } from '../case/case.noun.js';
import { type OnTheSpot, SpotPenalties } from '../processes/punish-on-the-spot.js';
import { party, spot } from './story.examples.js';

describe('ES-5 · The same key sent while the first is under way', () => {
  let api: CommandApi;
  beforeAll(async () => (api = await commandApi()), 60_000);
  afterAll(() => api.stop());

  const warned = (actId: string) => ({ ...spot(actId, 0), kinds: ['warning'] });

  const casesOf = (nouns: Nouns) => nouns.filesOf(caseNoun);
  /** Holds the second look at a case back until the first request has opened it. */
  const holdingBack = (cases: ReturnType<typeof casesOf>): (() => void) => {
    const rehearse = cases.rehearse.bind(cases);
    let looks = 0;
    Object.assign(cases, {
      rehearse: async (...asked: Parameters<typeof rehearse>) => {
        const [id, command] = asked;
        const isFirstLook = command.type === 'PunishOnTheSpot' && command.data.serial === 0;
        looks += isFirstLook ? 1 : 0;
        while (isFirstLook && looks > 1 && !(await cases.now(id)).filed) await sleep(5);
        return rehearse(...asked);
      },
    });
    return () => void Object.assign(cases, { rehearse });
  };

  it('is answered as the first, never refused', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => api.post('officer1', '/summary-cases', warned('act-1'), key)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const [first] = answers;
    for (const { body } of answers)
      expect(body).toMatchObject({ id: first!.body['id'], revision: first!.body['revision'] });
    expect(answers.filter(({ body }) => body['repeated'] === false)).toHaveLength(1);
  }, 60_000);

  it('is answered as the first, too, when both came past the first look, in two processes say', async () => {
    const cases = casesOf(api.app.get(Nouns, { strict: false }));
    const view = api.app.get(DirectoryRegistry, { strict: false }).view();
    const { person } = account('officer1');
    const capacity = view.capacityAt(person, api.clock.now())!;
    const commandId = randomUUID();
    const asked = {
      actor: { kind: 'person', id: person, name: '陈', capacity },
      commandId,
      correlationId: commandId,
      causationId: commandId,
    } as const;
    const release = holdingBack(cases);
    const penalties = api.app.get(SpotPenalties, { strict: false });
    const { name, creditCode } = view.enterprise(party().id)!;
    const named = { ...warned('act-2'), party: { ...party(), name, creditCode } };
    const said = named as unknown as OnTheSpot;
    const answers = await Promise.all([1, 2].map(() => penalties.punish(said, asked)));
    release();
    expect(answers.filter(({ repeated }) => repeated)).toHaveLength(1);
    expect(answers[0]!.revision).toBe(answers[1]!.revision);
  }, 60_000);
});
