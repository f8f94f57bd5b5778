import type { AnyNoun, Field, Fields } from '#domain/kernel';
import type { Asked } from '#platform/http';
import type { Around } from '#platform/privacy';
import { type Desk, idFor } from './desk.js';

const within = (field: Field): readonly Fields[] => {
  if (field.kind === 'part' || field.kind === 'parts') return [field.shape.fields];
  return field.kind === 'choice' ? Object.values(field.shapes).map(({ fields }) => fields) : [];
};

/** The names of fields that tell of people in sentences, however deep. */
const narrativesIn = (fields: Fields): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    ...(field.narrative ? [name] : []),
    ...within(field).flatMap(narrativesIn),
  ]);

/** What a door knows of the people of a matter, before it hands in what is told of it. */
export const peopleAround = (
  desk: Desk,
  noun: AnyNoun,
): ((id: string | undefined, asked: Asked) => Promise<Around>) => {
  const narratives = new Set(noun.commands.flatMap(({ asks }) => narrativesIn(asks)));
  return async (id, asked) => {
    if (noun.vault) return {};
    const { people } = id === undefined ? {} : await desk.nouns.filesOf(noun).decisions.stateOf(id);
    return {
      ...(people && { people }),
      narratives,
      citizen: (one) => desk.world.registry().citizen(one)?.sealed,
      idOf: (token) =>
        token === undefined ? idFor(asked, 'party') : idFor({ commandId: token }, 'citizen'),
    };
  };
};
