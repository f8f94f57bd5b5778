import { partsOf } from '#domain/kernel';
import type { MinedEvent, MinedMatter } from './matters.js';

type Related = Readonly<{ objectId: string; qualifier: string }>;

const eventAttributes = [{ name: 'recordedAt', type: 'time' }] as const;

const kindOf = (stream: string): string => partsOf(stream)?.category ?? 'file';

/** What was met so far: each object with its type, and the types of events. */
class Met {
  readonly objects = new Map<string, string>();
  readonly types = new Set<string>();

  related(stream: string, { person, organ, restsOn }: MinedEvent): readonly Related[] {
    const found: Related[] = [{ objectId: stream, qualifier: 'matter' }];
    this.objects.set(stream, kindOf(stream));
    if (person !== undefined) found.push(this.met(person, ['person', 'actor']));
    if (organ !== undefined) found.push(this.met(organ, ['organ', 'organ']));
    for (const file of restsOn) found.push(this.met(file, [kindOf(file), 'restsOn']));
    return found;
  }

  private met(objectId: string, [type, qualifier]: readonly [string, string]): Related {
    this.objects.set(objectId, type);
    return { objectId, qualifier };
  }
}

const eventText = (met: Met, stream: string, event: MinedEvent): string => {
  const { id, type, validAt, recordedAt } = event;
  met.types.add(type);
  return JSON.stringify({
    id,
    type,
    time: validAt,
    attributes: [{ name: 'recordedAt', value: recordedAt }],
    relationships: met.related(stream, event),
  });
};

/** Matters as OCEL 2.0 JSON: acts, and the matters, people, organs and files beside them. */
export async function* ocelOf(matters: AsyncIterable<MinedMatter>): AsyncGenerator<string> {
  const met = new Met();
  let between = '';
  yield '{"events":[';
  for await (const { stream, events } of matters)
    for (const event of events) {
      yield `${between}${eventText(met, stream, event)}`;
      between = ',\n';
    }
  yield '],\n"objects":[';
  between = '';
  for (const [id, type] of met.objects) {
    yield `${between}${JSON.stringify({ id, type, attributes: [] })}`;
    between = ',\n';
  }
  const objectTypes = [...new Set(met.objects.values())].map((name) => ({ name, attributes: [] }));
  const eventTypes = [...met.types].map((name) => ({ name, attributes: eventAttributes }));
  yield `],\n"objectTypes":${JSON.stringify(objectTypes)},\n"eventTypes":${JSON.stringify(eventTypes)}}\n`;
}
