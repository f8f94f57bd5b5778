import { type About, instant } from '#domain/kernel';
import { MemoryLog } from '#testing';
import type { PaperEnd, PaperSource } from '#platform/papers';
import { reissued } from '../paper/paper.examples.js';
import { endPapersOf } from './ended-papers.js';

const stream = 'enforcementCase-440704.c1';
const other = 'licensingApplication-440704.a1';
const validAt = instant('2026-06-20T09:00:00+08:00');
const document = (title: string) => ({ code: title, title, ordinal: 1, content: {} });

const aboutOf = (event: object, revision: number): About =>
  ({ ...event, stream, revision, envelope: { validAt } }) as unknown as About;

/** A matter with three acts, the last of which ends papers; what is said of which. */
const place = () => {
  const log = new MemoryLog();
  const [decided, sealed, last] = log.append(
    stream,
    { type: 'Decided', data: { documents: [document('回执'), document('决定书')] } },
    { type: 'Sealed', data: { measure: 'm1', documents: [document('查封决定书')] } },
    { type: 'Judged', data: { outcome: 'revoked' } },
  );
  const ended = async (end: PaperEnd | undefined) => {
    const source = { from: { category: 'enforcementCase' }, ends: { Judged: () => end } };
    const { on } = endPapersOf({ log }, source as unknown as PaperSource);
    return on['Judged']!(last!.data, aboutOf(last!, 2));
  };
  return { log, ended, decided: decided!, sealed: sealed!, last: last! };
};

describe('An act that draws up no paper of its own', () => {
  it('ends the papers of its matter that it names, with what did it', async () => {
    const { ended, decided, last } = place();
    const end = { because: 'revoked', act: '生效裁判', number: '（2026）粤07行终1号' } as const;
    expect(await ended({ ...end, titles: ['决定书'] })).toMatchObject([
      {
        type: 'WithdrawPaper',
        id: `${decided.id}-1`,
        data: { ...end, by: last.id, on: '2026-06-20' },
      },
    ]);
    expect(await ended(undefined)).toEqual([]);
  });

  it('ends only those of the act that it is about', async () => {
    const { ended, sealed } = place();
    const end = { titles: ['查封决定书'], because: 'ended', act: '解除查封' } as const;
    const of = (measure: string) =>
      ended({ ...end, of: ({ data }) => 'measure' in data && data.measure === measure });
    expect(await of('m1')).toMatchObject([{ id: `${sealed.id}-0` }]);
    expect(await of('m2')).toEqual([]);
  });

  it('ends the copy that is in people’s hands, also of another matter', async () => {
    const { log, ended } = place();
    const [issued] = log.append(other, {
      type: 'Served',
      data: { documents: [document('许可证')] },
    });
    log.append(`papersPaper-440704.${issued!.id}-0`, reissued);
    const end = { titles: ['许可证'], because: 'expired', act: '有效期届满' } as const;
    const issuedBy = [{ category: 'licensingApplication', id: 'a1' }];
    expect(await ended({ ...end, issuedBy })).toMatchObject([{ id: `${issued!.id}-0-2` }]);
  });

  it('names the act that does not hold any more', async () => {
    const { ended, decided } = place();
    const end = { titles: ['决定书'], because: 'restored', act: '恢复效力' } as const;
    expect(await ended({ ...end, undoes: ({ type }) => type === 'Decided' })).toMatchObject([
      { data: { because: 'restored', undoes: decided.id } },
    ]);
  });
});
