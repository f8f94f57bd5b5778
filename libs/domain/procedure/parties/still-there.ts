import { type EnterpriseFacts, fields, refuse } from '#domain/kernel';

/** How a unit that the register no longer has at work left it（注销、关闭、迁出）. */
const left: Readonly<Partial<Record<EnterpriseFacts['status'], string>>> = {
  closed: '已关闭',
  moved: '已迁出',
  cancelled: '已注销',
};

/** Why something new is begun on a unit that left the register（仍需办理的理由）. */
export const despiteLeavingField = fields.optional(
  fields.text({
    about:
      'Why, where the register says that the unit was closed, has moved or was cancelled（单位已关闭、迁出、注销仍需办理的理由）',
    max: 300,
  }),
);

/**
 * A unit that the register says has left is not taken for one at work without a word: whoever
 * begins something new on it says why, or corrects the register first.
 */
export const stillThere = ({ name, status }: EnterpriseFacts, why: string | undefined): void => {
  const how = left[status];
  if (how !== undefined && why === undefined)
    refuse(
      'unit-left',
      `登记簿中${name}${how}，仍需办理的请写明理由，或者先更正登记 (the register says that the unit has left: say why it is begun all the same, or correct the register).`,
      'WSL 62',
    );
};
