import {
  type Actor,
  type CommandOf,
  decide,
  type Event,
  fold,
  Refusal,
  roles,
  rulesOf,
} from '#domain/kernel';
import { citizenAmended, citizenRegistered } from './citizen/citizen.examples.js';
import * as enterprise from './enterprise/enterprise.examples.js';
import * as mandate from './mandate/mandate.examples.js';
import * as organ from './organ/organ.examples.js';
import * as person from './person/person.examples.js';
import { nouns } from './registry.nouns.js';
import { act, id, registrarId, somebody } from './shared/registry.examples.js';

type Sample = Readonly<{ history: readonly Event[]; data: object }>;

const { personRegistered, certificateGranted, certificateSuspended, leaveRecorded } = person;
const registered = [enterprise.enterpriseRegistered];
const reserved = { creditCode: enterprise.entry.creditCode, enterprise: id(490) };

/** For each command a history in which it does something. */
const samples: Readonly<Record<CommandOf<(typeof nouns)[number]>['type'], Sample>> = {
  RegisterOrgan: { history: [], data: organ.organRegistered.data },
  RenameOrgan: { history: [organ.organRegistered], data: organ.organRenamed.data },
  ChangeDocumentPrefix: {
    history: [organ.organRegistered],
    data: organ.documentPrefixChanged.data,
  },
  CloseOrgan: { history: [organ.organRegistered], data: organ.organClosed.data },
  RegisterPerson: { history: [], data: personRegistered.data },
  AssignPost: { history: [personRegistered], data: person.postAssigned.data },
  EndPost: { history: [personRegistered, person.postAssigned], data: person.postEnded.data },
  GrantCertificate: { history: [personRegistered], data: certificateGranted.data },
  SuspendCertificate: {
    history: [personRegistered, certificateGranted],
    data: certificateSuspended.data,
  },
  RestoreCertificate: {
    history: [personRegistered, certificateGranted, certificateSuspended],
    data: person.certificateRestored.data,
  },
  RevokeCertificate: {
    history: [personRegistered, certificateGranted],
    data: person.certificateRevoked.data,
  },
  RecordLeave: { history: [personRegistered], data: leaveRecorded.data },
  EndLeave: { history: [personRegistered, leaveRecorded], data: person.leaveEnded.data },
  RecordLegalQualification: {
    history: [personRegistered],
    data: person.legalQualificationRecorded.data,
  },
  GrantMandate: { history: [], data: mandate.text },
  PublishMandate: { history: [mandate.mandateGranted], data: mandate.mandatePublished.data },
  RevokeMandate: { history: [mandate.mandateGranted], data: mandate.mandateRevoked.data },
  ReserveCreditCode: { history: [], data: reserved },
  RegisterEnterprise: { history: [], data: enterprise.entry },
  RenameEnterprise: { history: registered, data: enterprise.enterpriseRenamed.data },
  ChangePrincipal: { history: registered, data: enterprise.principalChanged.data },
  ChangeStreet: { history: registered, data: enterprise.streetChanged.data },
  ChangeIndustry: { history: registered, data: enterprise.industryChanged.data },
  ChangeEnterpriseStatus: { history: registered, data: enterprise.enterpriseSuspended.data },
  RateEnterprise: { history: registered, data: enterprise.enterpriseRated.data.rating },
  ConfirmGrade: {
    history: [...registered, enterprise.enterpriseRated],
    data: { rating: enterprise.enterpriseRated.data.rating.rating },
  },
  RegisterCitizen: { history: [], data: citizenRegistered.data.entry },
  AmendCitizen: { history: [citizenRegistered], data: citizenAmended.data },
};
type Name = keyof typeof samples;
const names = Object.keys(samples) as Name[];

const nounOf = (type: Name) =>
  nouns.find(({ commands }) => commands.some(({ name }) => name === type))!;
const saidOf = (type: Name) => nounOf(type).commands.find(({ name }) => name === type)!;

const answer = (type: Name, actor: Actor, before?: readonly Event[]) => {
  const decider = rulesOf(nounOf(type));
  const { history, data } = samples[type];
  return decide(decider, { type, data }, fold(decider, before ?? history), act({ actor }));
};
const kindOf = (run: () => unknown): string => {
  try {
    run();
    return 'done';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.kind;
  }
};
const somebodyAble = (type: Name): Actor => somebody(saidOf(type).by[0]!);

describe('The catalogue of the registry', () => {
  it('has a sample of every command', () =>
    expect(names.toSorted()).toEqual(
      nouns.flatMap(({ commands }) => commands.map(({ name }) => name)).sort(),
    ));

  it.each(names)('says which roles may send %s', (type) => {
    const may = roles.filter((role) => kindOf(() => answer(type, somebody(role))) === 'done');
    expect(may.toSorted()).toEqual(saidOf(type).by.toSorted());
    for (const role of roles.filter((role) => !may.includes(role)))
      expect(kindOf(() => answer(type, somebody(role)))).toBe('denied');
  });

  it.each(names)('says which of the system may send %s', (type) => {
    const system = (['deadline', 'reaction', 'import', 'installation'] as const).filter(
      (by) => kindOf(() => answer(type, { kind: 'system', by, name: by })) === 'done',
    );
    expect(system.toSorted()).toEqual(saidOf(type).system.toSorted());
  });

  it.each(names)('changes nothing when %s is sent twice', (type) => {
    const able = somebodyAble(type);
    const once = answer(type, able);
    expect(once.length).toBeGreaterThan(0);
    expect(answer(type, able, [...samples[type].history, ...once])).toEqual([]);
  });

  it.each(names.filter((type) => nounOf(type).category === 'registryPerson'))(
    'lets nobody %s for himself',
    (type) => {
      const able = somebodyAble(type);
      const own = { ...personRegistered, data: { ...personRegistered.data, person: registrarId } };
      const history = samples[type].history.map((event) =>
        event.type === 'PersonRegistered' ? own : event,
      );
      const me: Actor = type === 'RegisterPerson' ? somebody('registrar', id(190)) : able;
      expect(kindOf(() => answer(type, me, history))).toBe('denied');
    },
  );
});
