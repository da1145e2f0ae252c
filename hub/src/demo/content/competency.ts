import { type SkillSlug } from './skills.ts';

/** Two observable behaviours of one level. */
type Indicators = readonly [string, string];

/** A capability with its behaviours at levels 1 to 5. */
export interface Competency {
  readonly name: string;
  readonly category:
    'LEADERSHIP' | 'COLLABORATION' | 'DELIVERY' | 'TECHNICAL' | 'BUSINESS' | 'PERSONAL';
  /** A rating older than this is stale. */
  readonly validMonths: number;
  readonly description: string;
  readonly skills: readonly SkillSlug[];
  readonly indicators: readonly [Indicators, Indicators, Indicators, Indicators, Indicators];
}

export type Level = 1 | 2 | 3 | 4 | 5;

export const levelNames: readonly string[] = [
  'Basic',
  'Intermediate',
  'Proficient',
  'Advanced',
  'Expert',
];
