import type { Position } from '#domain/kernel';
import type { ProtoReader } from '#platform/protobuf';

/** A place in the whole log, as checkpoints and answers to appends write it. */
export const readPosition = (reader: ProtoReader): Position => {
  const position = { commit: '0', prepare: '0' };
  for (let field = reader.next(); field; field = reader.next())
    if (field === 1) position.commit = reader.digits();
    else if (field === 2) position.prepare = reader.digits();
    else reader.skip();
  return position;
};
