import {
  type Act,
  asNumbered,
  type Asks,
  fields,
  type LocalDate,
  own,
  refuse,
} from '#domain/kernel';
import {
  again,
  directService,
  drawUp,
  kept,
  type Matter,
  type NumberedDocument,
  type Paper,
  type PapersOf,
  servedOn,
  stop,
} from '#domain/procedure';
import type { PapersPosted, PapersServed, ServiceCorrected } from './serving.events.js';

/** Public notice counts after this term (CPL 95, CAL-14). */
export const noticeRule = 'CAL-14';

/** A matter whose papers are served: each by its number, and what reached the party, and how. */
export type Serving = Matter &
  Readonly<{
    drawnUp: Readonly<Record<string, Readonly<{ code: string; on?: LocalDate }>>>;
    served: readonly Pick<PapersServed['data'], 'papers' | 'service' | 'servedOn'>[];
    posted: readonly Pick<PapersPosted['data'], 'papers' | 'service'>[];
    corrected: readonly Pick<ServiceCorrected['data'], 'papers' | 'servedOn' | 'reasons'>[];
  }>;

/** No paper yet, and none served. */
export const nothingServed = { drawnUp: {}, served: [], posted: [], corrected: [] } as const;

type Told = Readonly<{ documents?: readonly NumberedDocument[] }>;

/** What every event says of the matter, and which papers of which day it draws up. */
export const keptToServe = <S extends Serving>(was: S, data: Told): S => ({
  ...kept(was, data),
  drawnUp: {
    ...was.drawnUp,
    ...Object.fromEntries(
      (data.documents ?? []).flatMap(({ code, number, content }) => {
        const { date: on } = content as Readonly<{ date?: LocalDate }>;
        return number === undefined ? [] : [[number, { code, on }] as const];
      }),
    ),
  },
});

type Served = Serving['served'][number];

const isOf = (papers: readonly string[]) => (one: Readonly<{ papers: readonly string[] }>) =>
  one.papers.some((number) => papers.includes(number));

/** The receipt on which one of these papers stands; nothing where none reached the party yet. */
export const servedOf = ({ served }: Pick<Serving, 'served'>, papers: readonly string[]) =>
  served.find(isOf(papers));
/** The notice that posted one of these papers to the public. */
export const postedOf = ({ posted }: Pick<Serving, 'posted'>, papers: readonly string[]) =>
  posted.find(isOf(papers));

/** What a service, a notice to the public and a correction change of their matter. */
export const evolveServing = {
  PapersServed: (
    { served }: Serving,
    { papers, service, servedOn: on }: PapersServed['data'],
  ): Pick<Serving, 'served'> => ({ served: [...served, { papers, service, servedOn: on }] }),
  PapersPosted: (
    { posted }: Serving,
    { papers, service }: PapersPosted['data'],
  ): Pick<Serving, 'posted'> => ({ posted: [...posted, { papers, service }] }),
  ServiceCorrected: (
    { served, corrected }: Serving,
    { papers, service, servedOn: on, reasons }: ServiceCorrected['data'],
  ): Pick<Serving, 'served' | 'corrected'> => ({
    served: served.map((one: Served) =>
      isOf(papers)(one) ? { ...one, service, servedOn: on } : one,
    ),
    corrected: [...corrected, { papers, servedOn: on, reasons }],
  }),
};

/** The papers that go together, by their numbers. */
export const paperNumbers = fields.texts({
  about: 'Numbers of the papers on the receipt（文号）',
  min: 1,
  max: 10,
});
const asks = { papers: paperNumbers, service: directService };
type Asked = Asks<typeof asks>;

/** The papers as they bear their numbers, whatever brackets were typed. */
export const numbersOf = ({ papers }: Pick<Asked, 'papers'>): readonly string[] =>
  [...new Set(papers.map(asNumbered))].sort();

/** The last day of these papers: nothing is served before it was made. */
export const madeOn = ({ drawnUp }: Serving, papers: readonly string[]): LocalDate | undefined =>
  papers
    .flatMap((number) => own(drawnUp, number)?.on ?? [])
    .sort()
    .at(-1);

