import 'reflect-metadata';
import { amended, decide, type Event, fold, instant, type Recorded, rulesOf } from '#domain/kernel';
import { rowAfter } from '#platform/registers';
import { previewOf } from '#platform/store';
import { lookingAround } from '#testing';
import { declaredNouns } from '../all-nouns.js';
import { correctablesIn, factsOf, proposed } from './correction-samples.js';
import { offices } from '../tried-nouns.js';
import { registers } from '../registers.js';

// A recorded fact that was wrong is corrected by two hands, and then everything stands as if it had
// been recorded so from the beginning.

const reservation = 'it holds a name for a file, and follows what that file says';
const program = 'what a program did; its operator orders the next thing';
const willed = 'acts of will, each ended or changed by an act of its own';

/** Nouns of which no recorded fact is corrected, and why. */
const noFacts: Readonly<Record<string, string>> = {
  registryParty: 'name, address and telephone are amended through the vault (AmendCitizen)',
  reservationCreditCode: reservation,
  enforcementFinedAct: reservation,
  enforcementReceipt: reservation,
  evidenceExhibit: 'a chain of custody is not edited: whoever knows better takes it again',
  evidenceErasure: willed,
  hazardsOpenListing: reservation,
  hazardsOpenReport: reservation,
  sourcesPointCode: reservation,
  sourcesSourceName: reservation,
  equipmentMakerNumber: reservation,
  papersLetterNumber: reservation,
  sourcesAlarm: 'a program raises and clears it from readings, which nobody edits',
  sourcesGateway: 'one registered wrongly is retired; whose account it is, its issuer says',
  sourcesPoint: 'its limits are set anew with their day; one installed wrongly is retired',
  workCalendar: 'a corrected notice takes the place of the one before (PublishCalendar)',
  lawSetting: willed,
  blacklistListing: willed,
  blacklistDisclosure: willed,
  blacklistCredit: willed,
  licensingBar: willed,
  licensingBundle: 'its members are files of their own, and their facts are corrected there',
  licensingOpening: 'a book of who opened what: nobody edits it',
  hazardsReporter: 'who reported is sealed, and stays as it was sealed',
  hazardsStatistics: 'the unit files anew for the period, and says why (corrects)',
  accidentsAssurance: 'what was noted wrongly is ended or noted anew, with its own paper',
  appraisalPlanEvaluation: 'it is drafted anew until it is settled',
  accidentsIndicatorYear: 'a figure entered anew takes the place of the one before',
  appraisalVeto: 'one recorded wrongly is lifted, and recorded anew',
  appraisalYear: 'a score is changed by the next step; what was settled, by settling it anew',
  appraisalCommendation: willed,
  supervisionPlan: 'it is drafted anew until it is approved; what was inspected is corrected there',
  supervisionPatrol: 'what the village saw is not edited: another patrol says what is right',
  equipmentDevice: 'a calibration entered anew takes the place of the one before',
  paperForm: willed,
  papersLetter: 'what is wrong in a letter is corrected by another letter (DOC-6)',
  papersReceiver: willed,
  papersPaper: 'what is wrong in a paper is corrected by another paper (DOC-6)',
  projectionControl: program,
  eventAside: program,
  licensingOwnGrant: reservation,
  operationsOwnFeed: 'it is closed, and opened anew',
  operationsOwnFilters: 'what somebody keeps for himself is kept anew',
  import: program,
};

const actor = { kind: 'system', by: 'import', name: 'import' } as const;
const moment = instant('2026-06-01T02:00:00Z');

const onRecord = (category: string, { type, data }: Event, revision: number) =>
  ({
    type,
    data,
    id: `e${revision}`,
    stream: `${category}-440704.1`,
    revision,
    position: { commit: '1', prepare: '1' },
    created: moment,
    envelope: { actor, validAt: moment, recordedAt: moment },
  }) as unknown as Recorded;

