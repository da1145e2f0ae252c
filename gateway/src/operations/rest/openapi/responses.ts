import { errorCodes } from '@loopgraph/kit/errors';
import type { JsonSchema } from './json-schema.ts';

const meanings: Readonly<Record<string, string>> = {
  400: 'A parameter is unknown, missing, repeated, or not what the operation takes.',
  401: 'Nothing says who is asking, or what does cannot be believed.',
  403: 'Whoever is asking may not have this.',
  404: 'No operation of this name was published for whoever is asking.',
  405: 'The resource is asked for by the other method.',
  406: 'The operation does not answer in a media type that was asked for.',
  429: 'Too much was asked for within a short time; `retry-after` says when to come back.',
  500: 'A fault of the server.',
  503: 'A system that the answer comes from cannot be reached.',
  504: 'A system that the answer comes from took too long.',
};

/** What a GET is answered with where `if-none-match` names its entity tag. */
export const notModified: JsonSchema = {
  description: 'The answer is the one that `if-none-match` names.',
};

/** The errors that an answer states. */
export const errorsSchema: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['message', 'extensions'],
    properties: {
      message: { type: 'string', description: 'What was expected, and what was got.' },
      path: {
        type: 'array',
        items: { type: ['string', 'integer'] },
        description: 'The place in the data that is null because of it.',
      },
      extensions: {
        type: 'object',
        required: ['code'],
        properties: {
          code: {
            type: 'string',
            description: 'For programs.',
            examples: Object.keys(errorCodes),
          },
        },
      },
    },
  },
};

/** The answers that have nothing but errors, by name. */
export const refusals: JsonSchema = Object.fromEntries(
  Object.entries(meanings).map(([status, description]) => [
    `Status${status}`,
    {
      description,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['errors'],
            properties: { errors: { $ref: '#/components/schemas/_Errors' } },
          },
        },
      },
    },
  ]),
);

/** References to them, by status. */
export const refusalsByStatus: JsonSchema = Object.fromEntries(
  Object.keys(meanings).map((status) => [
    status,
    { $ref: `#/components/responses/Status${status}` },
  ]),
);
