import { z } from 'zod';

const offered = z.object({
  personas: z.array(z.object({ persona: z.string(), token: z.string() })),
});

/** The analyst's token that a hub of this machine gives to its page. */
export async function offeredToken(url: string): Promise<string> {
  const response = await fetch(`${url}/try-out/personas`, {
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  const { personas } = offered.parse(await response.json());
  const analyst = personas.find(({ persona }) => persona === 'analyst');
  if (!analyst) throw new Error('expected the hub to offer an analyst, but got none');
  return analyst.token;
}
