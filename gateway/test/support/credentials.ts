import { randomBytes } from 'node:crypto';
import { signTryOutToken, type TryOutSubject } from '../../src/access/try-out/tokens.ts';
import type { TryOut } from '../../src/access/try-out/try-out.ts';
import { everyone } from '../../../test/support/viewers.ts';

const secret = randomBytes(32);

/** Trying out as people of nobody's company. */
export const tryOut: TryOut = {
  secret: () => Promise.resolve(secret),
  people: () =>
    Promise.resolve({
      employee: { id: '00000000-0000-4000-8000-000000000001', name: 'Ada' },
      manager: { id: '00000000-0000-4000-8000-000000000002', name: 'Grace' },
    }),
};

/** The value of `authorization` with which one asks as `subject`; one who sees everyone by default. */
export async function bearer(
  subject: TryOutSubject = { identity: everyone, purpose: everyone.purpose },
): Promise<string> {
  return `Bearer ${await signTryOutToken(secret, subject)}`;
}
