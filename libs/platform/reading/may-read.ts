import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { deny, unknown, type Whose } from '#domain/kernel';
import { isRecusedFrom, isWithin, type Scope } from '#domain/procedure';
import { scopeFor, whoseOfRow } from '#platform/board';
import { matterKey, type PersonActing, type Signed } from '#platform/http';
import type { MatterRead } from '#platform/record';
import { Matter } from '#platform/registers';
import { Files } from './files.js';

const isOutside = ({ capacity: { roles } }: PersonActing): boolean =>
  roles.every((role) => role === 'applicant' || role === 'safety-staff');

/** Whoever was recused is told so, not that the matter is another organ's. */
const mustNotBeRecused = (scope: Scope, whose: Whose): void => {
  if (isRecusedFrom(scope, whose))
    deny(
      'recused',
      'Who was recused from a matter reads nothing of it（您已回避本事项，不得查阅其案卷、文书和证据）.',
      'PL 43',
    );
};

/**
 * Before a matter is shown: whether whoever asks is one of those whose it is（查阅范围）: its
 * organs and those above them, who has it in hand, its party, the auditor; nobody who was recused
 * from it. To an outsider the matters of others do not exist; an official is told that it is not
 * his.
 */
@Injectable()
export class MayRead implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly files: Files,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    const places = [context.getHandler(), context.getClass()];
    const read = this.reflector.getAllAndOverride<MatterRead | undefined>(matterKey, places);
    const { acting, params } = context.switchToHttp().getRequest<Signed>();
    const id = read && params[read.word];
    if (acting && typeof id === 'string') await this.mustRead(acting, read!, id);
    return next.handle();
  }

  /**
   * Throws `Refusal` for whoever is none of those whose the matter is; for routes that learn only
   * from a row which matter they are about.
   */
  async mustRead(who: PersonActing, read: MatterRead, id: string): Promise<void> {
    const scope = scopeFor(who, this.files.showing());
    if (await this.isKnownAs(scope, read, id)) return;
    const { log, aside, district } = this.files;
    const whose = await read.whose({ log, aside }, district, id);
    if (whose === undefined || isWithin(scope, whose)) return;
    mustNotBeRecused(scope, whose);
    if (isOutside(who)) unknown(...read.unknown);
    deny(
      'not-your-matter',
      'The matter is another organ’s: it is read by its organs and those above them, who has it in hand, and the auditor（非本机关或所监督机关的事项，无权查阅）.',
      'OGI 16',
      'PIPL 6',
    );
  }

  /** By its row, which is at hand; where that says no or lags behind, its events are asked. */
  private async isKnownAs(scope: Scope, { streamOf }: MatterRead, id: string): Promise<boolean> {
    const key = streamOf(this.files.district, id);
    const rows = this.files.database.getRepository(Matter);
    const select = {
      key: true,
      organ: true,
      handlingOrgan: true,
      hands: true,
      partyId: true,
      stage: true,
      recused: true,
    };
    const row = await rows.findOne({ where: { key }, select });
    return row !== null && isWithin(scope, whoseOfRow(row));
  }
}
