import { type Act, localDate } from '#domain/kernel';
import { articleId, type FinedParty, standardCatalogue, widestFor } from '#domain/law';
import { decisions } from '#testing';
import type { CaseEvent } from '../case.events.js';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import { spot, spotAct } from '../decision/spot.examples.js';
import type { PenaltyItem } from '../shared.events.js';
import { before, otherwise, story } from '../stories/case.examples.js';
import { proposal } from '../stories/matter.examples.js';
import { act } from '../stories/people.examples.js';

const given = decisions(caseNoun);
const [told, unlicensed] = proposal.items as readonly [PenaltyItem, PenaltyItem];
/** With the order to correct that some steps ask for. */
const order = { number: '（江海）应急责改〔2026〕3号', dueOn: localDate('2026-03-20') };
const overstock: PenaltyItem = { ...told, order };
const today = localDate('2026-05-12');

/** The story, as it would have gone under another article and with a party of that kind. */
const under = (
  moment: 'concluded' | 'notified' | 'decided',
  article: string,
  kind: FinedParty,
): readonly CaseEvent[] =>
  JSON.parse(
    JSON.stringify(before(moment))
      .replaceAll('"punishes":"WSL 101","endedOn":"2026-03-02"', `"punishes":"${article}"`)
      .replaceAll('"basis":["WSL 101"', `"basis":["${article}"`)
      .replaceAll('"kind":"organisation"', `"kind":"${kind}"`)
      .replaceAll('"fineFen":3000000', '"fineFen":90000000000'),
  ) as readonly CaseEvent[];

type Asked = Readonly<{ on: readonly CaseEvent[]; command: CaseCommand; by: Act }>;

/** Every step that has the effect of a fine: proposed, told, decided, decided on the spot. */
const steps = (article: string, kind: FinedParty, item: PenaltyItem): readonly Asked[] => {
  const items = [item, unlicensed];
  const basis = [article, 'HCR 77'];
  return [
    {
      on: under('concluded', article, kind),
      command: otherwise('concluded', { proposal: { ...proposal, items, basis } }),
      by: { ...story.concluded.act, now: story.decided.act.now, validAt: story.decided.act.now },
    },
    {
      on: under('notified', article, kind),
      command: otherwise('notified', { items, basis }),
      by: { ...story.notified.act, now: story.decided.act.now, validAt: story.decided.act.now },
    },
    {
      on: under('decided', article, kind),
      command: otherwise('decided', { items, basis }),
      by: story.decided.act,
    },
  ];
};

