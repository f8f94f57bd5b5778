/**
 * One word for one thing: what a field or a parameter was called, and what it is called everywhere
 * now.
 */
export type Word = Readonly<{
  api: 'command' | 'query';
  /** In which part of an operation. */
  in: 'body' | 'query';
  from: string;
  to: string;
  why: string;
}>;

export const words: readonly Word[] = [
  {
    api: 'command',
    in: 'body',
    from: 'reasons',
    to: 'reason',
    why: 'one word for why something is done（理由）',
  },
  {
    api: 'query',
    in: 'query',
    from: 'cursor',
    to: 'after',
    why: 'every list is paged by limit, after and next',
  },
  {
    api: 'query',
    in: 'query',
    from: 'caseId',
    to: 'subjectId',
    why: 'the board is of every kind of matter, and shows the column so',
  },
];

/** A place in today's words. */
export const inTodaysWords = (place: string, known: readonly Word[]): string =>
  known.reduce((so, { in: part, from, to }) => {
    const [operation, rest] = [
      so.slice(0, so.indexOf(` ${part}`)),
      so.slice(so.indexOf(` ${part}`)),
    ];
    if (!so.includes(` ${part}`)) return so;
    return operation + rest.replaceAll(new RegExp(`(?<=[ .])${from}(?=$|[.[|])`, 'g'), to);
  }, place);
