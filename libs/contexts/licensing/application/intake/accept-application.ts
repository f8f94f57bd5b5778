import { type Act, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { drawUp, stop } from '#domain/procedure';
import { forms } from '../../documents/forms.js';
import { dueIn, intakeClocks, startDecision } from '../application.clocks.js';
import { type Filed, filedCommand } from '../application.shape.js';
import { holderOf, itemOf, mustBe, mustBeCompetent, mustHaveStage } from '../authority.js';
import { papersOf } from '../papers.js';
import { silenceSpoke } from './deem.js';
import { lackingOf, lackingSaid } from './materials.js';

/** Whatever is taken on must be complete and within the organ's competence. */
export const mustBeReady = (application: Filed, act: Act): void => {
  const { asking } = application.received;
  const item = itemOf(application);
  const lacking = lackingOf(item, asking, application.materials);
  const said = lackingSaid(lacking, application.materials);
  if (lacking.length > 0)
    refuse(
      'materials-lacking',
      `Papers are missing: ${said.en}（材料不齐，尚缺：${said.zh}）.`,
      'LL 32',
    );
  mustBeCompetent(application, act);
};

/**
 * Takes the application on and starts the time of the decision (LIC-S7, LIC-D2; LL 32(5), 42).
 * After the check ran out the law has accepted it already, from the day of receipt: then that is
 * what is entered.
 */
export const acceptApplication = filedCommand('AcceptApplication', {
  title: 'Accept the application（受理）',
  at: 'acceptance',
  by: ['intake-clerk'],
  asks: {},
  who: holderOf('intake'),
  repeat: (_, { acceptedOn }) => acceptedOn !== undefined,
  stage: (application) => {
    mustHaveStage(itemOf(application), 'acceptance');
    mustBe(application, 'received');
  },
  rule: (_, application, act, clerk) => {
    const deemed = silenceSpoke(act, application);
    if (deemed) return [deemed];
    mustBeReady(application, act);
    const item = itemOf(application);
    const acceptedOn = localDateOf(act.validAt);
    const clocks = [
      ...stop(application, act.validAt, ...intakeClocks(item)),
      ...startDecision(act, item, application, act.validAt),
    ];
    const documents = drawUp(papersOf(application, act), act, [
      forms.accepted,
      { acceptedOn, decideBy: dueIn(clocks) },
    ]);
    return [{ type: 'ApplicationAccepted', data: { acceptedOn, clerk, documents, clocks } }];
  },
});

export type AcceptApplication = MessageOf<typeof acceptApplication>;