const correctable = declaredNouns.filter((noun) => Object.keys(factsOf(noun)).length > 0);
const cases = correctable.flatMap((noun) => {
  const office = offices.get(noun);
  if (!office) return [];
  return correctablesIn(noun, office).map((one) => ({ noun, office, one }));
});
const named = cases.map(
  (one) => [`${one.noun.category} ${one.one.of}.${one.one.field}`, one] as const,
);

const confirmed = ({ noun, office, one }: (typeof cases)[number]): readonly Event[] => {
  const rules = rulesOf(noun);
  const verb = noun.commands.find(({ name }) => name === 'ConfirmCorrection')!;
  const history = [...one.sample.history, proposed(one)];
  const state = fold(rules, history);
  const command = { type: verb.name, data: { event: one.at } };
  const actor = (one.sample.as ?? office.somebody)(verb.by[0]!);
  const act = office.act({ ...one.sample.act, actor });
  return decide(rules, command, state, lookingAround(rules, command, state, act));
};

describe('ISSUE-11.11 A recorded fact of any noun', () => {
  it('may be corrected, or it is said of the noun why it has none', () =>
    expect(
      declaredNouns
        .filter((noun) => !correctable.includes(noun))
        .map(({ category }) => category)
        .toSorted(),
    ).toEqual(Object.keys(noFacts).toSorted()));

  it('is tried, each that is declared', () => {
    const declared = correctable.flatMap((noun) =>
      Object.entries(factsOf(noun)).flatMap(([type, facts]) =>
        Object.keys(facts).map((field) => `${noun.category} ${type}.${field}`),
      ),
    );
    expect(named.map(([name]) => name).toSorted()).toEqual(declared.toSorted());
  });

  it.each(named)('%s stands as if it had been recorded right', (_, each) => {
    const { noun, one } = each;
    const rules = rulesOf(noun);
    const [corrected, ...others] = confirmed(each);
    expect(others).toEqual([]);
    const { clocks: _clocks, ...bare } = corrected!.data as { clocks?: unknown };
    const after = fold(rules, [
      ...one.sample.history,
      proposed(one),
      { type: 'FactCorrected', data: bare },
    ]);
    const right = one.sample.history.map((event, at) =>
      at === one.at ? { ...event, data: amended(event.data, { [one.field]: one.right }) } : event,
    );
    const { correctedFacts: _known, ...state } = after as { correctedFacts?: unknown };
    expect(state).toEqual(fold(rules, right));
  });

  it.each(named)('%s is told by its preview exactly as it is confirmed', (_, each) => {
    const { noun, office, one } = each;
    const rules = rulesOf(noun);
    const act = office.act(one.sample.act ?? {});
    const state = fold(rules, one.sample.history);
    const preview = previewOf(rules, state, [proposed(one)], act);
    const [told, ...others] = preview.confirmed?.events ?? [];
    expect(others).toEqual([]);
    expect(preview.confirmed!.changes.length).toBeGreaterThan(0);
    const bare = ({ data }: Event) => ({ ...data, by: '', correctedOn: '' });
    expect(bare(told!)).toEqual(bare(confirmed(each)[0]!));
  });

  const shown = named.flatMap(([name, each]) =>
    registers
      .filter(({ from }) => from.category === each.noun.category)
      .map((one) => [`${name} in ${one.name}`, each, one] as const),
  );

  it.each(shown)('%s is shown as if it had been recorded right', (_, each, register) => {
    const { one } = each;
    const corrected = {
      event: one.at,
      entry: `e${one.at}`,
      of: one.of,
      with: { [one.field]: one.right },
    };
    const recorded = one.recorded.data;
    const wrong = [
      ...one.sample.history,
      { type: 'FactCorrected', data: { ...corrected, recorded } },
    ];
    const right = one.sample.history.map((event, at) =>
      at === one.at ? { ...event, data: amended(event.data, { [one.field]: one.right }) } : event,
    );
    const row = (history: readonly Event[]): object => {
      const events = history.map((event, at) => onRecord(each.noun.category, event, at));
      return { ...rowAfter(register, events), lastEvent: '', lastEventAt: '', revision: 0 };
    };
    expect(row(wrong)).toEqual(row(right));
  });
});
