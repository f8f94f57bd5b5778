import {
  type Act,
  asNumbered,
  type Asks,
  type Event,
  fields,
  label,
  type LabelsOf,
  type LocalDate,
  own,
  refuse,
} from '#domain/kernel';
import {
  again,
  type DirectService,
  directService,
  drawUp,
  kept,
  type Matter,
  type NumberedDocument,
  type Paper,
  type PapersOf,
  servedOn,
} from '#domain/procedure';

/** What an act draws up（随行为作出的文书）. */
export type Papers = Readonly<{ documents: readonly NumberedDocument[] }>;

/** Papers that left the organ reached the party（文书送达）, on one receipt. */
export type PapersServed = Event<
  'PapersServed',
  Papers &
    Readonly<{
      /** Their numbers（文号）. */
      papers: readonly string[];
      service: DirectService;
      servedOn: LocalDate;
      by: string;
    }>
>;

export const servingLabels: LabelsOf<PapersServed> = {
  PapersServed: label('Papers served', '文书送达'),
};

/** A matter whose papers are served: each by its number, and what reached the party, and how. */
export type Serving = Matter &
  Readonly<{
    drawnUp: Readonly<Record<string, Readonly<{ code: string; on?: LocalDate }>>>;
    served: readonly Pick<PapersServed['data'], 'papers' | 'service'>[];
  }>;

/** No paper yet, and none served. */
export const nothingServed = { drawnUp: {}, served: [] } as const;

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

/** What a service changes of its matter. */
export const alsoServed = (
  { served }: Serving,
  { papers, service }: PapersServed['data'],
): Pick<Serving, 'served'> => ({ served: [...served, { papers, service }] });

const asks = {
  papers: fields.texts({ about: 'Numbers of the papers on the receipt（文号）', min: 1, max: 10 }),
  service: directService,
};
type Asked = Asks<typeof asks>;

/** The papers as they bear their numbers, whatever brackets were typed. */
const numbersOf = ({ papers }: Asked): readonly string[] =>
  [...new Set(papers.map(asNumbered))].sort();

/** The last day of these papers: nothing is served before it was made. */
const madeOn = ({ drawnUp }: Serving, papers: readonly string[]): LocalDate | undefined =>
  papers
    .flatMap((number) => own(drawnUp, number)?.on ?? [])
    .sort()
    .at(-1);

const mustBeServedHere = (
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

type Of<S> = Readonly<{
  /** Kinds of paper that are served by themselves. */
  codes: readonly string[];
  /** The receipt that is drawn up for them. */
  receipt: Paper;
  papersOf: (state: S, act: Act) => PapersOf;
  who: (state: S, act: Act) => string;
}>;

/**
 * 送达: papers of a matter that reached the party, several on one receipt（送达回证）. From that
 * day the party counts his time for review and suit (LL 44; CPL 87–95; CAL-14).
 */
export const servingPapers = <S extends Serving>({ codes, receipt, papersOf, who }: Of<S>) => ({
  title: 'Serve papers of the matter（文书送达）',
  at: 'documents/service',
  by: ['intake-clerk', 'certificate-clerk', 'officer'] as const,
  asks,
  who,
  repeat: (asked: Asked, { served }: S): boolean => {
    const papers = numbersOf(asked);
    const earlier = served.find((one) => one.papers.some((number) => papers.includes(number)));
    return again(earlier, { papers, service: asked.service }, 'already-served');
  },
  late: (state: S, asked: Asked) => madeOn(state, numbersOf(asked)),
  rule: (asked: Asked, state: S, act: Act, by: string): readonly PapersServed[] => {
    const papers = numbersOf(asked);
    const { service } = asked;
    mustBeServedHere(state, papers, codes);
    const day = servedOn(service, act);
    const told = { of: papers, ...service, servedOn: day, by };
    const documents = drawUp(papersOf(state, act), act, [receipt, told]);
    return [{ type: 'PapersServed', data: { papers, service, servedOn: day, by, documents } }];
  },
});
