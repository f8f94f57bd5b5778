import 'reflect-metadata';
import {
  type Act,
  decide,
  emptyRegistry,
  type Field,
  type Fields,
  fold,
  Refusal,
  type RegistryView,
  rulesOf,
} from '#domain/kernel';
import { lookingAround } from '#testing';
import { type Case, cases } from '../tried-nouns.js';

// K1 K20: what a person names by an id is held against what it points to. An organ, a person, a
// unit, an entry or a part of the matter that there is not is refused, in every field of every
// command, also where the field may be left out.

type Tried = Case & Required<Pick<Case, 'sample' | 'office'>>;
const tried = cases.filter(
  (one): one is Tried => one.sample !== undefined && one.verb.by.length > 0,
);

const own = 'a name that whoever acts gives to a new part of the matter';
const program = 'the account of a program, which its issuer knows and no register of ours';
const item = 'its process asks the catalogue of items before the command (no-such-item)';
const notNeeded = 'a mandate is looked at where a street acts; elsewhere nothing rests on it';
const elsewhere = 'an organ of another place, which no register of ours has';
const theirs = 'the number of a report in whatever register took it down, never a name';
const processed = 'its process asks for it before the command: parties, applicants, uploads';

/** What may name something that is not on record, and why. */
const nothingNeeded: Readonly<Record<string, string>> = {
  'ApproveReport.orders.item': own,
  'NameCasualty.casualtyId': own,
  'StartAppraisal.appraisal': own,
  'SendMeasure.measureId': own,
  'ApplyForMeasure.measureId': own,
  'PunishOnTheSpot.act.actId': own,
  'TakeOverCase.acts.actId': own,
  'RecordClue.acts.actId': own,
  'RecordDefence.defenceId': own,
  'RecordFieldwork.recordId': own,
  'RecordInquiry.recordId': own,
  'SummonToInquiry.summonsId': own,
  'RecordInspection.findings.findingId': own,
  'AssignPost.post': own,
  'AppointDeputy.deputyship': own,
  'RegisterPerson.person': program,
  'RegisterGateway.account': program,
  'ReceiveApplication.item': item,
  'TakeOverApplication.item': item,
  'PunishOnTheSpot.mandate': notNeeded,
  'TakeOverCase.mandate': notNeeded,
  'TakeOverHazard.mandate': notNeeded,
  'TakeOverHazard.listing.service.organ': elsewhere,
  'ReportHazard.mandate': notNeeded,
  'PlanInspection.mandate': notNeeded,
  'RecordClue.mandate': notNeeded,
  'HandCaseOver.mandate': notNeeded,
  'RecordClue.complainant': theirs,
  'ServeDecision.service.organ': elsewhere,
  'ServeDocument.service.organ': elsewhere,
  'ServeListing.service.organ': elsewhere,
  'ServeListingNotice.service.organ': elsewhere,
  'ServeNotice.service.organ': elsewhere,
  'ServePapers.service.organ': elsewhere,
  'ServeRepairNotice.service.organ': elsewhere,
  'PunishOnTheSpot.party.id': processed,
  'IdentifyParty.party.id': processed,
  'OpenBundle.applicant.unit.enterprise': processed,
  'RegisterLicence.holder.unit.enterprise': processed,
  'TakeExhibit.upload': processed,
  'RetryEvent.eventId': processed,
  'SkipEvent.eventId': processed,
};

type Words = Readonly<Record<string, unknown>>;
const nothing = '01970000-0000-7000-8000-00000000dead';

const isTable = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Named = Readonly<{ path: string; many: boolean }>;
const fieldsIn = (fields: Fields, at = ''): readonly Named[] =>
  Object.entries(fields).flatMap(([name, field]): readonly Named[] => {
    const path = at === '' ? name : `${at}.${name}`;
    if (field.kind === 'part' || field.kind === 'parts') return fieldsIn(field.shape.fields, path);
    if (field.kind === 'choice')
      return Object.values(field.shapes).flatMap((one) => fieldsIn(one.fields, path));
    return asksId(field) ? [{ path, many: field.kind === 'texts' }] : [];
  });

/** An id, or a list of such: people are named by several in one field. */
const asksId = ({ kind, about }: Field): boolean =>
  kind === 'id' || (kind === 'texts' && /人员）|监销人|不少于两人/u.test(about));

/** The same data with that name put in wherever the field stands, where a process put it. */
const put = (value: unknown, { path, many }: Named): unknown => {
  const [name, ...rest] = path.split('.');
  const said = many ? [nothing] : nothing;
  const step = (one: unknown, names: readonly string[]): unknown => {
    if (Array.isArray(one)) {
      const [first, ...others] = one as unknown[];
      return one.length === 0 ? one : [step(first, names), ...others];
    }
    if (!isTable(one)) return one;
    const [next, ...more] = names as [string, ...string[]];
    if (more.length > 0) return next in one ? { ...one, [next]: step(one[next], more) } : one;
    return { ...one, [next]: said };
  };
  return step(value, [name!, ...rest]);
};

/** Where the sample has what the fields ask: itself, or the part a process made of it. */
const withNothing = (data: Words, named: Named, asks: Fields): Words => {
  const [top] = named.path.split('.') as [string];
  const isAsked = (words: Words): boolean => Object.keys(asks).some((name) => name in words);
  if (top in data || isAsked(data)) return put(data, named) as Words;
  return Object.fromEntries(
    Object.entries(data).map(([name, one]) => [
      name,
      isTable(one) && isAsked(one) ? put(one, named) : one,
    ]),
  );
};

/** A register in which nothing answers to that id. */
const knowing = (act: Act): Act => {
  const registry = new Proxy(act.registry, {
    get: (known, name: keyof RegistryView) => {
      const ask = known[name] as unknown;
      if (typeof ask !== 'function') return ask;
      const none = emptyRegistry[name] as (...asked: unknown[]) => unknown;
      return (...asked: unknown[]): unknown =>
        (asked.includes(nothing) ? none : (ask as typeof none)).apply(known, asked);
    },
  });
  return { ...act, registry };
};

const answered = ({ noun, verb, sample, office }: Tried, data: object): string => {
  const actor = (sample.as ?? office.somebody)(verb.by[0]!);
  const act = knowing(office.act({ ...sample.act, actor }));
  const rules = rulesOf(noun);
  const command = { type: verb.name, data };
  const state = fold(rules, sample.history);
  try {
    const events = decide(rules, command, state, lookingAround(rules, command, state, act));
    return events.length > 0 ? 'done' : 'nothing';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  }
};

const named = tried.flatMap((one) =>
  fieldsIn(one.verb.asks).map((field) => ({ one, field, path: `${one.verb.name}.${field.path}` })),
);

describe('K1 K20 What a request names by an id', () => {
  it('is asked by many commands', () => expect(named.length).toBeGreaterThan(100));

  it('is refused where there is none such, or it is said why not', () => {
    const done = named
      .filter(({ one, field }) => {
        const data = withNothing(one.sample.data as Words, field, one.verb.asks);
        return data !== one.sample.data && answered(one, data) === 'done';
      })
      .map(({ path }) => path);
    expect([...new Set(done)].toSorted()).toEqual(Object.keys(nothingNeeded).toSorted());
  });
});
