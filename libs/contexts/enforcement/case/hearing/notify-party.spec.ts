import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { before, otherwise, story, until } from '../stories/case.examples.js';
import { proposal } from '../stories/matter.examples.js';
import { act } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';
import type { PenaltyItem } from '../shared.events.js';

const given = decisions(caseNoun);
const { command, act: by } = story.notified;
const [overstock] = proposal.items as readonly [PenaltyItem, PenaltyItem];
const intending = (change: Partial<PenaltyItem>) =>
  otherwise('notified', { items: [{ ...overstock, ...change }] });
const order = { number: '（江海）应急责改〔2026〕3号', dueOn: localDate('2026-03-20') };
const on = given(...before('notified'));

describe('Notifying the party', () => {
  it('tells intention and rights, the hearing where it is heavy', () => {
    expect(on.when(command, by).events()).toMatchObject([
      {
        type: 'PartyNotified',
        data: {
          fineFen: 15_000_000,
          confiscationFen: 800_000,
          hearingRight: true,
          documents: [
            { number: '（江海）应急罚告〔2026〕12号' },
            { number: '（江海）应急听告〔2026〕12号' },
          ],
        },
      },
    ]);
  });

  it.each([
    { items: intending({ fineFen: 9_999_999 }), hearing: false },
    { items: intending({ fineFen: 10_000_000 }), hearing: true },
    {
      items: intending({ kinds: ['fine', 'confiscation'], confiscationFen: 10_000_000 }),
      hearing: true,
    },
    {
      items: intending({ kinds: ['production-stopped'], fineFen: 0, step: 'refuses', order }),
      hearing: true,
    },
    {
      items: intending({ kinds: ['fine', 'licence-revoked'], licences: [{ number: 'n' }] }),
      hearing: true,
    },
    {
      items: intending({
        kinds: ['fine', 'licence-suspended'],
        licences: [{ number: 'n' }],
        suspendedDays: 30,
      }),
      hearing: false,
    },
  ])('offers a hearing by amount or kind: $hearing', ({ items, hearing }) => {
    const [event] = on.when(items, by).events();
    expect(event?.data).toMatchObject({ hearingRight: hearing });
    expect('documents' in event!.data && event!.data.documents).toHaveLength(hearing ? 2 : 1);
  });

  it('is repeated when the intention changes, and gives all rights anew', () => {
    const again = given(...until('answered'))
      .when(intending({ fineFen: 4_000_000 }), act('ou', '2026-04-23 09:00'))
      .events();
    expect(again[0]?.data).toMatchObject({
      documents: [{ number: '（江海）应急罚告〔2026〕12-2号' }],
    });
    const { round } = given(...until('answered'), ...again).state();
    expect(round).toMatchObject({ defences: {} });
    expect(round?.served).toBeUndefined();
  });

  it('is for the head, after the conclusion, with something intended', () => {
    on.when(command, act('chen', '2026-04-10 10:00')).denies('wrong-role');
    given(...before('concluded'))
      .when(command, by)
      .refuses('investigation-not-concluded', 'PL 57');
    on.when(otherwise('notified', { items: [] }), by).refuses('nothing-intended', 'PL 44');
    on.when(intending({ kinds: ['fine', 'closure'] }), by).refuses('closure-by-government');
    on.when(
      otherwise('notified', { discretion: { ...proposal.discretion, version: '' } }),
      by,
    ).refuses('no-discretion-step', 'PL 34');
  });
});
