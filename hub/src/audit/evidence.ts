import { readFile } from 'node:fs/promises';
import { parseAnchors, readPublicKeys, type Anchor } from '@loopgraph/gateway/trail';
import { HubFault, messageOf } from '../hub-fault.ts';
import { readIfThere } from '../hub/read-if-there.ts';

/** What the trail is held against besides the key at hand. */
export interface Evidence {
  readonly since: Date | undefined;
  /** Anchors that were kept outside the database. */
  readonly kept: readonly Anchor[];
  /** Public keys, as PEM. */
  readonly trusted: readonly string[];
}

/** As flags give it. */
export interface EvidenceFlags {
  readonly since?: string;
  readonly anchors?: readonly string[];
  readonly trust?: readonly string[];
}

function parseSince(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const since = new Date(text);
  if (!Number.isNaN(since.getTime())) return since;
  throw new HubFault(`expected --since to be a day or an instant, got ${text}`);
}

async function keptAnchors(path: string, text: Promise<string>): Promise<Anchor[]> {
  try {
    return parseAnchors(await text);
  } catch (error) {
    throw new HubFault(
      `expected anchors in ${path}, a line of JSON each, but got: ${messageOf(error)}`,
    );
  }
}

async function trustedKeys(path: string): Promise<string[]> {
  try {
    return readPublicKeys(await readFile(path, 'utf8'));
  } catch (error) {
    throw new HubFault(`--trust ${path}: ${messageOf(error)}`);
  }
}

/** Reads what the flags name, and the home's own anchors; a HubFault where any of it is not what it should be. */
export async function readEvidence(flags: EvidenceFlags, anchorFile: string): Promise<Evidence> {
  const since = parseSince(flags.since);
  const elsewhere = (flags.anchors ?? []).map((path) => keptAnchors(path, readFile(path, 'utf8')));
  const kept = await Promise.all([keptAnchors(anchorFile, readIfThere(anchorFile)), ...elsewhere]);
  const trusted = await Promise.all((flags.trust ?? []).map(trustedKeys));
  return { since, kept: kept.flat(), trusted: trusted.flat() };
}
