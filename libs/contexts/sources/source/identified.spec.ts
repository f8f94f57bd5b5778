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

describe('What is identified', () => {
  it('MHS-1 below S = 1 is told how far, and never as if it were there', () => {
    const of = (designKilograms: number) =>
      given().when(
        {
          type: 'IdentifySource',
          data: {
            ...story.identifyData,
            quantities: {
              substances: [{ ...story.quantities.substances[0], designKilograms }],
              peopleNearby: 0,
            },
          },
        },
        by('agent', '2026-05-07'),
      );
    expect(() => of(9_999).events()).toThrow('S = 0.9999，');
    expect(() => of(12).events()).toThrow('S = 0.0012，');
  });

  it('is of a unit that left only with the reason why, which stays on record', () => {
    const on = by('chen', '2026-05-07');
    const gone = {
      ...on,
      registry: {
        ...on.registry,
        enterprise: (id: string) => {
          const unit = on.registry.enterprise(id);
          return unit && { ...unit, status: 'closed' as const };
        },
      },
    };
    const [identify] = story.identified;
    given().when(identify, gone).refuses('unit-left', 'WSL 62');
    const despiteLeaving = '储罐未清空';
    const data = { ...story.identifyData, despiteLeaving };
    expect(
      given()
        .when({ ...identify, data }, gone)
        .events(),
    ).toMatchObject([{ data: { source: { despiteLeaving } } }]);
  });

  it('MHS-11 three posts of guarantee are three people', () => {
    const name = (change: object) =>
      after(story.identified).when(
        { type: 'NameGuarantors', data: { ...story.guarantors, ...change } },
        by('agent', '2026-05-08'),
      );
    name({ technical: '梁宏达' }).refuses('guarantors-not-apart', 'MHS-11');
    name({ operation: ' 梁宏达' }).refuses('guarantors-not-apart', 'MHS-11');
    expect(name({ technical: '梁宏达（技术总监）' }).events()).toHaveLength(1);
  });
});
