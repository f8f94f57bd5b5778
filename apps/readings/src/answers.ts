import type { Serving } from '#platform/http';

const text = { type: 'string' };
const whole = { type: 'integer' };
const taken = {
  type: 'object',
  required: ['taken', 'refused', 'faults'],
  properties: {
    taken: { ...whole, description: 'So many lie on the disk（已入库）' },
    refused: { ...whole, description: 'So many were not taken（不予接收）' },
    faults: {
      type: 'array',
      description: 'Why, the first fifty（原因，至多五十条）',
      items: {
        type: 'object',
        required: ['index', 'field', 'rule', 'message'],
        properties: { index: whole, field: text, rule: text, message: text },
      },
    },
  },
};

/** What the door for readings answers, as OpenAPI says it. */
export const answers: NonNullable<Serving['answers']> = {
  operations: { ReadingsController_take: taken },
  schemas: {},
};
