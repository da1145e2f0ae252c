import { HubFault } from '../hub-fault.ts';

/** The words that a flag was given so far, and those in `value`: one, or several with commas or blanks between them. */
export function gather(value: string, before: readonly string[] = []): string[] {
  const words = value.split(/[\s,]+/).filter((word) => word !== '');
  return [...new Set([...before, ...words])];
}

/** The same, where each is to be one of `choices`. */
export function chosenFrom<Word extends string>(flag: string, choices: readonly Word[]) {
  return (value: string, before: readonly Word[] | undefined): Word[] => {
    const chosen = gather(value, before).map((word) => {
      const known = choices.find((choice) => choice === word.toUpperCase());
      if (known !== undefined) return known;
      throw new HubFault(
        `${flag}: expected some of ${choices.join(', ')}, got ${JSON.stringify(word)}`,
      );
    });
    return chosen;
  };
}
