import type { AgeGroup } from './schema.generated.ts';

/** The group of someone born on `birthDate`, on the day `today`; both as YYYY-MM-DD. */
export function ageGroupOf(birthDate: string, today: string): AgeGroup {
  const hadBirthday = today.slice(5) >= birthDate.slice(5);
  const age = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1);
  if (age < 30) return 'UNDER_30';
  if (age < 40) return 'FROM_30_TO_39';
  if (age < 50) return 'FROM_40_TO_49';
  if (age < 60) return 'FROM_50_TO_59';
  return 'FROM_60';
}
