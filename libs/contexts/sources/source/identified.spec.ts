import { decisions, rowAfter } from '#testing';
import { by, type Step } from '../people.examples.js';
import { sourceRegister } from '../projections/source-register.js';
import * as story from './source.examples.js';
import { type SourceCommand, sourceNoun } from './source.noun.js';
import { keepsIt, whoseSource } from './who-may.js';

const given = decisions(sourceNoun);
const after = (...steps: readonly Step<SourceCommand>[]) => given(...story.tale(...steps));

describe('A source that was identified', () => {
  it('S14 is read by the street that it lies in, whose officers correct nothing', () => {
    const [command, act] = story.identified;
    const organOver = (area: string, kind: string): string | undefined =>
      kind === 'street' && area.startsWith('440704005') ? 'lile' : undefined;
    const inStreet = { ...act, registry: { ...act.registry, organOver } };
    const area = '440704005';
    const events = given()
      .when({ ...command, data: { ...story.identifyData, area } }, inStreet)
      .events();
    const state = given(...events).state();
    expect(whoseSource(state)?.organs).toContain('lile');
    expect(rowAfter(sourceRegister, ...events).streetOrgan).toBe('lile');
    expect(() => keepsIt(state, by('yu', '2026-05-07'))).toThrow('其他机关');
  });

  it('MHS-4-FIRST is owed to be assessed from its identification on, until it was', () => {
    const identified = given()
      .when(...story.identified)
      .events();
    expect(identified).toMatchObject([
      {
        data: {
          identifiedOn: story.identifyData.identifiedOn,
          clocks: [{ clock: 'MHS-4-FIRST', owed: { by: { kind: 'post', role: 'officer' } } }],
        },
      },
    ]);
    const assessed = after(story.identified)
      .when(...story.assessed)
      .events();
    expect(assessed).toMatchObject([
      {
        data: {
          clocks: expect.arrayContaining([
            expect.objectContaining({ op: 'stop', clock: 'MHS-4-FIRST' }),
          ]),
        },
      },
    ]);
  });
});
