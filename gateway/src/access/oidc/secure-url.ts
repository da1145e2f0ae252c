import { z } from 'zod';
import { isLoopbackHost } from '../local-request.ts';

/** Where nobody can change on the way what is read: an https URL, or an http one of this machine. */
export const secureUrl = z.url({ protocol: /^https?$/ }).refine((text) => {
  const url = URL.parse(text);
  return url?.protocol === 'https:' || isLoopbackHost(url?.hostname ?? '');
}, 'expected an https URL');
