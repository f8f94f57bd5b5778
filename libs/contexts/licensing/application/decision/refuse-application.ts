import { type Act, type Command, type Decide, localDateOf, refuse, same } from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { forms } from '../../documents/forms.js';
import { type Application, type Filed, filed, renewsOf } from '../application.shape.js';
import { clocksOfDecision, mustExplainDeparture } from './approve-application.js';
import { itemOf, mustBe, mustHold } from '../authority.js';
import type { ApplicationRefused, RefusalGround } from './decision.events.js';
import { paper, remedies } from '../papers.js';

export type RefuseApplication = Command<
  'RefuseApplication',
  { grounds: readonly RefusalGround[]; departure?: string }
>;

const mustBeReasoned = (application: Filed, grounds: readonly RefusalGround[]): void => {
  if (grounds.length === 0 || grounds.some(({ text, law }) => !text.trim() || !law.trim()))
    refuse(
      'grounds-missing',
      'A refusal gives reasons and their article（说明理由）.',
      'LL 38',
      'LIC-S14',
    );
  if (grounds.every(({ kind, measure }) => kind === 'blacklist' && !measure?.trim()))
    refuse(
      'blacklist-alone',
      'Being listed（严重失信） refuses nothing by itself: name the measure of law that does.',
      'LIC-B8',
      'WSL 78',
    );
  const untrue = grounds.find(({ kind }) => kind === 'false-material');
  if (untrue && !application.materials.some(({ sha256 }) => sha256 === untrue.evidence))
    refuse(
      'false-material-not-named',
      'Name the false paper（虚假材料） on file.',
      'LL 78',
      'LIC-B1',
    );
};

/** Refuses with reasons and the ways to challenge it; false material brings a warning and a bar (LIC-S14, LIC-B1; LL 38, 78). */
export const refuseApplication: Decide<RefuseApplication, Application, ApplicationRefused> = (
  { grounds, departure },
  state,
  act,
) => {
  const application = filed(state);
  const { organ } = application.received;
  const approver = personOf(act, organ, 'licence-approver').id;
  if (application.refused) {
    return same(application.refused.grounds, grounds)
      ? []
      : refuse(
          'decided-already',
          'The application（申请） is decided; a correction is a new act.',
          'LL 8',
        );
  }
  mustBe(application, 'reviewed');
  mustHold(application, 'approval', approver);
  mustBeReasoned(application, grounds);
  mustExplainDeparture(application, 'refuse', departure);
  return [refused(application, { grounds, departure }, act, approver)];
};

const refused = (
  application: Filed,
  { grounds, departure }: RefuseApplication['data'],
  act: Act,
  approver: string,
): ApplicationRefused => {
  const untrue = grounds.some(({ kind }) => kind === 'false-material');
  const barred = untrue && itemOf(application).publicSafety;
  const decision = paper(application, act, forms.refused, { grounds, remedies });
  const warning = untrue ? [paper(application, act, forms.warning, { law: 'LL 78' })] : [];
  return {
    type: 'ApplicationRefused',
    data: {
      decisionNumber: decision.number ?? '',
      approver,
      grounds,
      bar: barred
        ? { rule: 'LIC-B1', subject: application.received.asking.applicant.id }
        : undefined,
      renews: renewsOf(application),
      departure,
      decidedOn: localDateOf(act.validAt),
      documents: [decision, ...warning],
      clocks: clocksOfDecision(application, act, false),
    },
  };
};
