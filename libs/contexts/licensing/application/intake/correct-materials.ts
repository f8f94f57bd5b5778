import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { filedCommand } from '../application.shape.js';
import { holderOf, itemOf, mustBe } from '../authority.js';
import { filedMaterial } from './intake.events.js';
import { freshOf, mustBelong } from './materials.js';

/**
 * An error that can be put right on the spot is put right on the spot, without any notice (LIC-S4;
 * LL 32(3)).
 */
export const correctMaterials = filedCommand('CorrectMaterials', {
  title: 'Put papers right on the spot（当场更正）',
  at: 'corrections',
  by: ['intake-clerk'],
  asks: { materials: fields.parts(filedMaterial, { about: 'Papers（材料）', min: 1 }) },
  who: holderOf('intake'),
  repeat: ({ materials }, application) => freshOf(application, materials).length === 0,
  stage: (application) => mustBe(application, 'received'),
  rule: ({ materials }, application, act, clerk) => {
    mustBelong(itemOf(application), materials, application.materials);
    const correctedOn = localDateOf(act.validAt);
    const fresh = freshOf(application, materials);
    return [{ type: 'MaterialsCorrected', data: { materials: fresh, clerk, correctedOn } }];
  },
});

export type CorrectMaterials = MessageOf<typeof correctMaterials>;
