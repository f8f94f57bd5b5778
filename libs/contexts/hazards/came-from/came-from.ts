import { refuse } from '#domain/kernel';

// What a file of this context came from（来源编号）: a number or an address, of a tip-off its own
// address. Nobody writes there who reported (PRV-1, WHI-15).

type Came = Readonly<{ source: string; cameFrom?: string }>;

/** `tip-offs/<id>`, or the id alone. */
const namesATipOff = (cameFrom = ''): boolean => /^(?:tip-offs\/)?[\w-]{1,64}$/.test(cameFrom);

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
  if (came.source === 'tip-off' && !namesATipOff(came.cameFrom))
    refuse(
      'tip-off-not-named',
      '来源为举报的，须写明本系统举报编号 tip-offs/<编号> (name the tip-off that led to it).',
      'INS-1',
      'WHI-15',
    );
  mustTellNobody(came.cameFrom);
};
