import { Readable } from 'node:stream';
import { sendAnswer, type GraphqlAnswer } from '@loopgraph/kit/graphql-server';
import type { Logger } from '@loopgraph/kit/log';
import type { FastifyReply } from 'fastify';
import type { ExportForm } from '../answer-form.ts';
import { statusOfErrors } from '../status-of-errors.ts';
import { announce, errorsHeader, headerOf } from './announced-errors.ts';
import { writeCsv } from './csv.ts';
import { beginExport, type BegunExport, type ExportSource } from './export-pages.ts';
import { writeNdjson } from './ndjson.ts';

interface Form {
  readonly contentType: string;
  readonly write: (begun: BegunExport) => AsyncGenerator<string>;
}

const forms: Readonly<Record<ExportForm, Form>> = {
  csv: { contentType: 'text/csv; charset=utf-8; header=present', write: writeCsv },
  ndjson: { contentType: 'application/x-ndjson; charset=utf-8', write: writeNdjson },
};

/** How much of an export waits for a client that reads slowly, in bytes, beside the page that it is written from. */
const waiting = 64 * 1024;

// Of the first page alone, or of its JSON.
const notOfExports = new Set(['content-type', 'content-length', 'cache-control', 'etag']);

function sendHeaders(reply: FastifyReply, { headers }: GraphqlAnswer): void {
  for (const [name, value] of headers) {
    if (!notOfExports.has(name)) void reply.header(name, value);
  }
  void reply.headers({ 'cache-control': 'no-store', vary: 'accept' });
}

/** The text of an export that has begun, which is written no faster than it is read. */
export function exportStream(form: ExportForm, begun: BegunExport): Readable {
  return Readable.from(forms[form].write(begun), { objectMode: false, highWaterMark: waiting });
}

/**
 * Answers with the list at the heart of an operation, page by page; with errors in JSON where there is nothing to export, and
 * with what it would cost where that alone is asked for. A client that goes away stops it. Where a page fails after others were sent, NDJSON says so in its last line, and CSV breaks off.
 */
export async function sendExport(
  reply: FastifyReply,
  form: ExportForm,
  { logger, ...source }: ExportSource & { readonly logger: Logger },
): Promise<FastifyReply> {
  const { response, ...start } = await beginExport(source);
  sendHeaders(reply, response);
  if (!start.begun) {
    const { errors } = start;
    if (errors.length === 0) return sendAnswer(reply, response);
    const { status } = response;
    void reply.code(status < 400 ? statusOfErrors(errors) : status);
    return reply.type('application/json; charset=utf-8').send({ errors });
  }
  const { begun } = start;
  const { exported, first } = begun;
  void reply.header('content-disposition', `attachment; filename="${exported.name}.${form}"`);
  if (form === 'csv' && first.errors.length > 0) {
    void reply.header(errorsHeader, headerOf(announce(first.errors, exported.heart)));
  }
  const stream = exportStream(form, begun);
  stream.on('error', (err) => {
    logger.warn({ requestId: reply.request.id, err }, 'an export broke off');
  });
  return reply.type(forms[form].contentType).send(stream);
}
