import { Injectable } from '@nestjs/common';
import { localDateOf, refuse, type ToldOf } from '#domain/kernel';
import { leftOutOf, type PaperForm } from '#domain/procedure';
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
    this.mustBeSayable(form, told.sample);
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

  /**
   * A letter says texts by name: what a list or a part of something would have to be asked of can
   * never be said in one（函件只载文字）.
   */
  private mustBeSayable(form: PaperForm, sample: object): void {
    if (this.book.isOfAct(form)) return;
    const tables = form.body.flatMap((part) =>
      typeof part !== 'string' && 'table' in part ? [part.table] : [],
    );
    const parts = Object.entries(sample).flatMap(([name, told]) =>
      typeof told === 'object' && told !== null ? [name] : [],
    );
    const unsayable = [...new Set([...tables, ...parts])];
    if (unsayable.length > 0)
      refuse(
        'letter-says-texts',
        `A letter says texts, and no list or table: ${unsayable.join(', ')}（函件的内容只能逐项填写文字，不能载明表格、清单或者含多项的内容，请改为文字：${unsayable.join('、')}）.`,
        'DOC-6',
      );
  }
}
