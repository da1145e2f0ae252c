import {
  chainHash,
  nothingBefore,
  openingText,
  sealText,
  type ChainHead,
} from '../access-record.ts';
import type { Anchor } from '../anchor.ts';
import { isSignedBy } from '../signing-key.ts';
import type { StoredChain, StoredRecord } from './stored-trail.ts';

export interface ChainCheck {
  /** Takes the chain's records in order. */
  readonly take: (stored: StoredRecord) => void;
  /** What is wrong with the chain, once all its records were taken: the first fault; undefined where there is none. */
  readonly end: () => string | undefined;
  readonly head: () => ChainHead;
}

interface ChainCheckOptions {
  readonly writer: string;
  /** Undefined where the database has none. */
  readonly opening: StoredChain | undefined;
  /** What anchors say of it. */
  readonly anchors: readonly Anchor[];
  readonly trusted: ReadonlySet<string>;
  /** Before when records may be missing, because they were kept long enough. */
  readonly since: Date | undefined;
}

/** By how much the times of an anchor and of a record after it may be the other way round: a record may wait to be written. */
const slackMs = 60_000;

/** Up to which number records may be missing at the chain's beginning: those that are surely from after `since` may not. */
function mostCut({ since, opening, anchors }: ChainCheckOptions): number {
  if (!since || !opening || new Date(opening.openedAt) >= since) return 0;
  const surelyAfter = since.getTime() + slackMs;
  const after = anchors.filter(({ at }) => Date.parse(at) >= surelyAfter);
  return Math.min(...after.map(({ recordNumber }) => recordNumber));
}

function openingFault({ writer, opening, trusted }: ChainCheckOptions): string | undefined {
  if (!opening) return 'expected the chain to have been opened, but audit.chains does not have it';
  const { openedAt, publicKey, signature } = opening;
  if (!trusted.has(publicKey.trim())) return 'it is signed by a key that is not trusted';
  return isSignedBy(publicKey, openingText(writer, openedAt, publicKey), signature)
    ? undefined
    : 'its row in audit.chains was altered or inserted: the signature is not of what it says';
}

/** Checks one chain: that it holds what was recorded, all of it, in the order in which it was. */
export function checkChain(options: ChainCheckOptions): ChainCheck {
  const { writer, opening, anchors } = options;
  const cut = mostCut(options);
  const anchored = new Map(
    anchors.map(({ recordNumber, recordHash }) => [recordNumber, recordHash]),
  );
  let fault = openingFault(options);
  let head: ChainHead = { writer, number: 0, hash: nothingBefore };
  let signed = 0;

  function faultOf({ record, employees, hash, signature }: StoredRecord): string | undefined {
    const at = `record ${record.number} (${record.at}, id ${record.id})`;
    const isCut = head.number === 0 && record.number > 1 && record.number <= cut + 1;
    const expected = head.number + 1;
    if (!isCut && record.number > expected) {
      return `record ${expected} was removed: after ${head.number} comes ${at}`;
    }
    if (!isCut && record.number < expected) {
      return `${at} was inserted: there is another one of this number`;
    }
    // After a cut, the hash before the first record is gone; it is vouched for by what follows.
    if (!isCut && !chainHash(head.hash, record, employees).equals(hash)) {
      return `${at} was altered or inserted: it is not what its hash was made of`;
    }
    const reached: ChainHead = { writer, number: record.number, hash };
    if (signature && !isSignedBy(opening?.publicKey ?? '', sealText(reached), signature)) {
      return `${at} was altered or inserted: its signature is not of its hash`;
    }
    const recordHash = anchored.get(record.number);
    if (recordHash !== undefined && recordHash !== hash.toString('hex')) {
      return `${at} was altered: an anchor names another hash`;
    }
    if (signature) signed = record.number;
    head = reached;
    return undefined;
  }

  function endFault(): string | undefined {
    if (signed !== head.number) {
      return `records after ${head.number} were removed: nothing that was written together ends there`;
    }
    const last = anchors.reduce((most, { recordNumber }) => Math.max(most, recordNumber), 0);
    if (last <= (head.number === 0 ? cut : head.number)) return undefined;
    return `records ${head.number + 1} to ${last} were removed: an anchor says that they were there`;
  }

  return {
    take(stored) {
      fault ??= faultOf(stored);
    },
    end: () => {
      const found = fault ?? endFault();
      return found === undefined ? undefined : `chain ${writer}: ${found}`;
    },
    head: () => head,
  };
}
