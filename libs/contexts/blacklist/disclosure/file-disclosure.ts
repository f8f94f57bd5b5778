import { exhibitReference } from '#contexts/evidence/contract';
import {
  type Act,
  deny,
  fields,
  filledWith,
  holds,
  label,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
  unknown,
} from '#domain/kernel';
import {
  actingAs,
  type ActingPerson,
  again,
  drawUp,
  from,
  matterOf,
  owe,
  person,
  type Started,
} from '#domain/procedure';
import { registered } from '../listing/candidate/raise-candidate.js';
import { heads, isForSubject, officers, subjectOrOfficer } from '../listing/who-may.js';
import { ways } from './disclosure.events.js';
import { answerClock, disclosureCommand, papersOf } from './disclosure.state.js';
import { forms } from './papers.js';

const { day, files, id, oneOf, text } = fields;

const filedBy = {
  kind: oneOf(['citizen', 'organisation'], { about: 'Person or unit（个人或单位）' }),
  subject: id({ about: 'Entry of the register: who files it（申请人登记编号）' }),
  organ: id({ about: 'Organ that is asked（受理机关）' }),
  receivedOn: day({ about: 'Received on（收到日期）', past: true }),
};
type By = Readonly<{ subject: string; organ: string }>;

/** Oneself, or the agent of the own unit; or an officer who takes the paper in（代收）. */
const whoFiles = (act: Act, { subject, organ }: By): ActingPerson => {
  if (!holds(act.actor, 'applicant'))
    return actingAs(act, [...officers, ...heads], [organ], ['OGI 29']);
  const who = person(act);
  if (!isForSubject(who, subject))
    deny(
      'not-the-applicant',
      '只能以本人或者本单位的名义提出（it is filed in the own name, or that of the own unit）.',
      'OGI 29',
    );
  return who;
};

/** An organ of the register is asked; what comes in online came in today. */
const mustBeReceived = (
  { organ, receivedOn }: Readonly<{ organ: string; receivedOn: LocalDate }>,
  act: Act,
): void => {
  if (!act.registry.organ(organ))
    unknown('organ-unknown', `登记簿中没有机关 ${organ}（the register knows no organ ${organ}）.`);
  if (holds(act.actor, 'applicant') && receivedOn !== localDateOf(act.now))
    refuse(
      'received-today',
      '网上提出的，收到日期为当日（what comes in online is received that day）.',
      'OGI 31',
    );
};

/** The organ owes the answer since it received it. */
const oweAnswer = (
  act: Act,
  { organ, receivedOn }: Readonly<{ organ: string; receivedOn: LocalDate }>,
  rule: 'PUB-14' | 'PUB-14-OBJECTION',
): Started =>
  owe(act, {
    duty: answerClock,
    rule,
    facts: from(receivedOn),
    what:
      rule === 'PUB-14'
        ? label('answer the request for information', '答复政府信息公开申请')
        : label('answer the objection', '核查并答复公示信息异议'),
    by: { kind: 'unit', organ },
    why: [rule === 'PUB-14' ? 'OGI 33' : 'OGI 41'],
  });

/**
 * Somebody asks for information that nobody published（依申请公开，PUB-14）: the organ answers
 * within 20 working days, which its head may extend by 20 once; the time of a third party does not
 * count (OGI 33).
 */
export const requestInformation = disclosureCommand('RequestInformation', {
  title: 'Request information（申请公开政府信息）',
  at: '',
  by: [...subjectOrOfficer, ...heads],
  asks: {
    ...filedBy,
    wanted: text({ about: 'Which information（所需信息的名称、文号或者特征）', max: 2_000 }),
    receive: oneOf(ways, { about: 'How it is to be received（获取方式）' }),
  },
  fills: filledWith<{ disclosureId: string }>(),
  who: (_, act, asked) => whoFiles(act, asked).id,
  repeat: ({ disclosureId: _id, ...asked }, { filed }) =>
    again(
      filed?.kind === 'request'
        ? {
            kind: filed.subject.kind,
            subject: filed.subject.id,
            organ: filed.organ,
            receivedOn: filed.receivedOn,
            wanted: filed.wanted,
            receive: filed.receive,
          }
        : undefined,
      asked,
      'disclosure-filed',
    ),
  stage: (_, act, asked) => mustBeReceived(asked, act),
  rule: ({ disclosureId, kind, subject: entry, ...said }, one, act, by) => {
    const subject = registered({ kind, subject: entry }, act);
    const content = { subject, ...said };
    return [
      {
        type: 'InformationRequested',
        data: {
          disclosureId,
          ...content,
          by,
          documents: drawUp(papersOf(one, said.organ), act, [forms.request, content]),
          clocks: [oweAnswer(act, said, 'PUB-14')],
        },
      },
    ];
  },
});

/**
 * Somebody says that what is public of him is wrong（公示信息异议）: the organ looks at it, answers
 * with reasons, and puts right or takes off what does not hold (OGI 41).
 */
export const objectToEntry = disclosureCommand('ObjectToEntry', {
  title: 'Object to a published entry（提出公示信息异议）',
  at: '/published-entry-objections',
  by: [...subjectOrOfficer, ...heads],
  asks: {
    ...filedBy,
    matter: matterOf('The matter whose entry it is（公示信息所属事项）'),
    place: text({ about: 'Where it stands（公示载体）', max: 120, example: '信用中国' }),
    wrong: text({ about: 'What is wrong, and why（异议内容和理由）', max: 2_000 }),
    evidence: files(exhibitReference, {
      about: 'SHA-256 of what proves it（证明材料）',
      here: true,
      at: () => 'then',
      max: 20,
    }),
  },
  fills: filledWith<{ disclosureId: string }>(),
  who: (_, act, asked) => whoFiles(act, asked).id,
  repeat: ({ disclosureId: _id, ...asked }, { filed }) =>
    again(
      filed?.kind === 'objection'
        ? {
            kind: filed.subject.kind,
            subject: filed.subject.id,
            organ: filed.organ,
            receivedOn: filed.receivedOn,
            matter: filed.matter,
            place: filed.place,
            wrong: filed.wrong,
            evidence: filed.evidence,
          }
        : undefined,
      asked,
      'disclosure-filed',
    ),
  stage: (_, act, asked) => mustBeReceived(asked, act),
  rule: ({ disclosureId, kind, subject: entry, ...said }, one, act, by) => {
    const subject = registered({ kind, subject: entry }, act);
    const content = { subject, ...said };
    return [
      {
        type: 'EntryObjected',
        data: {
          disclosureId,
          ...content,
          by,
          documents: drawUp(papersOf(one, said.organ), act, [forms.objection, content]),
          clocks: [oweAnswer(act, said, 'PUB-14-OBJECTION')],
        },
      },
    ];
  },
});

export type RequestInformation = MessageOf<typeof requestInformation>;
export type ObjectToEntry = MessageOf<typeof objectToEntry>;
