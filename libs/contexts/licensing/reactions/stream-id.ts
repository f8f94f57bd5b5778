import { partsOf } from '#domain/kernel';

/** The id of the stream that an event stands in. */
export const idIn = (stream: string): string => partsOf(stream)?.id ?? stream;