/** Papers of this matter, and of a kind that is served by itself. */
export const mustBeServedHere = (
  { drawnUp }: Serving,
  papers: readonly string[],
  codes: readonly string[],
): void => {
  for (const number of papers) {
    const code = own(drawnUp, number)?.code;
    if (code === undefined)
      refuse(
        'document-unknown',
        `The matter has no paper ${number}（本事项没有文书 ${number}）.`,
        'LL 44',
      );
    if (!codes.includes(code))
      refuse(
        'not-served-here',
        `${number} 不在此登记送达：证件及准予决定随发证一并送达，内部文书不送达（it is served with the certificate, or to nobody）.`,
        'LL 44',
      );
  }
};

/** Who hands papers out, and posts them: the window, the certificate clerk, an officer. */
export const servers = ['intake-clerk', 'certificate-clerk', 'officer'] as const;

/** The clock of a notice to the public, by the first of the papers it posted. */
export const noticeClock = (papers: readonly string[]): string => `${noticeRule}:${papers[0]}`;

/** Whether a clock is the term of a notice to the public: it runs on, whatever ends its matter. */
export const isOfNotice = (clock: string): boolean => clock.startsWith(`${noticeRule}:`);
/** Every other clock: those end with their matter. */
export const isOfMatter = (clock: string): boolean => !isOfNotice(clock);

/** A notice is over once all that it posted has reached the party another way. */
const noLongerPosted = (state: Serving, papers: readonly string[], act: Act) => {
  const posted = postedOf(state, papers);
  const open = posted?.papers.filter((one) => !papers.includes(one) && !servedOf(state, [one]));
  return posted && open?.length === 0 ? stop(state, act.validAt, noticeClock(posted.papers)) : [];
};

/** What of each kind of matter the serving of its papers follows. */
export type Of<S> = Readonly<{
  /** Kinds of paper that are served by themselves. */
  codes: readonly string[];
  /** The receipt that is drawn up for them, and the paper that puts its day right. */
  receipt: Paper;
  correction: Paper;
  papersOf: (state: S, act: Act) => PapersOf;
  who: (state: S, act: Act) => string;
  /** The head who corrects what was recorded. */
  head: (state: S, act: Act) => string;
}>;

type Receipt = Pick<PapersServed['data'], 'papers' | 'service' | 'servedOn' | 'by'>;

/** The event of service, with its receipt. */
export const papersServed = <S extends Serving>(
  { receipt, papersOf }: Of<S>,
  state: S,
  act: Act,
  { papers, ...served }: Receipt,
): PapersServed => {
  const { service, ...told } = served;
  const content = { of: papers, ...service, ...told };
  const documents = drawUp(papersOf(state, act), act, [receipt, content]);
  return { type: 'PapersServed', data: { papers, ...served, documents } };
};

/**
 * 送达: papers of a matter that reached the party, several on one receipt（送达回证）. From that
 * day the party counts his time for review and suit (LL 44; CPL 87–95; CAL-14).
 */
export const servingPapers = <S extends Serving>(of: Of<S>) => ({
  title: 'Serve papers of the matter（文书送达）',
  at: 'documents/service',
  by: servers,
  asks,
  who: of.who,
  repeat: (asked: Asked, state: S): boolean => {
    const papers = numbersOf(asked);
    const earlier = servedOf(state, papers);
    const told = earlier && { papers: earlier.papers, service: earlier.service };
    return again(told, { papers, service: asked.service }, 'already-served');
  },
  late: (state: S, asked: Asked) => madeOn(state, numbersOf(asked)),
  rule: (asked: Asked, state: S, act: Act, by: string): readonly PapersServed[] => {
    const papers = numbersOf(asked);
    const { service } = asked;
    mustBeServedHere(state, papers, of.codes);
    const { type, data } = papersServed(of, state, act, {
      papers,
      service,
      servedOn: servedOn(service, act),
      by,
    });
    const clocks = noLongerPosted(state, papers, act);
    return [{ type, data: clocks.length === 0 ? data : { ...data, clocks } }];
  },
});
