import { sealsOfWords } from '../values/sealed-words.js';

const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Of whom a matter tells（事项中的人员）, as its events say it: what is sealed in them, each with
 * the field it stands in, and ids, one of which may be a citizen's.
 */
export class PeopleTold {
  readonly seals = new Map<string, string>();
  readonly ids = new Set<string>();

  /** Takes note of what is told, however deep. */
  note(told: unknown, field = ''): void {
    if (typeof told === 'string') this.noteText(told, field);
    else if (Array.isArray(told)) for (const one of told) this.note(one, field);
    else if (typeof told === 'object' && told !== null)
      for (const [name, one] of Object.entries(told)) this.note(one, name);
  }

  /** The same, to go on from apart. */
  copy(): PeopleTold {
    const copy = new PeopleTold();
    for (const [seal, field] of this.seals) copy.seals.set(seal, field);
    for (const id of this.ids) copy.ids.add(id);
    return copy;
  }

  private noteText(text: string, field: string): void {
    if (text.startsWith('sealed:')) this.seals.set(text, field);
    else if (text.length === 36 && isId.test(text)) this.ids.add(text);
    else for (const seal of sealsOfWords(text)) this.seals.set(seal, '');
  }
}
