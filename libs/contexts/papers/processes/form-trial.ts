import { Injectable } from '@nestjs/common';
import { localDateOf, refuse, type ToldOf } from '#domain/kernel';
import { leftOutOf } from '#domain/procedure';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { LiveLaw } from '#platform/law-now';
import { LacksItem, sampleOf, TemplateBook } from '#platform/papers';
import { type Answer, DecisionWorld } from '#platform/store';
import { formNoun } from '../form/form.noun.js';
import { formOf, type proposeForm } from '../form/propose-form.js';

type Told = ToldOf<typeof proposeForm>;

/**
 * A form of the district is tried before it is proposed（格式试用）: its sample makes a page, and
 * where it takes the place of a form that is in force, it leaves out nothing that stood there.
 */
@Injectable()
export class FormTrial {
  private readonly forms;

  constructor(
    nouns: Nouns,
    private readonly world: DecisionWorld,
    private readonly book: TemplateBook,
    private readonly law: LiveLaw,
  ) {
    this.forms = nouns.filesOf(formNoun);
  }

  /** Confirms it, where no other form for the same paper begins that day. */
  async confirm(id: string, asked: Asked): Promise<Answer> {
    const { proposed } = await this.forms.now(id);
    const another = proposed && this.book.sameDayAs(proposed.form);
    const data = another === undefined || another === id ? {} : { another };
    return this.forms.perform(id, { type: 'ConfirmForm', data }, asked);
  }

  /** Throws `Refusal` for a form that does not hold. */
  propose(id: string, told: Told, asked: Asked): Promise<Answer> {
    const today = localDateOf(this.world.clock.now());
    const form = formOf(told);
    const before = this.book.on(form, form.from);
    const lost = before ? leftOutOf(before, form) : [];
    if (lost.length > 0)
      refuse(
        'form-leaves-out',
        `The form in force says ${lost.join(', ')} too（现行格式中的下列内容不得遗漏：${lost.join('、')}）.`,
        'DOC-6',
      );
    try {
      const [book, law] = [this.book, this.law.current()];
      sampleOf(form, told.sample, { book, law, organ: '（样例机关）', today });
    } catch (error) {
      if (!(error instanceof LacksItem)) throw error;
      refuse(
        'sample-lacks-item',
        `The form asks for ${error.item}, which the sample does not say（样例中缺少格式所要的内容：${error.item}）.`,
        'DOC-6',
      );
    }
    const data = { ...told, tried: true } as const;
    return this.forms.perform(id, { type: 'ProposeForm', data }, asked);
  }
}
