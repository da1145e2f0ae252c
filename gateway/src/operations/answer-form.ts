import { oncePerText } from '@loopgraph/kit/once-per-text';
import Negotiator from 'negotiator';
import type { FastifyRequest } from 'fastify';

const mediaTypes = {
  'application/json': 'json',
  'application/graphql-response+json': 'json',
  'text/csv': 'csv',
  'application/x-ndjson': 'ndjson',
} as const;

/** The forms that answers can have. */
export type AnswerForm = (typeof mediaTypes)[keyof typeof mediaTypes];
export type ExportForm = Exclude<AnswerForm, 'json'>;

/** The media types that a request may choose from. */
export const mediaTypesOfAnswers = Object.keys(mediaTypes);

function isMediaType(type: string | undefined): type is keyof typeof mediaTypes {
  return type !== undefined && Object.hasOwn(mediaTypes, type);
}

function formIn(accept: string | undefined): AnswerForm | undefined {
  const type = new Negotiator({ headers: { accept } }).mediaType(mediaTypesOfAnswers);
  return isMediaType(type) ? mediaTypes[type] : undefined;
}

const knownFormIn = oncePerText(formIn);

/** The form that a request likes best, JSON where it does not care; undefined where it accepts none. */
export function answerFormOf({ headers: { accept } }: FastifyRequest): AnswerForm | undefined {
  return accept === undefined ? formIn(accept) : knownFormIn(accept);
}
