import { fields, refuse, tellsIdentityNumber, tellsTelephone } from '#domain/kernel';
import { tipOffReference } from '../tip-off-kept/tip-off.reference.js';

// What a file of this context came from（来源编号）: a number or an address, of a tip-off its own
// address. Nobody writes there who reported (PRV-1, WHI-15).

const { optional, ref } = fields;

type Came = Readonly<{ source: string; cameFrom?: string }>;

/** `tip-offs/<id>`, or the id alone. */
const tipOffNamed = /^(?:tip-offs\/)?([\w-]{1,64})$/;

/** The tip-off that a file came from: named as such, or by its id alone where it is the source. */
export const tipOffIn = ({ source, cameFrom = '' }: Came): string | undefined => {
  if (source !== 'tip-off' && !cameFrom.startsWith('tip-offs/')) return undefined;
  return tipOffNamed.exec(cameFrom)?.[1];
};

/** The tip-off that led to it: on record here, and not given away. */
export const fromTipOff = {
  tipOff: optional(
    ref(tipOffReference, {
      about: 'The tip-off it came from（所依据的举报）',
      at: () => 'then',
      law: ['WHI-15'],
    }),
  ),
};

/** What was asked, with the tip-off that it names. */
export const withItsTipOff = <A extends Came>(asked: A) => ({ ...asked, tipOff: tipOffIn(asked) });

/** Digits in the id of a file are nobody's telephone. */
const ofFiles = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** Whether a text says a telephone or identity number of somebody. */
const tellsNumbers = (text: string): boolean => {
  const said = text.replaceAll(ofFiles, '');
  return tellsTelephone(said) || tellsIdentityNumber(said);
};

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
