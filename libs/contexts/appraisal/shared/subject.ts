import { type Act, fields, localDateOf, refuse, unknown } from '#domain/kernel';

const { id, oneOf, part, shape } = fields;

/** Whom a veto, an appraisal or a commendation is about（四类对象）. */
export const subjectKinds = ['street', 'department', 'leader', 'enterprise'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What each is called. */
export const kindNames = {
  street: { en: 'street', zh: '街道' },
  department: { en: 'department', zh: '部门' },
  leader: { en: 'leader', zh: '领导干部' },
  enterprise: { en: 'enterprise', zh: '企业' },
} as const satisfies Record<SubjectKind, object>;

/**
 * One of them as it was when it was entered. A person has no name here: the register knows it.
 */
export type Subject = Readonly<{
  kind: SubjectKind;
  id: string;
  /** The organ that it is, or that a leader is of; nothing of an enterprise. */
  organ?: string;
  name?: string;
  creditCode?: string;
}>;

const askedSubject = shape('AppraisedSubject', {
  kind: oneOf(subjectKinds, { about: 'Street, department, leader or enterprise（对象类别）' }),
  id: id({ about: 'Organ, person or unit of the register（登记簿编号）' }),
});
type Asked = fields.Of<typeof askedSubject>;

/** Whom it is about, as a request says it. */
export const subjectField = part(askedSubject, { about: 'Whom it is about（对象）' });

/** The record of vetoes of somebody has one address: it follows from who that is. */
export const recordOf = ({ kind, id: of }: Pick<Subject, 'kind' | 'id'>): string => `${kind}-${of}`;

/** The appraisal of somebody for a year has one address. */
export const appraisalOf = (year: number, subject: Pick<Subject, 'kind' | 'id'>): string =>
  `${year}-${recordOf(subject)}`;

/**
 * Whom a file of it is of besides those who handle it: a unit is its party; an organ or a leader
 * speaks for itself under a door of its own, and has it as an organ of the file.
 */
export const partiesOf = ({ kind, id: of }: Subject): readonly string[] =>
  kind === 'enterprise' ? [of] : [];

/** The same subject, whatever else was known of it. */
export const isSame = (one: Pick<Subject, 'kind' | 'id'> | undefined, asked: Asked): boolean =>
  one?.kind === asked.kind && one.id === asked.id;

const organSubject = ({ kind, id: of }: Asked, { registry }: Act): Subject => {
  const organ = registry.organ(of);
  if (!organ)
    return unknown('organ-unknown', `The register knows no organ ${of}（登记簿中没有机关 ${of}）.`);
  if ((organ.kind === 'street') !== (kind === 'street'))
    refuse(
      'subject-of-another-kind',
      `${organ.name} is ${kind === 'street' ? 'no street' : 'a street'}（${organ.name}${kind === 'street' ? '不是街道' : '是街道'}）.`,
      'APR-TABLE',
    );
  return { kind, id: of, organ: of, name: organ.name };
};

const leaderSubject = ({ kind, id: of }: Asked, { registry, validAt }: Act): Subject => {
  const day = localDateOf(validAt);
  const post = registry
    .person(of)
    ?.posts?.find(({ from, to }) => from <= day && (to ?? day) >= day);
  if (!post)
    return unknown(
      'leader-unknown',
      `The register knows nobody ${of} who holds a post（登记簿中没有任职人员 ${of}）.`,
    );
  return { kind, id: of, organ: post.organ };
};

const unitSubject = ({ kind, id: of }: Asked, { registry }: Act): Subject => {
  const unit = registry.enterprise(of);
  return unit
    ? { kind, id: of, name: unit.name, creditCode: unit.creditCode }
    : unknown('unit-unknown', `The register knows no unit ${of}（登记簿中没有企业 ${of}）.`);
};

/** Whom a request names, as the register knows it that day. */
export const subjectOf = (asked: Asked, act: Act): Subject => {
  if (asked.kind === 'leader') return leaderSubject(asked, act);
  return asked.kind === 'enterprise' ? unitSubject(asked, act) : organSubject(asked, act);
};

/** What a paper calls it: a leader by the name in the register. */
export const calledOnPaper = ({ id: of, name }: Subject, { registry }: Act): string =>
  name ?? registry.person(of)?.name ?? of;
