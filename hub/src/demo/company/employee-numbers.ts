import { type Person } from './person.ts';

/** The employee number of each person, by index: counted up by day of hiring. */
export function employeeNumbers(people: readonly Person[]): readonly string[] {
  const numbers = new Array<string>(people.length).fill('');
  people
    .toSorted((a, b) => a.hiredOn - b.hiredOn || a.index - b.index)
    .forEach((person, rank) => {
      numbers[person.index] = `Q${100001 + rank}`;
    });
  return numbers;
}
