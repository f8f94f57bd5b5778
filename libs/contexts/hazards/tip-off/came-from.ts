import { fields, refuse } from '#domain/kernel';
import { tipOffReference } from './tip-off.reference.js';

// What a file of this context came from（来源编号）: a number or an address, and of a tip-off the
// tip-off itself, which is on record. Nobody writes there who reported (PRV-1, WHI-15).

const { optional, ref } = fields;

type Came = Readonly<{ source: string; cameFrom?: string }>;

/** The tip-off that led to it, where one did. */
export const onTheTipOff = {
  tipOff: optional(
    ref(tipOffReference, { about: 'The tip-off that led to it（来源举报）', at: () => 'then' }),
  ),
};

/** Under which word it is looked up: `tip-offs/<id>`, or the id alone. */
export const tipOffIn = ({ source, cameFrom = '' }: Came): string | undefined =>
  source === 'tip-off' ? /^(?:tip-offs\/)?([\w-]{1,64})$/.exec(cameFrom)?.[1] : undefined;

const mobile = /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/;
const identity = /(?<!\d)\d{17}[\dXx](?![\dXx])/;

/** Digits in the id of a file are nobody's telephone. */
const ofFiles = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** Whether a text says a telephone or identity number of somebody. */
const tellsNumbers = (text: string): boolean =>
  [mobile, identity].some((number) => number.test(text.replaceAll(ofFiles, '')));

/** Refuses texts with a telephone or an identity number: who reads them learns who reported. */
export const mustTellNobody = (...texts: readonly (string | undefined)[]): void => {
  if (texts.some((text = '') => tellsNumbers(text)))
    refuse(
      'tells-who-reported',
      '该内容会被他人查阅，不得写入电话号码、身份证号 (no telephone or identity number: others read it).',
      'PRV-1',
      'WHI-15',
    );
};

/** Where a tip-off led to it, that tip-off is named; elsewhere no person is. */
export const mustComeFrom = (came: Came): void => {
  if (came.source === 'tip-off' && tipOffIn(came) === undefined)
    refuse(
      'tip-off-not-named',
      '来源为举报的，须写明本系统举报编号 tip-offs/<编号> (name the tip-off that led to it).',
      'INS-1',
      'WHI-15',
    );
  mustTellNobody(came.cameFrom);
};
