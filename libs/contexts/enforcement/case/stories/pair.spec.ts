import type { RegistryView } from '#domain/kernel';
import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import { otherwise, played, until } from './case.examples.js';
import { act, registry, type Who } from './people.examples.js';
import { shown } from './matter.examples.js';
import { recused } from './execution.examples.js';

const given = decisions(caseNoun);
const closing = (...officers: readonly Who[]) =>
  ({ type: 'ProposeClosing', data: { summary: '当事人已履行', officers } }) as const;
const afterwards = act('chen', '2026-06-01 09:00');

/** The registry on a day on which somebody is on leave: the post is held, but nobody acts in it. */
const without = (away: Who): RegistryView => ({
  ...registry,
  capacityAt: (id, at, post) => (id === away ? undefined : registry.capacityAt(id, at, post)),
});

describe('Each of two officers who act together, before the decision as after it,', () => {
  const inquiry = (second: Who) => otherwise('inquiry', { present: shown('chen', second) });
  const heard = act('chen', '2026-03-05 16:00');
  const served = until('served');

  it('has no part in a case from which he was recused', () => {
    const after = (officer: Who) =>
      decisions({ ...caseNoun, initial: { ...caseNoun.initial, ...recused(officer) } });
    after('liang')(...until('scene'))
      .when(inquiry('liang'), heard)
      .denies('recused', 'PL 43');
    after('liang')(...served)
      .when(closing('chen', 'liang'), afterwards)
      .denies('recused', 'PL 43');
  });

  it('serves an organ of the case', () => {
    given(...until('scene'))
      .when(inquiry('deng'), heard)
      .denies('officer-of-other-organ', 'PL 22');
    given(...served)
      .when(closing('chen', 'deng'), afterwards)
      .denies('officer-of-other-organ', 'PL 22');
  });

  it('holds a valid certificate', () => {
    given(...until('scene'))
      .when(inquiry('trainee'), heard)
      .denies('not-certified', 'PL 42');
    given(...served)
      .when(closing('chen', 'trainee'), afterwards)
      .denies('not-certified', 'PL 42');
  });

  it('CASE-10 is not on leave', () => {
    given(...until('scene'))
      .when(inquiry('liang'), { ...heard, registry: without('liang') })
      .denies('on-leave', 'PL 42');
    given(...served)
      .when(closing('chen', 'liang'), { ...afterwards, registry: without('liang') })
      .denies('on-leave', 'PL 42');
    const applied = otherwise('applied', { officers: ['chen', 'huang'] });
    given(...until('clue'))
      .when(applied, { ...act('chen', '2026-03-03 09:00'), registry: without('huang') })
      .denies('on-leave', 'PL 42');
  });

  it('is another person than the first, and one of them records it', () => {
    given(...served)
      .when(closing('chen', 'chen'), afterwards)
      .denies('too-few-officers', 'PL 42');
    given(...served)
      .when(closing('liang', 'huang'), afterwards)
      .denies('not-present', 'PL 42');
  });

  it('may be any certified officer of the organ once it is decided', () =>
    given(...played([], served))
      .when(closing('chen', 'huang'), afterwards)
      .refuses('money-still-due'));
});
