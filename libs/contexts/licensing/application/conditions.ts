import { refuse } from '#domain/kernel';
import type { Filed } from './application.shape.js';
import { itemOf, recusedIn } from './authority.js';
import { lackingOf, lackingSaid } from './intake/materials.js';

/** Site checks that count: none in which somebody took part who was recused afterwards (E17). */
export const siteChecksOf = (application: Filed): Filed['siteChecks'] => {
  const recused = recusedIn(application);
  return application.siteChecks.filter(({ by }) => !by.some((one) => recused.includes(one)));
};

/**
 * What nobody may say yes to, reviewer or approver: a matter whose site check found conditions
 * unmet (WSL 63), or whose papers are not all there (LL 38). That silence accepted it waives none
 * of them.
 */
export const mustMeetConditions = (application: Filed): void => {
  if (siteChecksOf(application).at(-1)?.met === false)
    refuse(
      'conditions-not-met',
      'The last site check（现场核查） found conditions unmet: it is refused, or checked again（最近一次现场核查不符合条件，不得准予；整改后可再次核查，否则应不予许可）.',
      'WSL 63',
    );
  const lacking = lackingOf(
    itemOf(application),
    application.received.asking,
    application.materials,
  );
  const said = lackingSaid(lacking, application.materials);
  if (lacking.length > 0)
    refuse(
      'materials-lacking',
      `Papers are missing: ${said.en}（材料不齐，尚缺：${said.zh}）.`,
      'LL 38',
    );
};
