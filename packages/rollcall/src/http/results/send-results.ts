/** Sends results: preconditions, ranges, packing, and what a client that goes away leaves open (RFC 9110). */
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { addAbortSignal, type Readable, type Transform } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type LentChunks, pour } from '../../results/lent-chunks.ts';
import type { ByteRange } from '../../results/part-pieces.ts';
import type { ResultBytes } from '../../results/result-files.ts';
import { ApiError } from '../errors/api-error.ts';
import { parseRange } from './byte-range.ts';
import { type ContentCoding, negotiateCoding, packer } from './content-coding.ts';
import { matchesStrongly, matchesWeakly } from './entity-tag.ts';
import { PouredAnswer } from './poured-answer.ts';

interface AnswerBytes extends Pick<ResultBytes, 'chunks'> {
  /** Absent where it holds nobody. */
  readonly brokenOff?: AbortSignal;
}

/** A file that is stored as it is sent. */
export interface StoredFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Hex, of the whole file. */
  readonly sha256: string;
  readonly open: (range?: ByteRange) => Promise<ResultBytes>;
}

/** What is made from a stored file while it is sent. */
export interface DerivedFile {
  readonly fileName: string;
  readonly mediaType: string;
  /** Hex digest of the stored file. */
  readonly sha256: string;
  /** Tells it from everything else that is made from that file. */
  readonly variant: string;
  readonly open: () => Promise<AnswerBytes>;
}

/**
 * A stored file, or a range of it. A range is never packed; a file that is packed is a derived one, and has no ranges. The
 * strong tag is the file's digest, so a download that is resumed goes on with the same bytes or starts anew.
 */
export async function sendStored(
  request: FastifyRequest,
  reply: FastifyReply,
  file: StoredFile,
): Promise<FastifyReply> {
  const { sha256, sizeBytes } = file;
  const { range: rangeHeader } = request.headers;
  const ifRange = request.headers['if-range']?.toString();
  if (rangeHeader === undefined && negotiateCoding(request.headers['accept-encoding']) !== 'identity')
    return sendDerived(request, reply, { ...file, variant: 'csv' });
  const tag = `"${sha256}"`;
  if (hasCurrent(request, tag)) return notModified(reply, tag);
  const isRangeWanted = request.method === 'GET' && (ifRange === undefined || matchesStrongly(ifRange, tag));
  const range = isRangeWanted ? parseRange(rangeHeader, sizeBytes) : undefined;
  if (range === 'unsatisfiable')
    throw new ApiError(
      'rangeNotSatisfiable',
      `the Range ${rangeHeader} is not in the file, which has ${sizeBytes} bytes; the last one is ${sizeBytes - 1}`,
      { headers: { 'content-range': `bytes */${sizeBytes}`, 'accept-ranges': 'bytes' } },
    );
  // What is not there any more is not promised either.
  const bytes = await file.open(range);
  const stream = request.method === 'HEAD' ? undefined : await begun(bytes);
  const { start, end } = range ?? { start: 0, end: sizeBytes };
  if (range !== undefined) reply.code(206).header('content-range', `bytes ${start}-${end - 1}/${sizeBytes}`);
  reply
    .header('accept-ranges', 'bytes')
    .header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
    .header('content-length', end - start);
  return send(request, reply, file, tag, stream);
}

/**
 * Its tag is weak: it says that the content is the same, and not that the bytes are, which depend on the program that made
 * them. So it can be revalidated, and not resumed.
 */
export async function sendDerived(
  request: FastifyRequest,
  reply: FastifyReply,
  file: DerivedFile,
): Promise<FastifyReply> {
  const coding =
    request.headers.range === undefined ? negotiateCoding(request.headers['accept-encoding']) : 'identity';
  const tag = `W/"${hash('sha256', `${file.sha256} ${file.variant}`).slice(0, 32)}-${coding}"`;
  if (hasCurrent(request, tag)) return notModified(reply, tag);
  const stream = request.method === 'HEAD' ? undefined : await begun(await file.open(), coding);
  reply.header('accept-ranges', 'none');
  if (coding !== 'identity') reply.header('content-encoding', coding);
  return send(request, reply, file, tag, stream);
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { fileName, mediaType }: Pick<StoredFile, 'fileName' | 'mediaType'>,
  tag: string,
  stream: Readable | undefined,
): FastifyReply {
  reply
    .type(`${mediaType}; charset=utf-8`)
    .headers({ 'content-disposition': `attachment; filename="${fileName}"`, etag: tag, vary });
  // HTTP/1.0 knows the end of an answer by the end of its connection: one that breaks off must not end like that.
  stream?.once('error', () => {
    if (request.raw.httpVersion === '1.0' && reply.raw.headersSent) request.raw.socket.resetAndDestroy();
  });
  return reply.send(stream);
}

const vary = 'Accept, Accept-Encoding';

/** @throws {ApiError} when the request is for another state of the file than it has */
function hasCurrent({ headers }: FastifyRequest, tag: string): boolean {
  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined && !matchesStrongly(ifMatch, tag) && ifMatch.trim() !== '*')
    throw new ApiError(
      'preconditionFailed',
      `the results have the ETag ${tag}, and If-Match asks for ${ifMatch}; download them from the start`,
    );
  return matchesWeakly(headers['if-none-match'], tag);
}

function notModified(reply: FastifyReply, tag: string): FastifyReply {
  return reply.code(304).headers({ etag: tag, vary }).send();
}

/**
 * Waits for the first bytes: what fails before them is answered as an error, and not with half a file. It ends at once when
 * nobody may be sent them any more, however slow the client is.
 */
async function begun(
  { chunks, brokenOff }: AnswerBytes,
  coding: ContentCoding = 'identity',
): Promise<Readable> {
  const into = packer(coding);
  const stream = into === undefined ? await PouredAnswer.begin(chunks) : await packed(chunks, into);
  return brokenOff === undefined ? stream : addAbortSignal(brokenOff, stream);
}

/** Leaving the packer ends its source, and a source that fails breaks the packer off. */
async function packed(chunks: LentChunks, into: Transform): Promise<Readable> {
  pour(chunks, into).catch((error: Error) => into.destroy(error));
  // An empty one is readable too, when it has come to its end.
  await once(into, 'readable');
  return into;
}
