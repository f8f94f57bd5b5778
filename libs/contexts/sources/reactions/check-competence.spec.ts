import type { About } from '#domain/kernel';
import { decisions } from '#testing';
import { by } from '../people.examples.js';
import * as story from '../source/source.examples.js';
import { sourceNoun } from '../source/source.noun.js';
import { checkCompetence } from './check-competence.reaction.js';

const about = { id: 'event-1', stream: 'sourcesHazardSource-440704.source-1' } as About;
const given = decisions(sourceNoun);
/** 5 t of ammonia: S = 0.5. */
const little = {
  ...story.quantities,
  substances: [{ ...story.quantities.substances[0], designKilograms: 5_000 }],
} as const;
const change = (quantities: typeof little | typeof story.quantities, on: string) =>
  [
    { type: 'ChangeSource', data: { ...story.changeData, facts: `现状 ${on}`, quantities } },
    by('agent', on),
  ] as const;

describe('X33 E58 What is stored', () => {
  const before = story.tale(...story.upToFiling);
  const fell = given(...before)
    .when(...change(little, '2026-06-11'))
    .events();

  it('that falls below the threshold asks who licenses to look at the competence', () => {
    const [event] = fell;
    if (event?.type !== 'SourceChanged') throw new Error('it is told as a change');
    expect(checkCompetence.on.SourceChanged?.(event.data, about)).toMatchObject([
      {
        category: 'duty',
        type: 'OweDuty',
        data: {
          what: { zh: expect.stringContaining('不再构成重大危险源') },
          by: { kind: 'post', role: 'licence-reviewer', organ: 'bureau' },
        },
      },
    ]);
  });

  it('that reaches it again, or is identified, does too; that stays on its side does not', () => {
    const [again] = given(...before, ...fell)
      .when(...change(story.quantities, '2026-06-20'))
      .events();
    if (again?.type !== 'SourceChanged') throw new Error('it is told as a change');
    expect(checkCompetence.on.SourceChanged?.(again.data, about)).toMatchObject([
      { data: { what: { zh: expect.stringContaining('并督促报送备案') } } },
    ]);
    const [identified, assessed] = before;
    if (identified?.type !== 'SourceIdentified' || assessed?.type !== 'SourceAssessed')
      throw new Error('it begins so');
    expect(checkCompetence.on.SourceIdentified?.(identified.data, about)).toHaveLength(1);
    expect(checkCompetence.on.SourceAssessed?.(assessed.data, about)).toEqual([]);
  });
});