const answerOf = ({ on, command, by }: Asked): string => {
  try {
    given(...on)
      .when(command, by)
      .events();
    return 'decided';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

const rows = standardCatalogue.entries.filter(
  ({ id, cite, fines, from, to }) =>
    fines && from <= today && (to === undefined || to >= today) && articleId(cite) === id,
);
const each = rows.flatMap((row) =>
  (['citizen', 'organisation'] as const).map((kind) => [row.cite, kind, row] as const),
);

describe('LAW-2 CASE-1 A fine is held against its article at every step', () => {
  it.each(each)('%s on a %s', (cite, kind, { fines = [] }) => {
    const article = cite.replace(/, .*/, '');
    const item = { ...overstock, step: undefined, incomeFen: 1_000_000, gainFen: 1_000_000 };
    const limits = () => widestFor(kind, { cite, ranges: fines }, item);
    const none = (() => {
      try {
        limits();
        return false;
      } catch {
        return true;
      }
    })();
    const refused = none ? 'no-fine-for-such-a-party' : 'fine-above-range';
    const over = none ? 1 : limits().maxFen + 1;
    const asked = (fineFen: number) => steps(article, kind, { ...item, fineFen }).map(answerOf);
    expect(asked(over)).toEqual([refused, refused, refused]);
    if (none) return;
    const most = limits().maxFen;
    expect(asked(most)).toEqual(['decided', 'decided', 'decided']);
  });

  it.each([
    ['article-not-in-catalogue', 'WSL 9999'],
    ['article-not-in-catalogue', 'constructor'],
    ['no-fine-for-such-a-party', 'WSL 113'],
  ])('is refused where nothing is known to hold it against: %s for %s', (code, article) => {
    const item = { ...overstock, fineFen: 100 };
    expect(steps(article, 'organisation', item).map(answerOf)).toEqual([code, code, code]);
    const spotted = {
      ...spot.data,
      act: { ...spot.data.act, punishes: article, item: article.replace('WSL ', 'AQ-') },
    };
    given()
      .when({ ...spot, data: spotted }, spotAct)
      .refuses(code);
  });

  it('belongs to the kind of party with its step', () => {
    const item = { ...overstock, step: 'person', fineFen: 3_000_000 };
    const code = 'step-of-another-party';
    expect(steps('WSL 101', 'organisation', item).map(answerOf)).toEqual([code, code, code]);
    given()
      .when({ ...spot, data: { ...spot.data, step: 'first' } }, spotAct)
      .refuses(code, 'PL 29');
  });

  it('lies below its range only on a ground of mitigation (PL 32)', () => {
    const item = { ...overstock, step: 'refuses', fineFen: 9_999_999 };
    const code = 'fine-below-range';
    expect(steps('WSL 101', 'organisation', item).map(answerOf)).toEqual([code, code, code]);
    const mitigated = { ...item, mitigation: 'harm-removed' } as const;
    expect(steps('WSL 101', 'organisation', mitigated).map(answerOf)).toEqual([
      'decided',
      'decided',
      'decided',
    ]);
  });
});

describe('LAW-3 The law of the act', () => {
  it('is not taken for unchanged when the catalogue does not have it', () => {
    const code = 'law-of-the-act-not-in-catalogue';
    const old = (asked: Asked): Asked => ({
      ...asked,
      on: JSON.parse(
        JSON.stringify(asked.on).replaceAll(
          '"punishes":"WSL 101"',
          '"punishes":"WSL 101","endedOn":"2010-08-20"',
        ),
      ) as readonly CaseEvent[],
    });
    const item = { ...overstock, fineFen: 100 };
    const asked = steps('WSL 101', 'organisation', item).map(old);
    expect(asked.map(answerOf)).toEqual([code, code, code]);
  });
});

describe('LAW-1 An act cited by the name of its article', () => {
  const old = (moment: 'decided'): readonly CaseEvent[] =>
    JSON.parse(
      JSON.stringify(before(moment))
        .replaceAll(
          '"punishes":"WSL 101","endedOn":"2026-03-02"',
          '"punishes":"HCR 77","endedOn":"2026-04-15"',
        )
        .replaceAll('"basis":["WSL 101"', '"basis":["HCR 77"')
        .replaceAll('"fineFen":3000000', '"fineFen":90000000000'),
    ) as readonly CaseEvent[];
  const basis = ['HCR 77'];
  const fined = (fineFen: number, step?: string) =>
    given(...old('decided')).when(
      otherwise('decided', { basis, items: [{ ...overstock, fineFen, step }, unlicensed] }),
      story.decided.act,
    );
  it('has the lighter of both laws, once the step is named (E57)', () => {
    fined(25_000_000).refuses('fine-step-not-named', 'PL 37');
    fined(25_000_000, 'first').refuses('fine-above-range', 'HCR 77', 'PL 37');
    expect(fined(20_000_000, 'first').events()).toHaveLength(1);
  });
});

describe('CASE-1 A street with transferred power', () => {
  it('fines no more than the published list allows it, where that names an amount', () => {
    const street = {
      ...spot.data,
      organ: 'lile',
      handlingOrgan: 'lile',
      mandate: 'transferred-1',
      act: { ...spot.data.act, area: '440704004001' },
      present: ['deng', 'xie'].map((officer) => ({ officer, certificate: `粤江海执法${officer}` })),
    };
    const by = act('deng', '2026-03-02 15:00');
    const capped = {
      ...by.registry,
      mandatesAt: (...of: Parameters<Act['registry']['mandatesAt']>) =>
        by.registry.mandatesAt(...of).map((one) => ({ ...one, capCitizenFen: 14_999 })),
    };
    expect(
      given()
        .when({ ...spot, data: street }, by)
        .events(),
    ).toHaveLength(3);
    given()
      .when({ ...spot, data: street }, { ...by, registry: capped })
      .denies('above-mandate-cap');
  });
});
