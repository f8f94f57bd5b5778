import {
  type Act,
  fields,
  label,
  localDateOf,
  type LocalDate,
  type MessageOf,
  refuse,
  same,
} from '#domain/kernel';
import { apartFrom, from, owe, shown, stop } from '#domain/procedure';
import { exhibitReference } from '#contexts/evidence/contract';
import { inspectedAnew, reportsAfter } from './recurs.js';
import { orderFilingClock } from './not-filed.js';
import { filingPaper, forms } from './papers.js';
import type { SourceFiled } from './source.events.js';
import { knownCommand, onRegister } from './source.state.js';
import { forItsUnit, pairOnSite, unitOrOfficer } from './who-may.js';

const { file, flag, optional, paperNumber, parts, shape, text } = fields;

const material = shape('HazardSourceMaterial', {
  name: text({ about: 'What it is（材料名称）', max: 120 }),
  sha256: file(exhibitReference, {
    about: 'SHA-256 of the file（文件摘要）',
    here: true,
    at: () => 'then',
  }),
});

type Copy = SourceFiled['data']['copies'][number];

/** Who else gets it, by the law of the day of the filing (MHS-10, HSL-11, HSL-12). */
const copiesOn = (on: LocalDate, highlyToxic: boolean, { law }: Act): readonly Copy[] => {
  const rules = highlyToxic ? ['MHS-10', 'HSL-12'] : ['MHS-10'];
  const newLaw = law.amount('MHS-10', 'fireRescue', on) === 1;
  const asks = (name: string): boolean =>
    rules
      .filter((rule) => newLaw || rule === 'MHS-10')
      .some((rule) => law.amount(rule, name, on) === 1);
  return [
    ...(asks('fireRescue') ? (['fire-rescue'] as const) : []),
    ...(asks('police') ? (['police'] as const) : []),
  ];
};

/**
 * The unit files it（备案）within fifteen days of the assessment (MHS-5): quantity, place, keepers,
 * measures. A filing is no licence; the desk checks that it is whole.
 */
export const fileSource = knownCommand('FileSource', {
  title: 'File the major hazard source（报送备案）',
  at: 'filings',
  by: unitOrOfficer,
  asks: {
    materials: parts(material, {
      about: 'What was filed（备案材料）',
      min: 1,
      max: 50,
      once: 'name',
    }),
    highlyToxic: flag({ about: 'Highly toxic chemicals are stored（储存剧毒化学品）' }),
  },
  who: forItsUnit,
  repeat: (asked, { filed, answered }) =>
    filed !== undefined &&
    !(answered && !answered.accepted) &&
    same({ materials: filed.materials, highlyToxic: filed.highlyToxic }, asked),
  stage: (source) => {
    onRegister(source);
    if (!source.assessed)
      refuse('not-assessed', 'It is assessed first（须先完成安全评估）.', 'MHS-5');
    if (source.filed && source.answered?.accepted !== false)
      refuse('filed-already', 'It was filed（该次评估已报送备案）.', 'MHS-5');
  },
  rule: (asked, source, act, { id: by }) => {
    const filedOn = localDateOf(act.now);
    const { handlingOrgan: organ } = source.identified.source;
    const { materials, highlyToxic } = asked;
    const listed = { materials: materials.map(({ name }) => name), highlyToxic, filedOn };
    return [
      {
        type: 'SourceFiled',
        data: {
          ...asked,
          copies: copiesOn(filedOn, highlyToxic, act),
          filedOn,
          by,
          documents: filingPaper(source, act, [forms.register, listed]),
          clocks: [
            ...stop(source, act.validAt, 'MHS-5', orderFilingClock),
            owe(act, {
              duty: 'MHS-5-CHECK',
              rule: 'MHS-5-CHECK',
              what: label('check and answer the filing', '核对备案材料并答复'),
              by: { kind: 'post', role: 'officer', organ },
              why: ['MHS-5'],
            }),
          ],
        },
      },
    ];
  },
});

export type FileSource = MessageOf<typeof fileSource>;

/**
 * The desk answers（备案答复）: taken, under a number, or what is still missing. Two officers
 * looked on site, and neither of them filed it.
 */
export const answerFiling = knownCommand('AnswerFiling', {
  title: 'Answer the filing（备案答复）',
  at: 'filing-answer',
  by: ['officer'],
  asks: {
    number: optional(paperNumber({ about: 'Number of the filing, taken（备案编号）', max: 60 })),
    missing: optional(text({ about: 'What is missing, not taken（需补正的材料）', max: 500 })),
    present: parts(shown, {
      about: 'Officers and certificates（核查人员及证件）',
      min: 1,
      max: 20,
    }),
  },
  who: (source, act, { present }) => {
    const who = pairOnSite(source, act, present);
    apartFrom(
      {
        held: source.filed ? [source.filed.by] : [],
        code: 'filed-it',
        reason: 'Who filed it does not check it（报送人员不得核查）.',
        law: ['WSL 40'],
      },
      act,
      ...present.map(({ officer }) => officer),
    );
    return who;
  },
  repeat: (asked, { answered }) => {
    if (!answered) return false;
    const { number, missing, present } = answered;
    return same([number, missing, present], [asked.number, asked.missing, asked.present]);
  },
  stage: (source, _, { number, missing }) => {
    onRegister(source);
    if (!source.filed) refuse('not-filed', 'Nothing was filed（尚未报送备案）.', 'MHS-5');
    if (source.answered) refuse('already-answered', 'It was answered（已答复）.', 'MHS-5');
    if ((number === undefined) === (missing === undefined))
      refuse(
        'number-or-missing',
        'Say the number, or what is missing（备案编号与需补正材料须且只须填一项）.',
        'MHS-5',
      );
  },
  rule: (asked, source, act, { id: by }) => {
    const accepted = asked.number !== undefined;
    const answeredOn = localDateOf(act.now);
    const { handlingOrgan: organ } = source.identified.source;
    const next = accepted
      ? [
          ...inspectedAnewUnlessOwed(act, source),
          ...reportsAfter(act, source, source.grading.grade),
        ]
      : [
          owe(act, {
            duty: 'MHS-5',
            rule: 'MHS-5',
            facts: from(answeredOn),
            what: label('have what is missing filed', '督促补正备案材料'),
            by: { kind: 'post', role: 'officer', organ },
            why: ['MHS-5'],
          }),
        ];
    return [
      {
        type: 'FilingAnswered',
        data: {
          accepted,
          ...asked,
          answeredOn,
          by,
          documents: filingPaper(source, act, answerOnPaper(asked, answeredOn)),
          clocks: [...stop(source, act.validAt, 'MHS-5-CHECK'), ...next],
        },
      },
    ];
  },
});

export type AnswerFiling = MessageOf<typeof answerFiling>;

/** The receipt with its number, or what is still missing. */
const answerOnPaper = (
  { number, missing }: Readonly<{ number?: string; missing?: string }>,
  answeredOn: LocalDate,
) =>
  number === undefined
    ? ([forms.supplement, { missingMaterials: missing, answeredOn }] as const)
    : ([forms.receipt, { filingNumber: number, answeredOn }] as const);

/** A source that is filed anew after an assessment is inspected by the rhythm it had. */
const inspectedAnewUnlessOwed = (act: Act, source: Parameters<typeof inspectedAnew>[1]) =>
  Object.keys(source.clocks).some((clock) => clock.startsWith('HSL-22'))
    ? []
    : inspectedAnew(act, source);
