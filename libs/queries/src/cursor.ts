import { ProblemException } from '#libs/http';

/** What stands in a cursor: the place after which the next page begins. */
export type Place = readonly (string | number | null)[];

/** The place as text that a client hands back unread. */
export const cursorText = (place: Place): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place again; 400 when the text is none of ours. `sound` looks at it more closely. */
export const placeOf = <P extends Place>(
  text: string,
  length: P['length'],
  sound: (place: P) => boolean = () => true,
): P => {
  try {
    const place = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
    if (Array.isArray(place) && place.length === length && sound(place as unknown as P))
      return place as unknown as P;
  } catch {
    // Falls through to the one answer for every broken cursor.
  }
  throw new ProblemException(
    400,
    'cursor-not-valid',
    'The cursor is not one of ours; start from the first page.',
    [{ field: 'cursor', rule: 'cursor', message: 'use `next` of the page before' }],
  );
};

/** The place in a list: the value it is sorted by, and the key that tells equal ones apart. */
export type Cursor = readonly [sortValue: string | number | null, key: string];

export const isCursor = ([, key]: Cursor): boolean => typeof key === 'string';
